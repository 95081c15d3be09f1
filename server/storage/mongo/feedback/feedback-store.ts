import type { FeedbackStore } from '../../ports/feedback.ts';
import type { MongoEngine } from '../engine.ts';
import type { BankCounts } from '../questions/bank-counts.ts';
import { addMatch } from './add-match.ts';
import { decide } from './decide.ts';
import { feedbackOf } from './feedback-of.ts';
import type { Recomputer } from './recompute.ts';
import { heard, review } from './review.ts';
import { vote } from './vote.ts';
import { VoteLog } from './vote-log.ts';
import { voteOf } from './vote-of.ts';

export function createFeedbackStore(engine: MongoEngine, counts: BankCounts, quality: Recomputer): FeedbackStore {
  const { run } = engine;
  const log = new VoteLog(engine);
  async function recompute(questionIds: Iterable<string>): Promise<void> {
    await Promise.all([...questionIds].map((id) => quality.after(id)));
    counts.forget();
  }
  return {
    vote: (votes) =>
      run(async () => {
        await log.add(votes); // first: what is handed in again after a crash is then in it, and once
        await recompute(await vote(engine, votes));
      }),
    voteOf: (args) => run(() => voteOf(engine, args)),
    of: (questionId) => run(async () => (await feedbackOf(engine, questionId)).feedback),
    heard: (questionId) => run(() => heard(engine, questionId)),
    log: (args) => run(() => log.page(args)),
    addMatch: (match) => run(async () => recompute(await addMatch(engine, match))),
    review: (args) => run(() => review(engine, args)),
    decide: (args) => run(() => decide(engine, args).then(() => recompute([args.questionId]))),
  };
}
