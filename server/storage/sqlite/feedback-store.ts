import { setImmediate as yieldToOthers } from 'node:timers/promises';
import {
  addTallies,
  EMPTY_TALLY,
  type ItemTally,
  statisticsOf,
  tallyMatchInSteps,
} from '#shared/questions/item-statistics.ts';
import { playedDifficulty } from '#shared/questions/played-difficulty.ts';
import { type Decision, qualityOf, standingAmong, standingOf, type VoteTotals } from '#shared/questions/quality.ts';
import { inSlices } from '../../in-slices.ts';
import type { FeedbackStore, FlagRecord, QuestionFeedback, QuestionToReview, VoteRecord } from '../ports/feedback.ts';
import { STANDINGS } from '../standings.ts';
import type { SqliteEngine } from './engine.ts';

const NOTES_SHOWN = 20;
/** So many votes in one transaction: the driver is synchronous, and a hall's would keep every room waiting. */
const CHUNK_VOTES = 100;
const FLAGS_SHOWN = 100;

/** Votes and item statistics. What follows from them is written to the question in the same transaction. */
export function createFeedbackStore({ db, guard, atomically }: SqliteEngine): FeedbackStore {
  const putVote = db.prepare(
    'INSERT INTO vote (question_id, player_id, vote, note, at, weight, origin) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (question_id, player_id) DO UPDATE ' +
      'SET vote = excluded.vote, note = excluded.note, at = excluded.at, weight = excluded.weight, origin = excluded.origin, settled = 0 WHERE excluded.at > at',
  );
  const getVote = db.prepare('SELECT vote, note, at FROM vote WHERE question_id = ? AND player_id = ?');
  // Of each origin one voice, parted among what was said from there; its flags weigh as the heaviest of them.
  const totals = db.prepare(
    'SELECT total(1.0 * up / n) AS up, total(1.0 * down / n) AS down, total(heaviest * flag / n) AS flag FROM (' +
      "SELECT count(*) AS n, sum(vote = 'up') AS up, sum(vote = 'down') AS down, sum(vote = 'flag') AS flag, " +
      "max(CASE vote WHEN 'flag' THEN weight END) AS heaviest " +
      "FROM vote WHERE question_id = ? AND settled = 0 AND vote <> 'none' GROUP BY origin)",
  );
  const flags = db.prepare(
    "SELECT player_id, weight, origin, at FROM vote WHERE question_id = ? AND settled = 0 AND vote = 'flag' LIMIT ?",
  );
  const notes = db.prepare('SELECT note FROM vote WHERE question_id = ? AND note IS NOT NULL ORDER BY at DESC LIMIT ?');
  const settle = db.prepare("UPDATE vote SET settled = 1 WHERE question_id = ? AND settled = 0 AND vote = 'flag'");
  const getItem = db.prepare('SELECT decision, tally FROM item WHERE question_id = ?');
  const putTally = db.prepare(
    'INSERT INTO item (question_id, tally) VALUES (?, ?) ON CONFLICT (question_id) DO UPDATE SET tally = excluded.tally',
  );
  const putDecision = db.prepare(
    'INSERT INTO item (question_id, decision, tally) VALUES (?, ?, ?) ON CONFLICT (question_id) DO UPDATE SET decision = excluded.decision',
  );
  const addMatchId = db.prepare('INSERT INTO item_match (match_id) VALUES (?) ON CONFLICT DO NOTHING');
  const putQuality = db.prepare(
    'UPDATE question SET quality = ?, standing = ?, retired = ?, flagged = ?, difficulty = coalesce(?, difficulty) WHERE id = ?',
  );
  const inPlay = db.prepare(
    'SELECT total(n) - (standing > 0) AS others FROM question JOIN question_cell USING (topic, lang) WHERE id = ?',
  );
  const flagged = db.prepare(
    'SELECT id FROM question WHERE flagged = 1 AND standing > 0 AND retired = 0 ORDER BY quality, id LIMIT ?',
  );
  const waiting = db.prepare('SELECT id FROM question WHERE standing = 0 AND retired = 0 ORDER BY quality, id LIMIT ?');

  function itemOf(questionId: string): { decision: Decision; tally: ItemTally } {
    const row = getItem.get(questionId);
    if (!row) return { decision: 'none', tally: EMPTY_TALLY };
    return { decision: row.decision as Decision, tally: JSON.parse(String(row.tally)) as ItemTally };
  }

  function totalsOf(questionId: string): VoteTotals {
    const row = totals.get(questionId);
    return { up: Number(row?.up ?? 0), down: Number(row?.down ?? 0), flag: Number(row?.flag ?? 0) };
  }

  function feedbackOf(questionId: string): QuestionFeedback {
    const votes = totalsOf(questionId);
    const { decision, tally } = itemOf(questionId);
    const statistics = statisticsOf(tally);
    const quality = qualityOf(votes, statistics);
    const alone = standingOf(quality, votes, decision);
    const standing = alone === 'review' ? standingAmong(othersInPlay(questionId), alone, decision) : alone;
    return { questionId, ...votes, statistics, quality, standing, decision };
  }

  /** Questions of the same topic and language that are drawn. Of a question that is not in the bank it is no matter. */
  function othersInPlay(questionId: string): number {
    return Number(inPlay.get(questionId)?.others ?? Number.POSITIVE_INFINITY);
  }

  function recompute(questionId: string): void {
    const { quality, standing, decision, flag, statistics } = feedbackOf(questionId);
    const flags = flag > 0 ? 1 : 0;
    const retired = decision === 'retire' ? 1 : 0;
    putQuality.run(quality, STANDINGS[standing], retired, flags, playedDifficulty(statistics), questionId);
  }

  function flagsOn(questionId: string): FlagRecord[] {
    const found = flags.all(questionId, FLAGS_SHOWN).map((row) => ({
      playerId: String(row.player_id),
      weight: Number(row.weight),
      origin: row.origin === null ? null : String(row.origin),
      at: Number(row.at),
    }));
    return found.sort((a, b) => b.at - a.at);
  }

  function toReview(row: Record<string, unknown>): QuestionToReview {
    const questionId = String(row.id);
    const said = notes.all(questionId, NOTES_SHOWN).map(({ note }) => String(note));
    return { ...feedbackOf(questionId), notes: said, flags: flagsOn(questionId) };
  }

  return {
    async vote(votes) {
      for (let from = 0; from < votes.length; from += CHUNK_VOTES) {
        await atomically(() => {
          for (const { questionId, playerId, vote, note, at, weight, origin } of votes.slice(from, from + CHUNK_VOTES))
            putVote.run(questionId, playerId, vote, note ?? null, at, weight, origin);
        });
        await yieldToOthers();
      }
      // Also where no vote is new: a process may have died before it came to this.
      for (const questionId of new Set(votes.map((vote) => vote.questionId))) {
        await atomically(() => recompute(questionId));
        await yieldToOthers();
      }
    },
    voteOf: ({ questionId, playerId }) =>
      guard(() => {
        const row = getVote.get(questionId, playerId);
        if (!row) return null;
        const note = row.note === null ? {} : { note: String(row.note) };
        return { questionId, playerId, vote: row.vote as VoteRecord['vote'], ...note, at: Number(row.at) };
      }),
    of: (questionId) => guard(() => feedbackOf(questionId)),
    async addMatch(match) {
      const tallies = await inSlices(tallyMatchInSteps(match));
      await atomically(() => {
        if (addMatchId.run(match.id).changes === 0) return;
        for (const [questionId, tally] of tallies) {
          putTally.run(questionId, JSON.stringify(addTallies(itemOf(questionId).tally, tally)));
          recompute(questionId);
        }
      });
    },
    review: ({ limit }) =>
      guard(() => {
        const first = waiting.all(limit);
        return [...first, ...flagged.all(limit - first.length)].map(toReview);
      }),
    decide: ({ questionId, decision }) =>
      atomically(() => {
        putDecision.run(questionId, decision, JSON.stringify(EMPTY_TALLY));
        if (decision === 'keep') settle.run(questionId);
        recompute(questionId);
      }),
  };
}
