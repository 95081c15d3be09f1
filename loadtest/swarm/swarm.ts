import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import { now } from '../lean/now.ts';
import { type Behaviour, behaviourOf, type Mix } from './behaviours.ts';
import type { Door } from './door.ts';
import type { Spread } from './limits.ts';
import type {
  Entries,
  Pace,
  RoomPlan,
  RoomWish,
  SwarmCommand,
  SwarmCommands,
  SwarmNews,
  SwarmRecord,
  WallRecord,
} from './swarm-commands.ts';
import { sumCounts } from './tally.ts';

const SCRIPT = resolve(import.meta.dirname, 'swarm-process.ts');
/** A process that does not end by itself is ended, ms. */
const ENDING_MS = 5_000;

export interface SwarmArgs {
  readonly url: string;
  readonly players: number;
  readonly rooms: readonly RoomPlan[];
  readonly seed: number;
  readonly mix: Mix;
  readonly spread: Spread;
  readonly isTrusted: boolean;
  readonly answersWithinMs: number;
  readonly voteShare: number;
}

type Args<C extends SwarmCommand> = Parameters<SwarmCommands[C]>;
type Result<C extends SwarmCommand> = Awaited<ReturnType<SwarmCommands[C]>>;

/** A crowd of pretended players in as many processes as it takes, told what to do together. */
export class Swarm {
  readonly rooms: readonly RoomPlan[];
  private readonly members: readonly Member[];

  private constructor(members: readonly Member[], rooms: readonly RoomPlan[]) {
    this.members = members;
    this.rooms = rooms;
  }

  static async start(args: SwarmArgs): Promise<Swarm> {
    const { url, players, rooms, seed, mix, spread, isTrusted, answersWithinMs, voteShare } = args;
    const behaviours = Array.from({ length: players }, (_, i): Behaviour => behaviourOf(mix, seed, i));
    const froms = Array.from({ length: players }, (_, i) => spread.from(i) ?? null);
    const members = Array.from({ length: spread.swarms }, () => new Member());
    const swarm = new Swarm(members, rooms);
    try {
      await Promise.all(
        members.map((member, i) =>
          member.tell('plan', {
            ...{ url, seed, rooms, behaviours, froms, isTrusted, answersWithinMs, voteShare },
            from: Math.round((i * players) / members.length),
            to: Math.round(((i + 1) * players) / members.length),
          }),
        ),
      );
    } catch (error) {
      await swarm.end();
      throw error;
    }
    return swarm;
  }

  /** How far all of them together are. */
  news(): SwarmNews {
    const all = this.members.map(({ news }) => news);
    const sum = (of: (news: SwarmNews) => number): number => all.reduce((total, news) => total + of(news), 0);
    return {
      passes: sum(({ passes }) => passes),
      seated: sum(({ seated }) => seated),
      acknowledged: sum(({ acknowledged }) => acknowledged),
      returned: sum(({ returned }) => returned),
      round: all[0]?.round ?? -1,
      phase: all[0]?.phase ?? '',
    };
  }

  async passes(): Promise<void> {
    await this.all('passes');
  }

  async firstPass(): Promise<string> {
    return (await this.members[0]?.tell('firstPass')) ?? '';
  }

  /** Opens every room; resolves to their doors. */
  async open(wish: RoomWish): Promise<Door[]> {
    const ids = Object.assign({}, ...(await this.all('open', wish))) as Record<number, string>;
    return this.rooms.map((_, i) => ({ roomId: ids[i] ?? '' }));
  }

  async enter(doors: readonly Door[], pace: Pace): Promise<Entries> {
    const each: Pace = 'atOnce' in pace ? { atOnce: Math.ceil(pace.atOnce / this.members.length) } : pace;
    return together(await this.all('enter', { doors, pace: each }));
  }

  async begin(args: Args<'begin'>[0]): Promise<void> {
    await this.all('begin', args);
  }

  async questions(count: number): Promise<void> {
    await this.all('questions', { count });
  }

  async window(round: number): Promise<void> {
    await this.all('window', { round });
  }

  /** Ends every match; resolves when people know what it was worth, or after `ms`. */
  async finish(ms: number): Promise<void> {
    await this.all('finish', { ms });
  }

  async drop(count: number): Promise<Entries> {
    const shares = this.members.map((_, i) => share(count, i, this.members.length));
    return together(await Promise.all(this.members.map((member, i) => member.tell('drop', { count: shares[i] ?? 0 }))));
  }

  /** They all watch from the first process. */
  async watchWall(args: Args<'watchWall'>[0]): Promise<void> {
    await this.members[0]?.tell('watchWall', args);
  }

  wall(): Promise<WallRecord | undefined> {
    return this.members[0]?.tell('wall') ?? Promise.resolve(undefined);
  }

  async memory(): Promise<number> {
    return (await this.all('memory')).reduce((sum, bytes) => sum + bytes, 0);
  }

  async collect(): Promise<SwarmRecord> {
    const all = await this.all('collect');
    return {
      crowds: all.flatMap(({ crowds }) => crowds),
      counts: sumCounts(all.map(({ counts }) => counts)),
      returned: all.reduce((sum, { returned }) => sum + returned, 0),
      memoryBytes: all.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0),
      cpuSeconds: all.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    };
  }

  async end(): Promise<void> {
    await Promise.all(this.members.map((member) => member.end()));
  }

  private all<C extends SwarmCommand>(name: C, ...args: Args<C>): Promise<Result<C>[]> {
    return Promise.all(this.members.map((member) => member.tell(name, ...args)));
  }
}

/** One process of the swarm, as its parent sees it. */
class Member {
  news: SwarmNews = { passes: 0, seated: 0, acknowledged: 0, returned: 0, round: -1, phase: '' };
  private readonly child: ChildProcess;
  private readonly asked = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  private count = 0;

  constructor() {
    this.child = fork(SCRIPT, [], {
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child.on('message', (said: { news?: SwarmNews; id?: number; result?: never; error?: string }) => {
      if (said.news) this.news = said.news;
      const asked = this.asked.get(said.id ?? -1);
      if (!asked) return;
      this.asked.delete(said.id ?? -1);
      if (said.error === undefined) asked.resolve(said.result as never);
      else asked.reject(new Error(said.error));
    });
    this.child.on('exit', (code) => {
      for (const { reject } of this.asked.values()) reject(new Error(`a process of the swarm ended with ${code}`));
      this.asked.clear();
    });
  }

  tell<C extends SwarmCommand>(name: C, ...args: Args<C>): Promise<Result<C>> {
    const id = this.count++;
    return new Promise((resolve, reject) => {
      this.asked.set(id, { resolve, reject });
      this.child.send({ id, name, args: args[0] }, (error) => {
        if (error) reject(error);
      });
    });
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    const hard = setTimeout(() => this.child.kill('SIGKILL'), ENDING_MS);
    this.child.disconnect();
    await ended;
    clearTimeout(hard);
  }
}

function share(count: number, i: number, of: number): number {
  return Math.round(((i + 1) * count) / of) - Math.round((i * count) / of);
}

function together(all: readonly Entries[]): Entries {
  const failed: Record<string, number> = {};
  for (const entries of all)
    for (const [why, count] of Object.entries(entries.failed)) failed[why] = (failed[why] ?? 0) + count;
  return {
    beganAt: Math.min(...all.map(({ beganAt }) => beganAt), now()),
    endedAt: Math.max(...all.map(({ endedAt }) => endedAt)),
    waitMs: Float64Array.from(all.flatMap(({ waitMs }) => [...waitMs])),
    seatedAt: Float64Array.from(all.flatMap(({ seatedAt }) => [...seatedAt])),
    failed,
  };
}
