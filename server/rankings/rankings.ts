import type { Logger } from 'pino';
import { dayOf } from '#shared/people/profile.ts';
import type { RankedPlayer } from '#shared/rankings/standing.ts';
import { inSlices } from '../in-slices.ts';
import type { Clock } from '../match/clock.ts';
import type { Leavers } from '../people/leavers.ts';
import type { Merges } from '../people/merges.ts';
import type { PlayersCursor } from '../storage/ports/players.ts';
import type { Storage } from '../storage/storage.ts';
import { Lists, type OutBecause } from './lists.ts';

/** Lists are read anew when they are this old, ms. Until it is done they are shown as they are. */
const FRESH_MS = 2500;
/** When they are this old, whoever asks waits for new ones, ms. */
const STALE_MS = 5 * 1000;

/** So long before midnight the lists of the next day are begun, ms. */
const EARLY_MS = 5 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Of so many players it is remembered that they have played since; of more it is of everybody. */
const REMEMBERED_PLAYERS = 10_000;

export interface RankingsArgs {
  readonly storage: {
    readonly players: Pick<Storage['players'], 'changed'>;
    readonly people: Pick<Storage['people'], 'hidden'>;
    readonly bans: Pick<Storage['bans'], 'banned'>;
  };
  readonly leavers: Pick<Leavers, 'isGone' | 'onGone'>;
  readonly merges: Pick<Merges, 'isMerged' | 'onMerged'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Lists, and what of the database is in them: what comes after `cursor` is not. */
interface ReadLists {
  readonly lists: Lists;
  readonly cursor: PlayersCursor | null;
}

/**
 * The rankings of a server, kept in memory: read whole at the start and before each new day, and from then on only who
 * has changed. An answer costs no look into the database, however many players there are.
 */
export class Rankings {
  private readonly args: RankingsArgs;
  private read: ReadLists | null = null;
  /** Those of the next day, when they have been begun. */
  private next: ReadLists | null = null;
  private readAt = Number.NEGATIVE_INFINITY;
  /** Somebody has gone out of all lists, or come back: nobody is answered before that is seen. */
  private isOutdated = false;
  /** Somebody is forgotten, and is looked for among all. */
  private hasGone = false;
  private reading: Promise<void> | null = null;
  private cancelNext: (() => void) | null = null;
  /** How often reading has begun, and which of these times was the last that ended well. */
  private begun = 0;
  private done = 0;
  /** Players who have played since: they do not see a list without it. By how often reading had begun by then. */
  private readonly played = new Map<string, number>();

  constructor(args: RankingsArgs) {
    this.args = args;
    const onGone = (): void => {
      this.hasGone = true;
      this.isOutdated = true;
    };
    args.leavers.onGone(onGone);
    args.merges.onMerged(onGone);
  }

  /** Reads them before anybody asks, and from now on those of each day before it comes. */
  begin(): void {
    this.readNews().catch((error: unknown) => this.warn(error));
    this.prepareLater(this.today() + 1);
  }

  end(): void {
    this.cancelNext?.();
  }

  /** Somebody was banned, or has hidden or shown themselves, in this process. Others see it within five seconds. */
  outdate(): void {
    this.isOutdated = true;
  }

  /** These players’ match was settled in this process. */
  notePlayed(playerIds: readonly string[]): void {
    for (const playerId of playerIds) this.played.set(playerId, this.begun);
    if (this.played.size <= REMEMBERED_PLAYERS) return;
    this.played.clear();
    this.isOutdated = true;
  }

  /** The lists, at most five seconds old, with all that `playerId` has played here. Rejects with a StorageError where they cannot be read. */
  async fresh(playerId: string | null = null): Promise<Lists> {
    // What was read since somebody asked is new enough for them, however long it took.
    for (const { begun } = this; this.done <= begun && this.mustWait(playerId); ) await this.readNews();
    if (this.age() >= FRESH_MS && !this.reading) this.readNews().catch((error: unknown) => this.warn(error));
    if (!this.read) throw new Error('the rankings were read, and are not there');
    return this.read.lists;
  }

  private mustWait(playerId: string | null): boolean {
    const isBehind = playerId !== null && (this.played.get(playerId) ?? -1) >= this.done;
    return this.read?.lists.day !== this.today() || this.isOutdated || isBehind || this.age() >= STALE_MS;
  }

  private age(): number {
    return this.args.clock.now() - this.readAt;
  }

  private today(): number {
    return dayOf(this.args.clock.now());
  }

  private warn(error: unknown): void {
    this.args.log.warn({ err: error }, 'the rankings cannot be read');
  }

  private prepareLater(day: number): void {
    const at = day * DAY_MS - EARLY_MS;
    this.cancelNext = this.args.clock.setTimer(at - this.args.clock.now(), () => {
      this.prepareLater(day + 1);
      this.prepare(day).catch((error: unknown) => this.warn(error)); // at midnight it is tried again
    });
  }

  /** Reads the lists of the next day: when it comes, only who has changed since is read. */
  private async prepare(day: number): Promise<void> {
    const next = await this.withNews({ lists: new Lists(day), cursor: null }, false);
    if (this.today() < day) this.next = next;
  }

  /** What was read so far of a day. */
  private readOf(day: number): ReadLists {
    const known = [this.read, this.next].find((one) => one?.lists.day === day);
    return known ?? { lists: new Lists(day), cursor: null };
  }

  private readNews(): Promise<void> {
    this.reading ??= this.readNow().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  private async readNow(): Promise<void> {
    const [now, day] = [this.args.clock.now(), this.today()];
    const before = this.readOf(day);
    const isNext = before === this.next;
    const wasOutdated = this.isOutdated;
    this.isOutdated = false;
    const hadGone = this.hasGone;
    this.hasGone = false;
    const number = ++this.begun;
    try {
      // Who has gone since the lists of this day were begun was looked for in those of the last one alone.
      this.read = await this.withNews(before, hadGone || isNext);
      if (isNext) this.next = null;
      this.readAt = now;
      this.done = number;
      for (const [playerId, begun] of this.played) if (begun < number) this.played.delete(playerId);
    } catch (error) {
      this.isOutdated ||= wasOutdated;
      this.hasGone ||= hadGone;
      throw error;
    }
  }

  /** Brings lists up to date. */
  private async withNews({ lists, cursor }: ReadLists, hasGone: boolean): Promise<ReadLists> {
    const { storage, leavers, merges, clock } = this.args;
    const isGone = (playerId: string): boolean => leavers.isGone(playerId) || merges.isMerged(playerId);
    const changed: RankedPlayer[] = [];
    const next = await storage.players.changed({
      since: cursor,
      onPage: (players) => void changed.push(...players),
    });
    const out = new Map<string, OutBecause>();
    for (const playerId of await storage.people.hidden()) out.set(playerId, 'hidden');
    for (const playerId of await storage.bans.banned({ at: clock.now() })) out.set(playerId, 'banned');
    await inSlices(lists.take({ changed, out, isGone, hasGone }));
    return { lists, cursor: next };
  }
}
