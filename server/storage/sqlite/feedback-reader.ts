import type { DatabaseSync } from 'node:sqlite';
import { EMPTY_TALLY, type ItemTally, statisticsOf } from '#shared/questions/item-statistics.ts';
import { playedDifficulty } from '#shared/questions/played-difficulty.ts';
import { type Decision, qualityOf, standingAmong, standingOf, type VoteTotals } from '#shared/questions/quality.ts';
import type { QuestionFeedback, SaidBy } from '../ports/feedback.ts';
import { STANDINGS } from '../standings.ts';

/** What is known of questions, counted anew whenever it is asked for. Every call is one synchronous piece of work. */
export interface FeedbackReader {
  of(questionId: string): QuestionFeedback;
  /** The first revision that reads as the present one does: votes and answers on earlier ones do not count (F14). */
  since(questionId: string): number;
  /** Sums of the answers to the present reading. */
  tally(questionId: string): ItemTally;
  /** Writes what follows from everything that is known to the question. */
  recompute(questionId: string): void;
}

export function createFeedbackReader(db: DatabaseSync): FeedbackReader {
  // Of each origin one voice, parted among what was said from there; its flags weigh as the heaviest of them.
  const totals = db.prepare(
    'SELECT total(1.0 * up / n) AS up, total(1.0 * down / n) AS down, total(heaviest * flag / n) AS flag, ' +
      'total(up) AS ups, total(down) AS downs, total(flag) AS flags, count(*) AS addresses FROM (' +
      "SELECT count(*) AS n, sum(vote = 'up') AS up, sum(vote = 'down') AS down, sum(vote = 'flag') AS flag, " +
      "max(CASE vote WHEN 'flag' THEN weight END) AS heaviest " +
      "FROM vote WHERE question_id = ? AND settled = 0 AND vote <> 'none' AND revision >= ? GROUP BY origin)",
  );
  const since = db.prepare('SELECT since FROM question WHERE id = ?');
  const item = db.prepare('SELECT decision, tally, since FROM item WHERE question_id = ?');
  const inPlay = db.prepare(
    'SELECT total(n) - (standing > 0) AS others FROM question JOIN question_cell USING (topic, lang) WHERE id = ?',
  );
  const putQuality = db.prepare(
    'UPDATE question SET quality = ?, standing = ?, retired = ?, flagged = ?, difficulty = coalesce(?, difficulty) WHERE id = ?',
  );

  const sinceOf = (questionId: string): number => Number(since.get(questionId)?.since ?? 1);

  function itemOf(questionId: string, from: number): { decision: Decision; tally: ItemTally } {
    const row = item.get(questionId);
    const isOfThisReading = Number(row?.since) === from;
    return {
      decision: (row?.decision as Decision | undefined) ?? 'none',
      tally: row && isOfThisReading ? (JSON.parse(String(row.tally)) as ItemTally) : EMPTY_TALLY,
    };
  }

  function votesOn(questionId: string, from: number): { voices: VoteTotals; said: SaidBy } {
    const row = totals.get(questionId, from);
    const [up, down, flag] = [row?.up, row?.down, row?.flag].map(Number) as [number, number, number];
    return {
      voices: { up, down, flag },
      said: {
        ...{ up: Number(row?.ups), down: Number(row?.downs), flag: Number(row?.flags) },
        addresses: Number(row?.addresses),
      },
    };
  }

  /** Questions of the same topic and language that are drawn. Of a question that is not in the bank it is no matter. */
  function othersInPlay(questionId: string): number {
    return Number(inPlay.get(questionId)?.others ?? Number.POSITIVE_INFINITY);
  }

  function feedbackOf(questionId: string): QuestionFeedback {
    const from = sinceOf(questionId);
    const { voices, said } = votesOn(questionId, from);
    const { decision, tally } = itemOf(questionId, from);
    const statistics = statisticsOf(tally);
    const quality = qualityOf(voices, statistics);
    const alone = standingOf(quality, voices, decision);
    const standing = alone === 'review' ? standingAmong(othersInPlay(questionId), alone, decision) : alone;
    return { questionId, ...voices, said, statistics, quality, standing, decision };
  }

  return {
    of: feedbackOf,
    since: sinceOf,
    tally: (questionId) => itemOf(questionId, sinceOf(questionId)).tally,
    recompute(questionId) {
      const { quality, standing, decision, flag, statistics } = feedbackOf(questionId);
      const flagged = flag > 0 ? 1 : 0;
      const retired = decision === 'retire' ? 1 : 0;
      putQuality.run(quality, STANDINGS[standing], retired, flagged, playedDifficulty(statistics), questionId);
    },
  };
}
