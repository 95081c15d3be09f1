import { KEPT_IN_PLAY_QUESTIONS } from '#shared/questions/quality.ts';
import { aKey } from '#shared/testing/a-key.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import type { FeedbackStore, VoteRecord, WeighedVote } from '../ports/feedback.ts';
import type { StoreOfTest } from './test-store.ts';

/** A match of these people in which everybody answered `questionId` with this credit. */
export function answered(id: string, questionId: string, credits: readonly number[], { revision = 1, ms = 3000 } = {}) {
  return {
    id,
    seats: credits.map((_, seat) => ({ seat, kind: 'human' as const })),
    answers: credits.flatMap((credit, seat) => [
      { questionId, revision, seat, credit, ms },
      { questionId: `other-${id}`, revision: 1, seat, credit: seat % 2, ms },
    ]),
  };
}

/** A vote of somebody who has played for long, from an address of their own. */
export function weighed(vote: Omit<VoteRecord, 'revision'>, part: Partial<WeighedVote> = {}): WeighedVote {
  return { ...vote, revision: 1, weight: 1, origin: vote.playerId, ...part };
}

/** As many questions as a topic needs: others may be taken out of play then. */
export const enough = Array.from({ length: KEPT_IN_PLAY_QUESTIONS }, (_, i) =>
  aQuestion({ id: `enough-${i}`, topic: 'atlas' }),
);

/** What the contracts of feedback do and ask again and again, with the store that `at` has at that moment. */
export function feedbackHands(at: Pick<StoreOfTest, 'storage'>) {
  const feedback = (): FeedbackStore => at.storage.feedback;
  return {
    feedback,
    say: (playerId: string, vote: VoteRecord['vote'], when = 1, questionId = 'q') =>
      feedback().vote([weighed({ questionId, playerId, vote, at: when })]),
    totals: async (questionId = 'q') => {
      const { up, down, flag } = await feedback().of(questionId);
      return { up, down, flag };
    },
    /** Where a question stands, what its flags weigh, and how many answers count. */
    heard: async (questionId: string) => {
      const { standing, flag, statistics } = await feedback().of(questionId);
      return [standing, flag, statistics.asked];
    },
    drawn: async (count = 99): Promise<string[]> =>
      (await at.storage.questions.draw({ topic: 'atlas', count, key: aKey('s'), kinds: ['choice'] })).map(
        ({ id }) => id,
      ),
  };
}
