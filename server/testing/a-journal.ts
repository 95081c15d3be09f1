import { RULES_VERSION } from '#shared/rules/match.ts';
import { aMatch } from '#shared/testing/a-match.ts';
import { ManualClock } from '../match/clock.ts';
import { Journal, type JournalHead } from '../match/journal.ts';
import { settlementOf } from '../match/settle.ts';
import { type MatchRecord, type SetAsideMatch, StorageError } from '../storage/storage.ts';
import { MemoryStorage } from './memory-storage.ts';

export const AWAY = new StorageError('storage/down', 'the database is away');

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

/** A journal over a store in memory, with a clock that is moved. */
export class TestJournal {
  readonly storage = new MemoryStorage([]);
  readonly clock = new ManualClock();
  readonly journal: Journal;
  /** How many inputs waited at each trouble. */
  readonly troubles: number[] = [];
  appends = 0;

  constructor(pendingMax?: number) {
    const { matches } = this.storage;
    const { append } = matches;
    matches.append = (batch) => {
      this.appends++;
      return append(batch);
    };
    this.journal = new Journal({
      store: matches,
      settlement: settlementOf(this.storage),
      clock: this.clock,
      onTrouble: (_error, waiting) => this.troubles.push(waiting),
      ...(pendingMax === undefined ? {} : { pendingMax }),
    });
  }

  /** Adds an input and tells whether it was acknowledged. */
  readonly add = (matchId: string, index: number): { readonly isDurable: boolean } => {
    const seen = { isDurable: false };
    void this.journal.add(matchId, index, { type: 'tick', at: index }).then(() => {
      seen.isDurable = true;
    });
    return seen;
  };

  /** The times of the inputs that are kept of a match; the tests number them. */
  readonly kept = (matchId: string) => this.storage.journals.get(matchId)?.inputs.map((input) => input.at);
}
