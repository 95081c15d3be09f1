import { matchMaker } from '@colyseus/core';
import type { DailyBrief } from '#shared/daily/daily-brief.ts';
import type { RoomAnswer } from '#shared/protocol/http.ts';
import { MIX } from '#shared/questions/topics.ts';
import { NOBODY_YET } from '#shared/rules/match.ts';
import type { Mode } from '#shared/rules/rule.ts';
import { newLuck } from '../match/new-luck.ts';
import type { Services } from '../services.ts';
import type { DailyDeck } from '../storage/ports/daily.ts';
import type { NewRoom } from './new-room.ts';
import { freeCode } from './open-room.ts';

/** Nobody is waited for: the match begins as soon as its one player is in. */
const START_MS = 4 * 1000;

export interface DailyRoomArgs {
  readonly mode: Mode;
  readonly deck: DailyDeck;
  readonly brief: DailyBrief;
  readonly matchId: string;
  readonly playerId: string;
}

/** Opens the room of one person's daily try: locked from the beginning, and its opener comes in all the same. */
export async function openDailyRoom(
  services: Services,
  { mode, deck: { key, deck }, brief, matchId, playerId }: DailyRoomArgs,
): Promise<RoomAnswer> {
  const { registry, config, clock } = services;
  const room: NewRoom = {
    code: await freeCode(services),
    isPublic: false,
    header: {
      id: matchId,
      rules: registry.refs(mode, {}),
      key, // everybody's options stand in the same order
      publicSeed: newLuck().publicSeed,
      topic: MIX.id,
      deck: deck.filter((question) => registry.kinds.problemOf(question) === null), // a mod may have gone since
      daily: brief,
      at: clock.now(),
      ...NOBODY_YET,
      opener: playerId,
      locked: true,
      settings: { maxSeats: 1, autoStartMs: START_MS, fillTo: 0, pace: config.pace, chat: false },
    },
  };
  const listing = await matchMaker.createRoom(mode.id, room);
  return { roomId: listing.roomId, code: room.code, mode: mode.id, topic: MIX.id };
}
