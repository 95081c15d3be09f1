import { matchMaker } from '@colyseus/core';
import type { CloseName } from '#shared/protocol/close-codes.ts';
import { publicView } from '#shared/rules/audience.ts';
import type { Ruleset } from '#shared/rules/ruleset.ts';
import { MatchHost } from '../match/match-host.ts';
import type { Services } from '../services.ts';
import type { NewRoom } from './new-room.ts';
import type { RoomKeeper } from './room-keeper.ts';
import { roomTypeOf } from './room-type.ts';

/** So often a match may fail altogether, however far apart. */
const FAILURES_MAX = 2;

interface MendArgs {
  readonly services: Services;
  readonly keeper: RoomKeeper;
  /** The match, ended; its log is what it was before the input that failed. */
  readonly host: MatchHost;
  readonly error: Error;
  /** Closes everybody's connection and the room; resolves when it is gone. */
  readonly close: (name: CloseName) => Promise<void>;
}

/** What a room does that has failed: it is mended once its match has begun. */
export function mendOrAbandon({
  keeper,
  host,
  isLive,
  ...more
}: Pick<MendArgs, 'services' | 'error' | 'close'> & {
  readonly keeper: RoomKeeper | undefined;
  readonly host: MatchHost | undefined;
  readonly isLive: boolean;
}): void {
  if (!keeper) return;
  if (host && isLive) return void mendRoom({ ...more, keeper, host });
  // What was played before a restart is kept, for a version that can go on with it.
  if (!keeper.room.inputs) keeper.abandon(host);
}

/**
 * What becomes of a match whose room failed through a fault of ours: a fresh room of the same id and code plays its log
 * and goes on, and people come back into it by themselves. Where it fails a second time at the same place it would fail
 * for ever: then the match is set aside, whole, and people read why.
 */
async function mendRoom({ services, keeper, host, error, close }: MendArgs): Promise<void> {
  const next = nextRoom(keeper, host);
  if (!next || !canGoOn(host.rules, next, services)) {
    keeper.setAside(host, error);
    return close('room-failed');
  }
  keeper.handOver();
  await close('room-mending');
  try {
    await matchMaker.createRoom(roomTypeOf(next.header), next);
  } catch (second) {
    if (matchMaker.state === matchMaker.MatchMakerState.SHUTTING_DOWN) return; // the next start goes on from the journal
    services.log.error({ err: second, matchId: host.match.id }, 'a fresh room could not go on');
    keeper.setAside(host, error);
    services.openRooms.delete(next.code);
  }
}

/** The room that goes on; null where the match has failed here before, or too often. */
function nextRoom(keeper: RoomKeeper, host: MatchHost): NewRoom | null {
  const { match, log } = host;
  const place = `${match.id} ${match.phase.name} ${match.round?.index ?? -1}`;
  const failedAt = (keeper.room.failedAt ?? []).filter((before) => before.startsWith(match.id));
  if (failedAt.includes(place) || failedAt.length >= FAILURES_MAX) return null;
  return { ...keeper.room, header: log.header, inputs: log.inputs, failedAt: [...failedAt, place] };
}

/** Tries what the fresh room will do, before anybody is sent there. */
function canGoOn(rules: Ruleset, { header, inputs = [] }: NewRoom, { clock, log }: Services): boolean {
  try {
    const host = new MatchHost({
      ...{ rules, header, inputs, clock },
      listener: { onEvents() {}, onInput() {}, onRematch() {} },
      nextMatch: () => new Promise(() => {}),
      onError: () => {},
    });
    host.resume();
    host.end();
    publicView(rules, host.match);
    return true;
  } catch (error) {
    log.error({ err: error, matchId: header.id }, 'a match that failed cannot be played on');
    return false;
  }
}
