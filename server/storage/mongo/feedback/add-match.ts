import { type ItemTally, tallyMatchInSteps } from '#shared/questions/item-statistics.ts';
import { inSlices } from '../../../in-slices.ts';
import type { SettledMatch } from '../../ports/feedback.ts';
import { revisionsIn } from '../../revisions-in.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';
import { incrementsOf, newItemWithout } from './item.ts';
import { placeOf } from './place.ts';

/** An item remembers this many matches, so that one that was cut off half way is not added twice. */
const REMEMBERED_MATCHES = 200;
/** Matches that make the same new item at the same moment. */
const TRIES_MAX = 20;

/**
 * Adds a match to the statistics of its questions, each in one update that also notes the match; a document of its own
 * says when all of them are done. Resolves to the questions.
 */
export async function addMatch(engine: MongoEngine, match: SettledMatch): Promise<string[]> {
  const { item_matches: done } = engine.models;
  const filter = { _id: match.id };
  if (await done.findOne(filter, { _id: 1 }, servedBy('item_matches', '_id_', filter)).lean()) return [];
  const tallies = await inSlices(tallyMatchInSteps(match));
  const revisions = revisionsIn(match);
  for (const [questionId, tally] of tallies)
    await add(engine, { questionId, revision: revisions.get(questionId) ?? 1, matchId: match.id, tally });
  try {
    await done.create(filter);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  return [...tallies.keys()];
}

interface Answered {
  readonly questionId: string;
  /** Of the question, as it was read. */
  readonly revision: number;
  readonly matchId: string;
  readonly tally: ItemTally;
}

/** Adds to the sums of one question, unless it reads differently by now (F14). */
async function add(engine: MongoEngine, { questionId, revision, matchId, tally }: Answered): Promise<void> {
  const { items } = engine.models;
  for (let tries = TRIES_MAX; tries > 0; tries--) {
    const since = (await placeOf(engine, questionId))?.since ?? 1;
    if (revision < since) return;
    const filter = { _id: questionId, since, matches: { $ne: matchId } };
    const update = {
      $inc: incrementsOf(tally),
      $push: { matches: { $each: [matchId], $slice: -REMEMBERED_MATCHES } },
      $setOnInsert: newItemWithout('tally', 'matches', 'since'),
    };
    try {
      await items.updateOne(filter, update, { upsert: true, ...servedBy('items', '_id_', filter) });
      return;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    // Taken: by this match, then it is done; by sums of an earlier reading, which make room; or by another match that
    // was first to make the item. Then once more.
    const known = { _id: questionId, since, matches: matchId };
    if (await items.findOne(known, { _id: 1 }, servedBy('items', '_id_', known)).lean()) return;
    const old = { _id: questionId, since: { $lt: since } };
    await items.updateOne(old, { $set: { since, tally: {} } }, servedBy('items', '_id_', old));
  }
  throw new Error(`the statistics of ${questionId} are written by others again and again`);
}
