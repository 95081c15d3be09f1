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
    },
    voteLog: {
      read: (playerId) => guard(() => logged.all(playerId).map((row) => ({ ...row }))),
      forget: ({ playerId }) => guard(() => void rename.run(newStandIn().playerId, playerId)),
    },
  };
}

function ownVote({ note, settled, ...vote }: Record<string, unknown>) {
  return { ...vote, settled: settled === 1, ...(note === null ? {} : { note }) };
}
