import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { addTallies, EMPTY_TALLY, tallyMatchInSteps } from '#shared/questions/item-statistics.ts';
import { inSlices } from '../../in-slices.ts';
import type { FeedbackStore, FlagRecord, LoggedVote, QuestionToReview, VoteRecord } from '../ports/feedback.ts';
import { revisionsIn } from '../revisions-in.ts';
import type { SqliteEngine } from './engine.ts';
import { createFeedbackReader } from './feedback-reader.ts';

const NOTES_SHOWN = 20;
/** So many votes in one transaction: the driver is synchronous, and a hall's would keep every room waiting. */
const CHUNK_VOTES = 50;
const FLAGS_SHOWN = 100;

/** Votes and item statistics. What follows from them is written to the question in the same transaction. */
export function createFeedbackStore({ db, guard, atomically }: SqliteEngine): FeedbackStore {
  const known = createFeedbackReader(db);
  const putVote = db.prepare(
    'INSERT INTO vote (question_id, player_id, vote, note, at, weight, origin, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (question_id, player_id) DO UPDATE ' +
      'SET vote = excluded.vote, note = excluded.note, at = excluded.at, weight = excluded.weight, origin = excluded.origin, revision = excluded.revision, settled = 0 WHERE excluded.at > at',
  );
  const logVote = db.prepare(
    'INSERT INTO vote_log (question_id, player_id, at, revision, vote, weight) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const log = db.prepare(
    'SELECT number, question_id AS questionId, player_id AS playerId, vote, revision, weight, at FROM vote_log WHERE number > ? ORDER BY number LIMIT ?',
  );
  const getVote = db.prepare('SELECT vote, note, revision, at FROM vote WHERE question_id = ? AND player_id = ?');
  const flags = db.prepare(
    "SELECT player_id, weight, origin, at FROM vote WHERE question_id = ? AND settled = 0 AND vote = 'flag' AND revision >= ? LIMIT ?",
  );
  const notes = db.prepare(
    'SELECT note FROM vote WHERE question_id = ? AND note IS NOT NULL AND revision >= ? ORDER BY at DESC LIMIT ?',
  );
  const settle = db.prepare("UPDATE vote SET settled = 1 WHERE question_id = ? AND settled = 0 AND vote = 'flag'");
  const putTally = db.prepare(
    'INSERT INTO item (question_id, tally, since) VALUES (?, ?, ?) ON CONFLICT (question_id) DO UPDATE SET tally = excluded.tally, since = excluded.since',
  );
  const putDecision = db.prepare(
    'INSERT INTO item (question_id, decision, tally) VALUES (?, ?, ?) ON CONFLICT (question_id) DO UPDATE SET decision = excluded.decision',
  );
  const addMatchId = db.prepare('INSERT INTO item_match (match_id) VALUES (?) ON CONFLICT DO NOTHING');
  const flagged = db.prepare(
    'SELECT id FROM question WHERE flagged = 1 AND standing > 0 AND retired = 0 ORDER BY quality, id LIMIT ?',
  );
  const waiting = db.prepare('SELECT id FROM question WHERE standing = 0 AND retired = 0 ORDER BY quality, id LIMIT ?');
  const retired = db.prepare('SELECT id FROM question WHERE retired = 1 ORDER BY quality, id LIMIT ?');

  function flagsOn(questionId: string, since: number): FlagRecord[] {
    const found = flags.all(questionId, since, FLAGS_SHOWN).map((row) => ({
      playerId: String(row.player_id),
      weight: Number(row.weight),
      origin: row.origin === null ? null : String(row.origin),
      at: Number(row.at),
    }));
    return found.sort((a, b) => b.at - a.at);
  }

  function heard(questionId: string): QuestionToReview {
    const since = known.since(questionId);
    const said = notes.all(questionId, since, NOTES_SHOWN).map(({ note }) => String(note));
    return { ...known.of(questionId), notes: said, flags: flagsOn(questionId, since) };
  }

  return {
    async vote(votes) {
      for (let from = 0; from < votes.length; from += CHUNK_VOTES) {
        await atomically(() => {
          for (const one of votes.slice(from, from + CHUNK_VOTES)) {
            const { questionId, playerId, vote, note, at, weight, origin, revision } = one;
            logVote.run(questionId, playerId, at, revision, vote, weight);
            putVote.run(questionId, playerId, vote, note ?? null, at, weight, origin, revision);
          }
        });
        await yieldToOthers();
      }
      // Also where no vote is new: a process may have died before it came to this.
      for (const questionId of new Set(votes.map((vote) => vote.questionId))) {
        await atomically(() => known.recompute(questionId));
        await yieldToOthers();
      }
    },
    voteOf: ({ questionId, playerId }) =>
      guard(() => {
        const row = getVote.get(questionId, playerId);
        if (!row) return null;
        const note = row.note === null ? {} : { note: String(row.note) };
        const vote = row.vote as VoteRecord['vote'];
        return { questionId, playerId, vote, ...note, revision: Number(row.revision), at: Number(row.at) };
      }),
    of: (questionId) => guard(() => known.of(questionId)),
    heard: (questionId) => guard(() => heard(questionId)),
    log: ({ after, limit }) => guard(() => log.all(after, limit).map((row) => ({ ...(row as unknown as LoggedVote) }))),
    async addMatch(match) {
      const tallies = await inSlices(tallyMatchInSteps(match));
      const revisions = revisionsIn(match);
      await atomically(() => {
        if (addMatchId.run(match.id).changes === 0) return;
        for (const [questionId, tally] of tallies) {
          const since = known.since(questionId);
          if ((revisions.get(questionId) ?? 1) < since) continue;
          putTally.run(questionId, JSON.stringify(addTallies(known.tally(questionId), tally)), since);
          known.recompute(questionId);
        }
      });
    },
    review: ({ limit, of = 'open' }) =>
      guard(() => {
        if (of === 'retired') return retired.all(limit).map(({ id }) => heard(String(id)));
        const first = waiting.all(limit);
        return [...first, ...flagged.all(limit - first.length)].map(({ id }) => heard(String(id)));
      }),
    decide: ({ questionId, decision }) =>
      atomically(() => {
        putDecision.run(questionId, decision, JSON.stringify(EMPTY_TALLY));
        if (decision === 'keep') settle.run(questionId);
        known.recompute(questionId);
      }),
  };
}
