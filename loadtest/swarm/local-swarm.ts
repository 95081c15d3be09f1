import { returnAfterMs } from '#shared/protocol/return-spread.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { luck } from '#shared/rules/random.ts';
import { addressOf, inParallel } from '../lean/lean-client.ts';
import { now } from '../lean/now.ts';
import { RawHttp } from '../lean/raw-http.ts';
import { pause } from '../pause.ts';
import { Crowd } from './crowd.ts';
import type { Door } from './door.ts';
import { enterAll } from './enter-all.ts';
import { intent } from './intent-frame.ts';
import { Pacer } from './pacer.ts';
import { Player, type Reach } from './player.ts';
import { sitDown } from './sit-down.ts';
import type {
  Entries,
  Pace,
  RoomWish,
  SwarmCommands,
  SwarmNews,
  SwarmPlan,
  SwarmRecord,
  WallRecord,
} from './swarm-commands.ts';
import { Tally } from './tally.ts';
import { WallWatchers } from './wall-watchers.ts';

/**
 * Connections over which this process asks a server, as a proxy in front of a crowd keeps them. Who stands in the queue of a
 * show holds one: these are more than are let in within seconds. More at once would overflow the line in which the system
 * keeps new connections for a server.
 */
const HTTP_CONNECTIONS = 4500;
/** Passes that are fetched at once. */
const FETCHING = 16;
/** Rooms that are opened at once. */
const OPENING = 8;
const LOOK_EVERY_MS = 20;
/** Whoever has had no word of what they pressed after so long has none, ms. */
const WORD_WITHIN_MS = 10_000;

/** A room of the plan, as far as its players are here. */
interface Hall {
  readonly number: number;
  readonly crowd: Crowd;
  /** Its first player is here, who opens and leads it. */
  readonly isHosted: boolean;
}

/** The part of a swarm that lives in this process. */
export class LocalSwarm implements SwarmCommands {
  private readonly pacer = new Pacer();
  private readonly tally = new Tally();
  private http: RawHttp | null = null;
  private readonly watchers = new WallWatchers();
  private crowds: Crowd[] = [];
  /** The rooms of the plan that have players here. */
  private readonly halls: Hall[] = [];
  private passesHeld = 0;
  private seated = 0;
  private given: SwarmPlan | null = null;

  async plan(plan: SwarmPlan): Promise<void> {
    this.given = plan;
    const froms = [...new Set(plan.froms.slice(plan.from, plan.to))].map((from) => from ?? undefined);
    this.http = new RawHttp(plan.url, HTTP_CONNECTIONS, froms);
    plan.rooms.forEach((room, number) => {
      const from = Math.max(room.from, plan.from);
      const to = Math.min(room.to, plan.to);
      if (from >= to) return;
      const crowd = this.newCrowd();
      this.halls.push({ number, crowd, isHosted: from === room.from });
      for (let i = from; i < to; i++) crowd.take(new Player(i, plan.behaviours[i] ?? 'steady'));
    });
    this.crowds = this.halls.map(({ crowd }) => crowd);
  }

  async passes(): Promise<void> {
    const all = this.crowds.flatMap(({ players }) => players);
    await inParallel(all.length, FETCHING, async (i) => {
      const player = all[i] as Player;
      const { http, forwarded } = this.reachOf(player.index);
      const headers = forwarded ? { 'x-forwarded-for': forwarded } : {};
      const { status, text } = await http.ask({ method: 'POST', path: '/api/guest', body: '{}', headers });
      if (status !== 200) throw new Error(`no guest pass: ${status} ${text}`);
      player.pass = (JSON.parse(text) as { pass: string }).pass;
      this.passesHeld++;
    });
  }

  async firstPass(): Promise<string> {
    return this.crowds[0]?.players[0]?.pass ?? '';
  }

  async open(wish: RoomWish): Promise<Record<number, string>> {
    const ids: Record<number, string> = {};
    const hosted = this.halls.filter(({ isHosted }) => isHosted);
    await inParallel(hosted.length, OPENING, async (i) => {
      const { number, crowd } = hosted[i] as Hall;
      const host = crowd.players[0] as Player;
      const { http, forwarded } = this.reachOf(host.index);
      const { status, text } = await http.ask({
        method: 'POST',
        path: '/api/rooms',
        body: JSON.stringify({ version: PROTOCOL_VERSION, pass: host.pass, ...wish }),
        headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
      });
      if (status !== 201) throw new Error(`a room was not opened: ${status} ${text}`);
      ids[number] = (JSON.parse(text) as { roomId: string }).roomId;
    });
    return ids;
  }

  async enter({ doors, pace }: { doors: readonly Door[]; pace: Pace }): Promise<Entries> {
    for (const { number, crowd } of this.halls) {
      const door = doors[number];
      crowd.door = door ?? null;
      crowd.roomId = door && 'roomId' in door ? door.roomId : '';
    }
    const all = this.halls.flatMap(({ crowd }) => crowd.players.map((player) => ({ crowd, player })));
    // Hosts and eyes first: a room whose opener is not there would be led by whoever comes.
    all.sort((a, b) => Number(a.player.place > 0) - Number(b.player.place > 0));
    const isShow = all.some(({ crowd }) => crowd.door && 'show' in crowd.door);
    if (isShow) this.crowds = [];
    return enterAll(all.length, pace, async (i) => {
      const { crowd, player } = all[i] as (typeof all)[number];
      if (isShow) await this.enterShow(crowd, player);
      else await crowd.enter(player);
      this.seated++;
    });
  }

  /** Who comes into a show belongs to the crowd of the arena where it is seated. */
  private async enterShow({ door }: Crowd, player: Player): Promise<void> {
    const reach = this.reachOf(player.index);
    let arena: Crowd | null = null;
    await sitDown(reach, door as Door, player, this.tally, ({ roomId }) => {
      if (arena?.roomId === roomId) return; // its first seat was lost on the way
      arena?.letGo(player);
      arena = this.arenaOf(roomId, door);
      arena.take(player);
    });
  }

  private arenaOf(roomId: string, door: Crowd['door']): Crowd {
    const known = this.crowds.find((crowd) => crowd.roomId === roomId);
    if (known) return known;
    const arena = this.newCrowd();
    arena.door = door;
    arena.roomId = roomId;
    this.crowds.push(arena);
    return arena;
  }

  async begin({ bots, spreadMs }: { bots: number; spreadMs: number }): Promise<void> {
    await Promise.all(
      this.hosts().map(async (host) => {
        await pause(luck('begin', this.given?.seed ?? 0, host.index).next() * spreadMs);
        if (bots > 0) host.send(intent('bots', { count: bots }));
        host.send(intent('start', {}));
      }),
    );
  }

  async questions({ count }: { count: number }): Promise<void> {
    await Promise.all(
      this.crowds.map((crowd) =>
        crowd.until(({ phase, round }) => {
          if (phase === 'podium') return true;
          const isPast = round >= count || phase === 'scoreboard' || phase === 'cut';
          return round >= count - 1 && isPast;
        }),
      ),
    );
  }

  async window({ round }: { round: number }): Promise<void> {
    await Promise.all(
      this.crowds.map((crowd) =>
        crowd.until((state) => state.phase === 'podium' || (state.phase === 'answering' && state.round >= round)),
      ),
    );
  }

  async finish({ ms }: { ms: number }): Promise<void> {
    for (const host of this.hosts()) host.send(intent('end', {}));
    await waitUntil(ms, () =>
      this.crowds.every(({ players }) => players.every((player) => !awaitsWorth(player) || player.hasProgress)),
    );
  }

  async drop({ count }: { count: number }): Promise<Entries> {
    const all = this.crowds
      .flatMap((crowd) => crowd.players.map((player) => ({ crowd, player })))
      .filter(({ player }) => player.isIn && (player.behaviour === 'steady' || player.behaviour === 'fast'))
      .sort((a, b) => b.player.place - a.player.place) // the eyes of all crowds last, when everybody goes
      .slice(0, count);
    for (const { player } of all) player.vanish();
    return enterAll(all.length, { withinMs: 0 }, async (i) => {
      const { crowd, player } = all[i] as (typeof all)[number];
      await pause(returnAfterMs(player.returnWithinMs, luck('back', this.given?.seed ?? 0, player.index).next())); // as a page
      if ((await crowd.comeBack(player)) === null) throw new Error('not let in again');
    });
  }

  async watchWall(args: { lobbyId: string; count: number }): Promise<void> {
    const { url = '', isTrusted = false } = this.given ?? {};
    await this.watchers.enter({ ...args, url, isTrusted });
  }

  async wall(): Promise<WallRecord> {
    return this.watchers.read();
  }

  async collect(): Promise<SwarmRecord> {
    // Some rooms may be in another question by now: what was pressed there a moment ago is on its way, and not unanswered.
    this.pacer.stop();
    await waitUntil(WORD_WITHIN_MS, () => !this.crowds.some((crowd) => crowd.awaitsWord));
    const { user, system } = process.cpuUsage();
    return {
      crowds: this.crowds.map(({ roomId, state, players, rounds }) => ({
        ...{ roomId, matchId: state.matchId, rounds: rounds.filter(Boolean) },
        behaviours: players.map(({ behaviour }) => behaviour),
        seats: Int32Array.from(players, ({ seat }) => seat),
        joinBytes: Float64Array.from(players, ({ joinBytes }) => joinBytes),
        results: players.map(({ results }) => results),
        awaitsWorth: Uint8Array.from(players, (player) => Number(awaitsWorth(player))),
        hasProgress: Uint8Array.from(players, ({ hasProgress }) => Number(hasProgress)),
      })),
      counts: this.tally.counts,
      returned: this.tally.returned,
      memoryBytes: process.memoryUsage.rss(),
      cpuSeconds: (user + system) / 1e6,
    };
  }

  async memory(): Promise<number> {
    return process.memoryUsage.rss();
  }

  async end(): Promise<void> {
    this.pacer.stop();
    this.watchers.end();
    for (const crowd of this.crowds) crowd.end();
    this.http?.close();
  }

  news(): SwarmNews {
    const { phase = '', round = -1 } = this.crowds[0]?.state ?? {};
    const { acknowledged, returned } = this.tally;
    return { passes: this.passesHeld, seated: this.seated, acknowledged, returned, round, phase };
  }

  /** Who leads rooms here; a show is led by its own page. */
  private hosts(): Player[] {
    return this.halls.flatMap(({ crowd, isHosted }) => {
      const [host] = crowd.players;
      return isHosted && host && crowd.door && 'roomId' in crowd.door ? [host] : [];
    });
  }

  private newCrowd(): Crowd {
    const { seed = 0, answersWithinMs = 0, voteShare = 0 } = this.given ?? {};
    return new Crowd({
      ...{ seed, answersWithinMs, voteShare, pacer: this.pacer, tally: this.tally },
      reachOf: (player) => this.reachOf(player),
    });
  }

  private reachOf(player: number): Reach {
    const { given, http } = this;
    if (!given || !http) throw new Error('nothing was planned yet');
    return {
      url: given.url,
      http,
      forwarded: given.isTrusted ? addressOf(player + 1) : null,
      from: given.froms[player] ?? undefined,
    };
  }
}

/** Resolves when this holds, or after so many ms. */
async function waitUntil(ms: number, holds: () => boolean): Promise<void> {
  const until = now() + ms;
  while (!holds() && now() < until) await pause(LOOK_EVERY_MS);
}

/** Who is there and has answered something is told what the match was worth. */
function awaitsWorth({ isIn, hasAnswered }: Player): boolean {
  return isIn && hasAnswered;
}
