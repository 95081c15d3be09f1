import { setTimeout as wait } from 'node:timers/promises';
import type { LoggedVote } from '../ports/feedback.ts';
import { FIRST_EPOCH } from '../storage.ts';
import { VoteLog } from './feedback/vote-log.ts';
import { BUCKET, bucketId, emptyBucket } from './matches/buckets.ts';
import type { Models } from './models.ts';
import { isDuplicate } from './translate-error.ts';

/** So many votes are read at once. */
const PAGE_VOTES = 500;

/**
 * Brings documents of schema version 1 to version 2: votes know which revision they are of, and are in the log. It reads
 * whole collections, once; done in part, or by two processes at once, it may be done again.
 */
export async function upgradeFrom1(models: Models): Promise<void> {
  const withoutSince = { since: { $exists: false } };
  await models.questions.updateMany(withoutSince, { $set: { since: 1 } });
  await models.items.updateMany(withoutSince, { $set: { since: 1 } });
  const questions = models.questions.find({}, { revision: 1 }).lean<{ _id: string; revision: number }>();
  for await (const { _id: question, revision } of questions.cursor())
    await models.votes.updateMany({ question, revision: { $exists: false } }, { $set: { revision } });
  // Of questions that are not in the bank.
  await models.votes.updateMany({ revision: { $exists: false } }, { $set: { revision: 1 } });
  await logVotes(models);
}

async function logVotes(models: Models): Promise<void> {
  const log = new VoteLog({ models });
  let page: Omit<LoggedVote, 'number'>[] = [];
  for await (const { question, player, vote, revision, weight, at } of models.votes
    .find({})
    .sort({ _id: 1 })
    .lean()
    .cursor()) {
    page.push({ questionId: question, playerId: player, vote, revision, weight, at });
    if (page.length < PAGE_VOTES) continue;
    await log.add(page);
    page = [];
  }
  await log.add(page);
}

/** A process of an older version that holds the database looks so often whether it still does, ms. */
const HOLDER_BEAT_MS = 3000;

/**
 * Brings schema version 2 to version 3: a journal's inputs, which were a document each, lie in buckets that have an
 * epoch. Done in part, or by two processes at once, it may be done again.
 */
export async function upgradeFrom2(models: Models): Promise<void> {
  await endHolder(models);
  const inputs = models.journals.db.collection<{ _id: string; body: string }>('journal_inputs');
  for await (const { _id: matchId } of models.journals.find({}, { _id: 1 }).lean<{ _id: string }[]>().cursor()) {
    const rows = await inputs
      .find({ _id: { $gte: `${matchId}/`, $lt: `${matchId}0` } })
      .sort({ _id: 1 })
      .toArray();
    const chunks = rows.map(({ _id, body }) => ({
      from: Number(_id.slice(_id.lastIndexOf('/') + 1)),
      inputs: `[${body}]`,
    }));
    for (let number = 0; number === 0 || number * BUCKET.inputs < chunks.length; number++) {
      const some = chunks.slice(number * BUCKET.inputs, (number + 1) * BUCKET.inputs);
      const bucket = {
        ...emptyBucket(bucketId(matchId, number), { epoch: FIRST_EPOCH, end: (some.at(-1)?.from ?? -1) + 1 }),
        count: some.length,
        bytes: some.reduce((sum, chunk) => sum + chunk.inputs.length, 0),
        chunks: some,
      };
      await models.journal_buckets.create(bucket).catch((error: unknown) => {
        if (!isDuplicate(error)) throw error;
      });
    }
    await models.journals.updateOne({ _id: matchId }, { $set: { owner: '' } });
  }
  await inputs.drop().catch(() => {}); // there is none
}

/** Of a server of an older version that still runs: it finds another holder in its place, and writes nothing more. */
async function endHolder({ meta }: Models): Promise<void> {
  const holder = { _id: 'holder' };
  const { matchedCount } = await meta.updateOne(holder, { $set: { token: 'superseded' } });
  if (matchedCount === 0) return;
  await wait(2 * HOLDER_BEAT_MS);
  await meta.deleteOne(holder);
}
