import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from '../../is-alive.ts';
import { type HoldAs, StorageError } from '../storage.ts';
import { BEATS, Vitality } from '../vitality.ts';
import type { MongoEngine } from './engine.ts';
import { servedBy } from './served-by.ts';

interface OwnerDocument {
  readonly _id: string;
  readonly host: string;
  readonly pid: number;
  readonly alone: boolean;
  readonly beat: number;
}

/** Who this process is among those that keep journals. */
export interface Owner {
  readonly token: string;
  /** Tokens of owners that are dead or silent. */
  dead(): Promise<readonly string[]>;
}

/** Before a process is known, and for commands that never are: every journal is free. */
export const NOBODY: Owner = { token: '', dead: async () => [''] };

/** What whoever has gone leaves in its document. */
const GONE = -1;
/** Between two looks of one who waits, ms. */
const LOOK_MS = 250;

/**
 * The server processes of a database: each has a document whose beat rises while it lives. They say whose journals may
 * be taken over, and whether a server that wants the database to itself can have it; who may write to a journal is the
 * affair of its epoch alone.
 */
export class Owners implements Owner {
  readonly token = randomUUID();
  private readonly engine: MongoEngine;
  private readonly where: string;
  private readonly times: { readonly everyMs: number; readonly silenceMs: number };
  private readonly vitality: Vitality;
  private readonly host: string;
  private timer: NodeJS.Timeout | undefined;
  /** The beat that is on its way, or was: one that came after the last word would take it back. */
  private beating: Promise<void> = Promise.resolve();
  private isHeld = false;
  private isAlone = false;

  constructor(engine: MongoEngine, where: string, times: typeof Owners.prototype.times = BEATS, host = hostname()) {
    this.host = host;
    this.engine = engine;
    this.where = where;
    this.times = times;
    this.vitality = new Vitality(times.silenceMs);
  }

  /** See `Storage.hold`. */
  async hold(onWait: (sentence: string) => void, as: HoldAs): Promise<void> {
    const alone = as === 'alone';
    const mine = { _id: this.token, host: this.host, pid: process.pid, alone, beat: 0 };
    await this.engine.models.owners.create(mine);
    // From the first moment, so that two who wait see each other live. Written anew where somebody has taken us for dead.
    this.timer = setInterval(() => {
      this.beating = Promise.all([this.beating, this.beat(mine).catch(() => {})]).then(() => {});
    }, this.times.everyMs).unref();
    try {
      await this.waitForOthers(onWait, alone);
    } catch (error) {
      clearInterval(this.timer);
      await this.beating;
      await this.remove([this.token]);
      throw error;
    }
    this.isHeld = true;
    this.isAlone = alone;
  }

  /** Leaves: what this process has not ended is free at once. */
  async release(): Promise<void> {
    clearInterval(this.timer);
    if (!this.isHeld) return;
    this.isHeld = false;
    await this.beating;
    const filter = { _id: this.token };
    const gone = { $set: { beat: GONE } };
    await this.engine
      .run(() => this.engine.models.owners.updateOne(filter, gone, servedBy('owners', '_id_', filter)))
      .catch(() => {});
  }

  async dead(): Promise<readonly string[]> {
    const others = (await this.all()).filter(({ _id }) => _id !== this.token);
    // Whoever has the database alone has looked for others already: none of them lives.
    const dead = this.isAlone ? others.map(({ _id }) => _id) : this.deadOf(others);
    await this.forget(dead);
    return ['', ...dead];
  }

  /** Two who want the database at the same moment may both be refused; never do both have it. */
  private async waitForOthers(onWait: (sentence: string) => void, alone: boolean): Promise<void> {
    const first = new Map<string, number>();
    for (let looks = 0; ; looks++) {
      const others = (await this.all()).filter(({ _id, ...other }) => _id !== this.token && (alone || other.alone));
      const dead = this.deadOf(others);
      const living = others.filter(({ _id }) => !dead.includes(_id));
      const [one] = living;
      if (!one) return;
      const beating = living.find(({ _id, beat }) => beat !== (first.get(_id) ?? beat));
      if (beating) throw this.inUse(beating);
      if (looks === 0)
        onWait(`MongoDB at ${this.where} is used by a Quizcade on ${one.host}. Waiting to see whether it still runs.`);
      for (const { _id, beat } of living) if (!first.has(_id)) first.set(_id, beat);
      await wait(Math.min(LOOK_MS, this.times.everyMs));
    }
  }

  private async all(): Promise<OwnerDocument[]> {
    return this.engine.models.owners.find({}, {}, servedBy('owners', '_id_', {}, { _id: 1 })).lean<OwnerDocument[]>();
  }

  private deadOf(others: readonly OwnerDocument[]): string[] {
    const silent = this.vitality.look(new Map(others.map(({ _id, beat }) => [_id, beat])), performance.now());
    return others
      .filter((other) => other.beat === GONE || silent.includes(other._id) || isDead(other, this.host))
      .map(({ _id }) => _id);
  }

  private async beat(mine: OwnerDocument): Promise<void> {
    const { owners } = this.engine.models;
    const { beat: _first, _id, ...who } = mine;
    const filter = { _id };
    await owners.updateOne(
      filter,
      { $inc: { beat: 1 }, $setOnInsert: who },
      { upsert: true, ...servedBy('owners', '_id_', filter) },
    );
  }

  /** Those that have left no journal. */
  private async forget(dead: readonly string[]): Promise<void> {
    if (dead.length === 0) return;
    const filter = { owner: { $in: dead } };
    const rows = await this.engine.models.journals
      .find(filter, { owner: 1 }, servedBy('journals', 'journal_owner', filter))
      .lean<{ owner: string }[]>();
    const leaving = new Set(rows.map(({ owner }) => owner));
    await this.remove(dead.filter((token) => !leaving.has(token)));
  }

  private async remove(tokens: readonly string[]): Promise<void> {
    if (tokens.length === 0) return;
    const filter = { _id: { $in: tokens } };
    await this.engine.models.owners.deleteMany(filter, servedBy('owners', '_id_', filter));
  }

  private inUse({ host, pid }: OwnerDocument): StorageError {
    return new StorageError(
      'storage/conflict',
      `Another Quizcade (process ${pid} on ${host}) is running on MongoDB at ${this.where}. End it first, or give this one a database of its own in MONGODB_URI.`,
    );
  }
}

/**
 * Whether an owner's process has ended. `here` is the machine that asks: of processes elsewhere it cannot know, and takes
 * them to be alive. An owner with the number of this very process is one that ended, and whose number we were given.
 */
function isDead({ host, pid }: OwnerDocument, here: string): boolean {
  return host === here && (pid === process.pid || !isAlive(pid));
}
