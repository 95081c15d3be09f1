import type { LoggedVote } from '../../ports/feedback.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { isDuplicate } from '../translate-error.ts';

type Unnumbered = Omit<LoggedVote, 'number'>;

/** In one command: a slow database says nothing for so long that it is taken for one that is away. */
const AT_ONCE_VOTES = 200;
/** Another process may add at the same moment: so often it is tried again. */
const TRIES_MAX = 50;

/**
 * Every vote that was ever handed in, each once, under numbers without a gap. There is no gap because a number is
 * written only once the one before it is there: whoever reads up to some number has everything up to it, for ever.
 */
export class VoteLog {
  /** What the next write takes: everybody who asks while one is under way shares the one after it. */
  private waiting: Unnumbered[] = [];
  private next: Promise<void> | null = null;
  private writing: Promise<void> = Promise.resolve();
  /** The highest number this process knows of. */
  private last = 0;
  private readonly engine: Pick<MongoEngine, 'models'>;

  constructor(engine: Pick<MongoEngine, 'models'>) {
    this.engine = engine;
  }

  /** Adds those that are not there yet. */
  add(votes: readonly Unnumbered[]): Promise<void> {
    this.waiting.push(...votes);
    if (!this.next) {
      this.next = this.writing.then(() => this.writeWaiting());
      this.writing = this.next.catch(() => {}); // whoever asked for it is told
    }
    return this.next;
  }

  async page({ after, limit }: { after: number; limit: number }): Promise<LoggedVote[]> {
    const filter = { _id: { $gt: after } };
    const rows = await this.engine.models.vote_log
      .find(filter, null, servedBy('vote_log', '_id_', filter, { _id: 1 }))
      .limit(limit)
      .lean<LogDocument[]>();
    return rows.map(({ _id, question, player, ...rest }) => ({
      ...{ number: _id, questionId: question, playerId: player },
      ...rest,
    }));
  }

  private async writeWaiting(): Promise<void> {
    const votes = this.waiting;
    this.waiting = [];
    this.next = null;
    for (let from = 0; from < votes.length; from += AT_ONCE_VOTES)
      await this.write(votes.slice(from, from + AT_ONCE_VOTES));
  }

  private async write(votes: readonly Unnumbered[]): Promise<void> {
    for (let tries = TRIES_MAX; tries > 0; tries--) {
      const missing = await this.missingOf(votes);
      if (missing.length === 0) return;
      if (this.last === 0 || tries < TRIES_MAX) this.last = await this.lastNumber();
      const documents = missing.map(
        ({ questionId, playerId, vote, revision, weight, at }, i): LogDocument => ({
          ...{ _id: this.last + 1 + i, question: questionId, player: playerId },
          ...{ vote, revision, weight, at },
        }),
      );
      try {
        // In order: where one number is taken by another process, none of those behind it is written.
        await this.engine.models.vote_log.insertMany(documents, { ordered: true, lean: true });
        this.last += documents.length;
        return;
      } catch (error) {
        if (!isDuplicate(error)) {
          this.last = 0; // nobody knows what of it is there
          throw error;
        }
      }
    }
    throw new Error('the log of votes is written by others again and again');
  }

  private async lastNumber(): Promise<number> {
    const row = await this.engine.models.vote_log
      .findOne({}, { _id: 1 }, servedBy('vote_log', '_id_', {}, { _id: -1 }))
      .lean<{ _id: number } | null>();
    return row?._id ?? 0;
  }

  private async missingOf(votes: readonly Unnumbered[]): Promise<Unnumbered[]> {
    const known = new Set<string>();
    for (const question of new Set(votes.map(({ questionId }) => questionId))) {
      const players = votes.flatMap(({ questionId, playerId }) => (questionId === question ? [playerId] : []));
      const filter = { question, player: { $in: players } };
      const rows = await this.engine.models.vote_log
        .find(filter, { player: 1, at: 1 }, servedBy('vote_log', 'vote_log_said', filter))
        .lean<{ player: string; at: number }[]>();
      for (const { player, at } of rows) known.add(keyOf(question, player, at));
    }
    return votes.filter(({ questionId, playerId, at }) => {
      const key = keyOf(questionId, playerId, at);
      const isNew = !known.has(key);
      known.add(key); // the same twice in one list is once
      return isNew;
    });
  }
}

interface LogDocument extends Omit<Unnumbered, 'questionId' | 'playerId'> {
  readonly _id: number;
  readonly question: string;
  readonly player: string;
}

function keyOf(question: string, player: string, at: number): string {
  return `${question}\n${player}\n${at}`;
}
