import type { DailyDeck, DailyResult, DailyStore, DailyTry } from '../../ports/daily.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';
import { among, best, played } from './look-up.ts';
import { type BodyDocument, tryOf } from './try-document.ts';

/** The daily ten: what each day asks, and everybody's tries. */
export function createDailyStore(engine: MongoEngine): DailyStore {
  const { daily_decks, daily_tries } = engine.models;
  const { run } = engine;

  async function deck(day: number): Promise<DailyDeck | null> {
    const filter = { _id: day };
    const row = await daily_decks
      .findOne(filter, { body: 1 }, servedBy('daily_decks', '_id_', filter))
      .lean<BodyDocument | null>();
    return row ? (JSON.parse(row.body) as DailyDeck) : null;
  }

  async function fix(wanted: DailyDeck): Promise<DailyDeck> {
    try {
      await daily_decks.create({ _id: wanted.day, body: JSON.stringify(wanted) });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    return (await deck(wanted.day)) ?? wanted;
  }

  async function asked({ before, days }: { before: number; days: number }): Promise<string[]> {
    const filter = { _id: { $lt: before } };
    const rows = await daily_decks
      .find(filter, { body: 1 }, servedBy('daily_decks', '_id_', filter, { _id: -1 }))
      .limit(days)
      .lean<BodyDocument[]>();
    return rows.flatMap(({ body }) => (JSON.parse(body) as DailyDeck).deck.map(({ id }) => id));
  }

  async function begin(one: Omit<DailyTry, 'result'>, instead?: string): Promise<boolean> {
    const { day, playerId, matchId } = one;
    const body = JSON.stringify({ ...one, result: null } satisfies DailyTry);
    if (instead !== undefined) {
      const filter = { day, player: playerId, match: instead, isOver: false };
      const done = await daily_tries.updateOne(
        filter,
        { $set: { match: matchId, body } },
        servedBy('daily_tries', 'daily_try_player', filter),
      );
      return done.modifiedCount === 1;
    }
    try {
      await daily_tries.create({ day, player: playerId, match: matchId, isOver: false, isRanked: false, body });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  async function find({ day, playerId }: { day: number; playerId: string }): Promise<DailyTry | null> {
    const filter = { player: playerId, day };
    return tryOf(
      await daily_tries
        .findOne(filter, { body: 1 }, servedBy('daily_tries', 'daily_try_player', filter))
        .lean<BodyDocument | null>(),
    );
  }

  async function finish(matchId: string, result: DailyResult): Promise<void> {
    const filter = { match: matchId, isOver: false };
    const plan = servedBy('daily_tries', 'daily_try_match', filter);
    const known = tryOf(await daily_tries.findOne(filter, { body: 1 }, plan).lean<BodyDocument | null>());
    if (!known) return;
    const { timeMs: ms, endedAt } = result;
    const body = JSON.stringify({ ...known, result } satisfies DailyTry);
    await daily_tries.updateOne(filter, { $set: { isOver: true, isRanked: known.counts, ms, endedAt, body } }, plan);
  }

  async function release(matchId: string): Promise<void> {
    const filter = { match: matchId, isOver: false };
    await daily_tries.deleteOne(filter, servedBy('daily_tries', 'daily_try_match', filter));
  }

  return {
    fix: (wanted) => run(() => fix(wanted)),
    deck: (day) => run(() => deck(day)),
    asked: (args) => run(() => asked(args)),
    begin: (one, instead) => run(() => begin(one, instead)),
    find: (args) => run(() => find(args)),
    finish: (matchId, result) => run(() => finish(matchId, result)),
    release: (matchId) => run(() => release(matchId)),
    played: (args) => run(() => played(engine, args)),
    among: (args) => run(() => among(engine, args)),
    best: (day) => run(() => best(engine, day)),
  };
}
