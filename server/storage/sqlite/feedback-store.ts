import { setImmediate as yieldToOthers } from 'node:timers/promises';
import {
  addTallies,
  EMPTY_TALLY,
  type ItemTally,
  statisticsOf,
  tallyMatchInSteps,
} from '#shared/questions/item-statistics.ts';
import { type Decision, qualityOf, standingOf, type VoteTotals } from '#shared/questions/quality.ts';
import { inSlices } from '../../in-slices.ts';
import type { FeedbackStore, QuestionFeedback, VoteRecord } from '../ports/feedback.ts';
import { STANDINGS } from '../standings.ts';
import type { SqliteEngine } from './engine.ts';

const NOTES_SHOWN = 20;
/** So many votes in one transaction: the driver is synchronous, and a hall's would keep every room waiting. */
const CHUNK = 100;

/** Votes and item statistics. What follows from them is written to the question in the same transaction. */
export function createFeedbackStore({ db, guard, atomically }: SqliteEngine): FeedbackStore {
  const putVote = db.prepare(
    'INSERT INTO vote (question_id, player_id, vote, note, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (question_id, player_id) DO UPDATE ' +
      'SET vote = excluded.vote, note = excluded.note, at = excluded.at, settled = 0 WHERE excluded.at > at',
  );
  const getVote = db.prepare('SELECT vote, note, at FROM vote WHERE question_id = ? AND player_id = ?');
  const totals = db.prepare('SELECT vote, count(*) AS n FROM vote WHERE question_id = ? AND settled = 0 GROUP BY vote');
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
  const putQuality = db.prepare('UPDATE question SET quality = ?, standing = ?, retired = ? WHERE id = ?');
  const waiting = db.prepare('SELECT id FROM question WHERE standing = 0 AND retired = 0 ORDER BY quality, id LIMIT ?');

  function itemOf(questionId: string): { decision: Decision; tally: ItemTally } {
    const row = getItem.get(questionId);
    if (!row) return { decision: 'none', tally: EMPTY_TALLY };
    return { decision: row['decision'] as Decision, tally: JSON.parse(String(row['tally'])) as ItemTally };
  }

  function totalsOf(questionId: string): VoteTotals {
    const found = Object.fromEntries(totals.all(questionId).map((row) => [row['vote'], Number(row['n'])]));
    return { up: found['up'] ?? 0, down: found['down'] ?? 0, flag: found['flag'] ?? 0 };
  }

  function feedbackOf(questionId: string): QuestionFeedback {
    const votes = totalsOf(questionId);
    const { decision, tally } = itemOf(questionId);
    const statistics = statisticsOf(tally);
    const quality = qualityOf(votes, statistics);
    return { questionId, ...votes, statistics, quality, standing: standingOf(quality, votes, decision), decision };
  }

  function recompute(questionId: string): void {
    const { quality, standing, decision } = feedbackOf(questionId);
    putQuality.run(quality, STANDINGS[standing], decision === 'retire' ? 1 : 0, questionId);
  }

  return {
    async vote(votes) {
      for (let from = 0; from < votes.length; from += CHUNK) {
        await atomically(() => {
          for (const { questionId, playerId, vote, note, at } of votes.slice(from, from + CHUNK))
            putVote.run(questionId, playerId, vote, note ?? null, at);
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
        const note = row['note'] === null ? {} : { note: String(row['note']) };
        return { questionId, playerId, vote: row['vote'] as VoteRecord['vote'], ...note, at: Number(row['at']) };
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
      guard(() =>
        waiting.all(limit).map((row) => {
          const questionId = String(row['id']);
          return {
            ...feedbackOf(questionId),
            notes: notes.all(questionId, NOTES_SHOWN).map(({ note }) => String(note)),
          };
        }),
      ),
    decide: ({ questionId, decision }) =>
      atomically(() => {
        putDecision.run(questionId, decision, JSON.stringify(EMPTY_TALLY));
        if (decision === 'keep') settle.run(questionId);
        recompute(questionId);
      }),
  };
}
