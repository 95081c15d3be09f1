import { RULES_VERSION } from '#shared/rules/match.ts';
import { aMatch } from '#shared/testing/a-match.ts';
import type { ManualClock } from '../match/clock.ts';
import type { JournalHead } from '../match/journal.ts';
import type { MatchRecord, SetAsideMatch } from '../storage/storage.ts';

/** What a match's journal begins with. */
export function head(matchId: string): JournalHead {
  const { header } = aMatch().log();
  return {
    matchId,
    roomId: `room-${matchId}`,
    code: 'K7PQ',
    isPublic: true,
    rulesVersion: RULES_VERSION,
    header: { ...header, id: matchId },
  };
}

/** The record of a finished match in which nothing happened. */
export function aRecord(id: string): MatchRecord {
  const log = aMatch().log();
  return {
    id,
    mode: 'classic',
    topic: 'atlas',
    isPublic: true,
    startedAt: 0,
    endedAt: 0,
    rounds: 0,
    seats: [],
    answers: [],
    votes: [],
    log,
  };
}

/** A match that was set aside. */
export function anAside(matchId: string): SetAsideMatch {
  return { ...head(matchId), inputs: [], why: 'a rule threw', asideAt: 1 };
}

/** Lets `ms` pass on a manual clock, and everything that hangs on promises happen in between. */
export async function letPass(clock: ManualClock, ms: number): Promise<void> {
  const until = clock.now() + ms;
  await settle();
  while (clock.now() < until) {
    clock.advance(Math.min(1 + Math.floor((until - clock.now()) / 20), until - clock.now()));
    await settle();
  }
}

function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
