import { randomBytes, randomUUID } from 'node:crypto';
import { matchMaker } from '@colyseus/core';
import type { OptionValues } from '#shared/modes/option.ts';
import { CODE_CHARS, LONG_CODE_CHARS } from '#shared/protocol/code.ts';
import { type MatchHeader, NOBODY_YET } from '#shared/rules/match.ts';
import type { Mode } from '#shared/rules/rule.ts';
import { ARENA_SEATS_MAX, arenasNeeded } from '#shared/shows/arena-of.ts';
import { narrowed } from '../match/asked-kinds.ts';
import { drawDeck } from '../match/draw-deck.ts';
import { newLuck } from '../match/new-luck.ts';
import type { Services } from '../services.ts';
import { hostKeyHashOf } from '../shows/shows.ts';
import type { NewRoom } from './new-room.ts';
import { freeCode } from './open-room.ts';
import { pressShow } from './remote-room.ts';
import { roomTypeOf } from './room-type.ts';

/** Longest its opener waits until a show that another process directs is known here, ms. */
const KNOWN_MS = 3000;

export interface OpenShowArgs {
  readonly mode: Mode;
  readonly options: OptionValues;
  readonly topic: string;
  readonly title: string;
  /** Server ms. */
  readonly startsAt: number;
  /** For so many people. */
  readonly seats: number;
  /** Tests make them small. */
  readonly arenaSeats?: number;
  readonly isPublic: boolean;
  readonly lang?: string;
  /** Whether people may talk in their arenas. */
  readonly hasChat?: boolean;
}

export interface OpenedShow {
  readonly code: string;
  /** Whoever has it runs the show. It is told once and kept nowhere. */
  readonly hostKey: string;
}

/** Opens a show: its director, and all arenas before its doors. Null: the topic has no questions. */
export async function openShow(services: Services, args: OpenShowArgs): Promise<OpenedShow | null> {
  const { mode, topic, lang, seats, arenaSeats = ARENA_SEATS_MAX } = args;
  const rules = services.registry.refs(mode, args.options);
  const arenas = arenasNeeded(seats, arenaSeats);
  const luck = newLuck();
  const deck = await drawDeck(services.storage, {
    mode,
    answerKinds: services.registry.kinds,
    wantedKinds: narrowed(services.config.questionKinds, undefined),
    ...{ topic, seats, key: luck.key },
    lang: lang ?? services.config.questionLang,
    options: rules[0]?.options ?? {},
    exclude: await services.daily.excluded(),
    room: { isPublic: args.isPublic, openerOnly: false },
  });
  if (deck.length === 0) return null;
  const show = randomUUID();
  const hostKey = randomBytes(16).toString('base64url');
  const code = await freeCode(services, args.isPublic ? CODE_CHARS : LONG_CODE_CHARS);
  const headerOf = (arena: number): MatchHeader => ({
    ...{ id: randomUUID(), rules, ...luck, topic, deck, at: services.clock.now() },
    ...NOBODY_YET,
    opener: null,
    ...(args.isPublic ? { watchable: true } : {}),
    show: {
      ...{ show, title: args.title, startsAt: args.startsAt, arena, arenas },
      role: arena < 0 ? 'director' : 'arena',
      ...(arena < 0 ? { hostKeyHash: hostKeyHashOf(hostKey) } : {}),
    },
    settings: {
      maxSeats: Math.min(arenaSeats, Math.max(mode.players.min, seats)),
      autoStartMs: null,
      fillTo: 0,
      pace: services.config.pace,
      ...(args.hasChat === false ? { chat: false } : {}),
      ...(lang === undefined ? {} : { lang }),
    },
  });
  let director: string | null = null;
  try {
    for (let arena = -1; arena < arenas; arena++) {
      const room: NewRoom = { code, isPublic: args.isPublic, header: headerOf(arena) };
      const { roomId } = await matchMaker.createRoom(roomTypeOf(room.header), room);
      director ??= roomId;
    }
  } catch (error) {
    if (director !== null) await closeHalf(services, director);
    throw error;
  }
  await services.shows.untilKnown(code, KNOWN_MS);
  return { code, hostKey };
}

/** Half a show is none. Its director may be in another process, and not be heard of here yet. */
async function closeHalf(services: Services, director: string): Promise<void> {
  try {
    await pressShow(services, director, { do: 'close' });
  } catch {
    services.log.warn({ roomId: director }, 'half a show could not be closed');
  }
}
