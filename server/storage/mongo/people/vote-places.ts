import type { PersonHands } from '../../person/person-hands.ts';
import { newStandIn } from '../../person/stand-in.ts';
import { untilItStands } from '../../person/until-it-stands.ts';
import type { MongoEngine } from '../engine.ts';
import type { Recomputer } from '../feedback/recompute.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';

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

  /** False where the account has said something meanwhile. */
  async function moveVote(question: string, guestId: string, accountId: string): Promise<boolean> {
    const of = (player: string) => {
      const filter = { question, player };
      return [filter, servedBy('votes', 'vote_player', filter)] as const;
    };
    const read = async (player: string) => {
      const [filter, plan] = of(player);
      return votes.findOne(filter, { at: 1 }, plan).lean<{ readonly at: number } | null>();
    };
    const [guest, account] = [await read(guestId), await read(accountId)];
    if (!guest) return true;
    if (account && account.at >= guest.at) {
      await votes.deleteOne(...of(guestId));
      return true;
    }
    if (account) await votes.deleteOne({ ...of(accountId)[0], at: account.at }, of(accountId)[1]);
    try {
      const [filter, plan] = of(guestId);
      await votes.updateOne(filter, { $set: { player: accountId } }, plan);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
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
      // Of a question that both voted on what was said last stays (SI4).
      merge: async ({ guestId, accountId }) => {
        for (const { question } of await readVotes<{ question: string }>(votes, 'vote_of_player', guestId)) {
          await untilItStands(() => moveVote(question, guestId, accountId));
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
      merge: async ({ guestId, accountId }) => {
        for (const { _id } of await readVotes<{ _id: number }>(vote_log, 'vote_log_of_player', guestId)) {
          const filter = { _id };
          const to = (player: string) =>
            vote_log.updateOne(filter, { $set: { player } }, servedBy('vote_log', '_id_', filter));
          try {
            await to(accountId);
          } catch (error) {
            if (!isDuplicate(error)) throw error;
            await to(newStandIn().playerId); // a vote of both at one moment: its numbers have no gaps
          }
        }
      },
    },
  };
}
