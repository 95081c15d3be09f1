import { type AnsweredMatch, type ItemTally, tallyMatchInSteps } from '#shared/questions/item-statistics.ts';
import { inSlices } from '../../../in-slices.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';
import { incrementsOf, newItemWithout } from './item.ts';

/** An item remembers this many matches, so that one that was cut off half way is not added twice. */
const REMEMBERED_MATCHES = 200;
/** Matches that make the same new item at the same moment. */
const TRIES_MAX = 20;

/**
 * Adds a match to the statistics of its questions, each in one update that also notes the match; a document of its own
 * says when all of them are done. Resolves to the questions.
 */
export async function addMatch(engine: MongoEngine, match: AnsweredMatch & { readonly id: string }): Promise<string[]> {
  const { item_matches: done } = engine.models;
  const filter = { _id: match.id };
  if (await done.findOne(filter, { _id: 1 }, servedBy('item_matches', '_id_', filter)).lean()) return [];
  const tallies = await inSlices(tallyMatchInSteps(match));
  for (const [questionId, tally] of tallies) await add(engine, questionId, match.id, tally);
  try {
    await done.create(filter);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  return [...tallies.keys()];
}

async function add({ models }: MongoEngine, questionId: string, matchId: string, tally: ItemTally): Promise<void> {
  const filter = { _id: questionId, matches: { $ne: matchId } };
  const update = {
    $inc: incrementsOf(tally),
    $push: { matches: { $each: [matchId], $slice: -REMEMBERED_MATCHES } },
    $setOnInsert: newItemWithout('tally', 'matches'),
  };
  for (let tries = TRIES_MAX; tries > 0; tries--) {
    try {
      await models.items.updateOne(filter, update, { upsert: true, ...servedBy('items', '_id_', filter) });
      return;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    // Taken: by this match, then it is done, or by another that was first to make the item, then once more.
    const known = { _id: questionId, matches: matchId };
    if (await models.items.findOne(known, { _id: 1 }, servedBy('items', '_id_', known)).lean()) return;
  }
  throw new Error(`the statistics of ${questionId} are written by others again and again`);
}
