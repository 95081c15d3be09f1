import type { PersonHands } from '../../person/person-hands.ts';
import { newStandIn } from '../../person/stand-in.ts';
import type { MongoEngine } from '../engine.ts';
import type { Recomputer } from '../feedback/recompute.ts';
import { servedBy } from '../served-by.ts';

/** What a person said of questions: votes are taken back, and the log of them goes on under a name made for that. */
export function votePlaces(engine: MongoEngine, quality: Recomputer): Pick<PersonHands, 'votes' | 'voteLog'> {
  const { votes, vote_log } = engine.models;

  async function readVotes<T>(
    collection: typeof votes,
    index: 'vote_of_player' | 'vote_log_of_player',
    player: string,
  ) {
    return collection
      .find({ player }, { player: 0 }, servedBy(collection === votes ? 'votes' : 'vote_log', index, { player }))
      .lean<T[]>();
  }

  return {
    votes: {
      read: async (playerId) => {
        const rows = await readVotes<Record<string, unknown>>(votes, 'vote_of_player', playerId);
        // Where they came from is a hash that is of no use to anybody but the server.
        return rows.map(({ _id, question, origin, hasNote, ...vote }) => ({ questionId: question, ...vote }));
      },
      forget: async ({ playerId }) => {
        const rows = await readVotes<{ question: string }>(votes, 'vote_of_player', playerId);
        for (const { question } of rows) {
          const filter = { question, player: playerId };
          await votes.deleteOne(filter, servedBy('votes', 'vote_player', filter));
          await quality.after(question);
        }
      },
    },
    voteLog: {
      read: async (playerId) => {
        const rows = await readVotes<Record<string, unknown>>(vote_log, 'vote_log_of_player', playerId);
        return rows.map(({ _id, question, ...vote }) => ({ number: _id, questionId: question, ...vote }));
      },
      forget: async ({ playerId }) => {
        const filter = { player: playerId };
        const renamed = { $set: { player: newStandIn().playerId } };
        await vote_log.updateMany(filter, renamed, servedBy('vote_log', 'vote_log_of_player', filter));
      },
    },
  };
}
