import { randomInt, randomUUID } from 'node:crypto';
import { matchMaker } from '@colyseus/core';
import { isHeld, type PackHead } from '#shared/drafts/pack.ts';
import type { OptionValue, OptionValues } from '#shared/modes/option.ts';
import { CODE_CHARS, CODE_LETTERS, LONG_CODE_CHARS } from '#shared/protocol/code.ts';
import type { RoomAnswer } from '#shared/protocol/http.ts';
import { NOBODY_YET } from '#shared/rules/match.ts';
import type { Mode } from '#shared/rules/rule.ts';
import type { Tempo } from '#shared/rules/tempo.ts';
import { narrowed } from '../match/asked-kinds.ts';
import { drawDeck } from '../match/draw-deck.ts';
import { newLuck } from '../match/new-luck.ts';
import { seenLately } from '../match/seen-lately.ts';
import type { Services } from '../services.ts';
import type { NewRoom } from './new-room.ts';

export interface OpenRoomArgs {
  readonly mode: Mode;
  readonly topic: string;
  /** Where the topic is one. */
  readonly pack?: Pick<PackHead, 'title' | 'state'>;
  /** Instead of the server's own language, and of all kinds it asks. */
  readonly lang?: string;
  readonly kinds?: readonly string[];
  readonly isPublic: boolean;
  /** Of a private room: its code is not to be found by trying. */
  readonly hasLongCode?: boolean;
  /** Whether people may talk; they may where this is absent. */
  readonly hasChat?: boolean;
  /** Whether people may watch without a seat; absent: in a public room. */
  readonly isWatchable?: boolean;
  /** How fast it goes from one question to the next; absent: everything has its whole length. */
  readonly tempo?: Tempo;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Instead of those the mode comes with, by id: with their options. */
  readonly modifiers?: Readonly<Record<string, OptionValues>>;
  /** Null: the host starts it. */
  readonly autoStartMs: number | null;
  readonly fillTo: number;
  /** Whose the room will be: questions they met lately are asked only where there are no others. */
  readonly playerId: string;
}

/** Opens a match room with a deck already drawn. Null: the topic has no questions. */
export async function openRoom(services: Services, args: OpenRoomArgs): Promise<RoomAnswer | null> {
  const { mode, topic, pack, lang, kinds } = args;
  const openerOnly = pack !== undefined && isHeld(pack);
  // Strangers come into a public room: nothing is asked there that nobody has let onto the wall.
  const isPublic = args.isPublic && (pack === undefined || pack.state === 'listed');
  const rules = services.registry.refs(mode, args.options, args.modifiers);
  const options = rules[0]?.options ?? {};
  const maxSeats = services.config.maxSeats ?? mode.players.max;
  const { key, publicSeed } = newLuck();
  const avoid = await seenLately(services.storage.players, [args.playerId], services.log);
  const deck = await drawDeck(services.storage, {
    mode,
    answerKinds: services.registry.kinds,
    wantedKinds: narrowed(services.config.questionKinds, kinds),
    topic,
    lang: lang ?? services.config.questionLang,
    options,
    seats: maxSeats,
    key,
    avoid,
    exclude: await services.daily.excluded(),
    room: { isPublic, openerOnly },
  });
  if (deck.length === 0) return null;
  const code = await freeCode(services, args.hasLongCode && !isPublic ? LONG_CODE_CHARS : CODE_CHARS);
  const room: NewRoom = {
    code,
    isPublic,
    header: {
      id: randomUUID(),
      rules,
      key,
      publicSeed,
      topic,
      deck,
      at: services.clock.now(),
      ...NOBODY_YET,
      opener: isPublic ? null : args.playerId,
      ...((args.isWatchable ?? isPublic) && !openerOnly ? { watchable: true } : {}),
      settings: {
        maxSeats,
        autoStartMs: args.autoStartMs,
        fillTo: args.fillTo,
        pace: services.config.pace,
        ...(args.tempo ? { tempo: args.tempo } : {}),
        ...(args.hasChat === false ? { chat: false } : {}),
        ...(lang === undefined ? {} : { lang }),
        ...(kinds === undefined ? {} : { kinds }),
        ...(pack ? { topicTitle: pack.title } : {}),
        ...(openerOnly ? { openerOnly } : {}),
      },
    },
  };
  const listing = await matchMaker.createRoom(mode.id, room);
  return { roomId: listing.roomId, code, mode: mode.id, topic };
}

/** Pages of the game that read like the code of a room. */
const PAGES: readonly string[] = ['DESK'];

/** A code stays taken so long after it was given out, while no room reports it, ms. */
const CODE_CLAIM_MS = 60 * 1000;

/** A code that no open room or show has, in any process: 31 letters in four places are 923,521 codes. */
export async function freeCode(
  { openRooms, shows, cluster }: Pick<Services, 'openRooms' | 'shows' | 'cluster'>,
  length = CODE_CHARS,
): Promise<string> {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const code = Array.from({ length }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
    if (openRooms.byCode(code) || shows.byCode(code) || PAGES.includes(code)) continue;
    if (await cluster.claim(`code:${code}`, CODE_CLAIM_MS)) return code;
  }
  throw new Error('no free room code in 1000 tries: nearly every code is in use');
}
