import type { LoggedVote } from '../ports/feedback.ts';
import { VoteLog } from './feedback/vote-log.ts';
import type { Models } from './models.ts';

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
