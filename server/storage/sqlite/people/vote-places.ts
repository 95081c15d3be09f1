import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { PersonHands } from '../../person/person-hands.ts';
import { newStandIn } from '../../person/stand-in.ts';
import type { SqliteEngine } from '../engine.ts';
import { createFeedbackReader } from '../feedback-reader.ts';

/** What a person said of questions: votes are taken back, and the log of them goes on under a name made for that. */
export function votePlaces({ db, guard, atomically }: SqliteEngine): Pick<PersonHands, 'votes' | 'voteLog'> {
  const known = createFeedbackReader(db);
  const votes = db.prepare(
    'SELECT question_id AS questionId, vote, note, revision, weight, settled, at FROM vote WHERE player_id = ?',
  );
  const removeVotes = db.prepare('DELETE FROM vote WHERE player_id = ? AND question_id = ?');
  const logged = db.prepare(
    'SELECT number, question_id AS questionId, vote, revision, weight, at FROM vote_log WHERE player_id = ?',
  );
  const newerOfAccount = db.prepare(
    'SELECT 1 FROM vote WHERE player_id = ?1 AND question_id = ?3 AND ' +
      'at >= (SELECT at FROM vote WHERE player_id = ?2 AND question_id = ?3)',
  );
  const moveVote = db.prepare('UPDATE OR REPLACE vote SET player_id = ?1 WHERE player_id = ?2 AND question_id = ?3');
  const moveLogged = db.prepare('UPDATE OR IGNORE vote_log SET player_id = ? WHERE player_id = ?');
  const rename = db.prepare('UPDATE vote_log SET player_id = ? WHERE player_id = ?');

  return {
    votes: {
      read: (playerId) => guard(() => votes.all(playerId).map(ownVote)),
      forget: async ({ playerId }) => {
        const questions = await guard(() => votes.all(playerId).map((row) => String(row.questionId)));
        for (const questionId of questions) {
          await atomically(() => {
            removeVotes.run(playerId, questionId);
            known.recompute(questionId);
          });
          await yieldToOthers();
        }
      },
      // Of a question that both voted on what was said last stays (SI4).
      merge: async ({ guestId, accountId }) => {
        const questions = await guard(() => votes.all(guestId).map((row) => String(row.questionId)));
        for (const questionId of questions) {
          await atomically(() => {
            if (newerOfAccount.get(accountId, guestId, questionId)) removeVotes.run(guestId, questionId);
            else moveVote.run(accountId, guestId, questionId);
            known.recompute(questionId);
          });
          await yieldToOthers();
        }
      },
    },
    voteLog: {
      read: (playerId) => guard(() => logged.all(playerId).map((row) => ({ ...row }))),
      forget: ({ playerId }) => guard(() => void rename.run(newStandIn().playerId, playerId)),
      // A vote of both at one moment stays in the log as somebody's: its numbers have no gaps.
      merge: ({ guestId, accountId }) =>
        atomically(() => {
          moveLogged.run(accountId, guestId);
          rename.run(newStandIn().playerId, guestId);
        }),
    },
  };
}

function ownVote({ note, settled, ...vote }: Record<string, unknown>) {
  return { ...vote, settled: settled === 1, ...(note === null ? {} : { note }) };
}
