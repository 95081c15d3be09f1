import { now } from '../lean/now.ts';
import { pause } from '../pause.ts';
import type { Door } from './door.ts';
import { machineLimits, spreadCrowd } from './limits.ts';
import type { LoadOptions } from './load-options.ts';
import { machine } from './machine.ts';
import type { Servers } from './servers.ts';
import { Swarm } from './swarm.ts';
import type { Entries, RoomPlan, WallRecord } from './swarm-commands.ts';

/** A part of a run, from its beginning to its end, ms on the clock of `now()`. */
export interface Stretch {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Hears how far a run is. */
export interface Progress {
  /** Something begins that has so many steps; 0: nobody knows how many. */
  begin(what: string, steps: number): void;
  at(step: number, note: string): void;
  end(): void;
}

const LOOK_EVERY_MS = 200;
/** After so long a crowd that came has been told of everybody, ms. */
const SETTLING_MS = 1_500;

/** Where a scenario is played: the servers, the swarm, and what is written down for the report. */
export class Stage {
  readonly options: LoadOptions;
  readonly servers: Servers;
  readonly machine = machine();
  readonly stretches: Stretch[] = [];
  joins: Entries | null = null;
  returns: Entries | null = null;
  wall: WallRecord | null = null;
  /** Moments at which memory is compared: before anybody came, and when everybody was there. */
  memoryMoments: { readonly before: number; readonly after: number } | null = null;
  /** Memory of the swarm for each player, bytes. */
  swarmBytesEach = Number.NaN;
  swarms = 0;
  private readonly progress: Progress;
  private theSwarm: Swarm | null = null;

  constructor(options: LoadOptions, servers: Servers, progress: Progress) {
    this.options = options;
    this.servers = servers;
    this.progress = progress;
  }

  get swarm(): Swarm {
    if (!this.theSwarm) throw new Error('the scenario has seated nobody');
    return this.theSwarm;
  }

  /** Rooms of so many people each, one for each process at least; which process has which is the arcade's affair. */
  plan(players: number, roomSize: number): RoomPlan[] {
    const count = Math.max(this.servers.processes, Math.ceil(players / roomSize));
    return Array.from({ length: count }, (_, i) => ({
      from: Math.round((i * players) / count),
      to: Math.round(((i + 1) * players) / count),
    }));
  }

  /** Starts the swarm for these rooms, with a pass for each player. */
  async gather(rooms: readonly RoomPlan[], watchers = 0): Promise<Swarm> {
    const { options, servers } = this;
    const players = rooms.at(-1)?.to ?? 0;
    const spread = spreadCrowd(players + watchers, servers.processes, await machineLimits());
    this.swarms = spread.swarms;
    const { seed, mix, answersWithinMs, voteShare } = options;
    const swarm = await Swarm.start({
      ...{ url: servers.url, players, rooms, seed, mix, spread, answersWithinMs, voteShare },
      isTrusted: servers.areOurs,
    });
    this.theSwarm = swarm;
    await this.watched(
      'passes',
      players,
      ({ passes }) => passes,
      () => swarm.passes(),
    );
    return swarm;
  }

  /** A part of the run that is measured by itself. */
  async stretch<T>(name: string, work: () => Promise<T>): Promise<T> {
    const from = now();
    const result = await work();
    this.stretches.push({ name, from, to: now() });
    return result;
  }

  /** Shows how far something is while it goes on. */
  async watched<T>(
    what: string,
    steps: number,
    of: (news: ReturnType<Swarm['news']>) => number,
    work: () => Promise<T>,
  ): Promise<T> {
    this.progress.begin(what, steps);
    const timer = setInterval(() => {
      const news = this.swarm.news();
      const where = news.round >= 0 ? `question ${news.round + 1}, ${news.phase}, ` : '';
      this.progress.at(of(news), `${where}${news.acknowledged} answers acknowledged`);
    }, LOOK_EVERY_MS);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      this.progress.end();
    }
  }

  /** Everybody comes in; what they cost in time, processor and memory is noted. */
  async seat(doors: readonly Door[], pace: Parameters<Swarm['enter']>[1]): Promise<void> {
    const { swarm } = this;
    const players = swarm.rooms.at(-1)?.to ?? 0;
    const swarmBefore = await swarm.memory();
    await this.servers.freeMemory();
    const before = now();
    this.joins = await this.stretch('joining', () =>
      this.watched(
        'joins',
        players,
        ({ seated }) => seated,
        () => swarm.enter(doors, pace),
      ),
    );
    await pause(SETTLING_MS);
    await this.servers.freeMemory();
    this.memoryMoments = { before, after: now() };
    this.swarmBytesEach = ((await swarm.memory()) - swarmBefore) / players;
  }

  /** The questions that are measured. */
  async play(work: () => Promise<void>): Promise<void> {
    await this.stretch('playing', () =>
      this.watched('questions', this.options.questions, ({ round }) => round + 1, work),
    );
  }

  /** The end, and what all of it was worth. */
  async settle(work: () => Promise<void>): Promise<void> {
    await this.stretch('settling', () => this.watched('settling', 0, () => 0, work));
  }

  async end(): Promise<void> {
    this.progress.end();
    await this.theSwarm?.end();
  }
}
