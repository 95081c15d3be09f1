import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Clock } from '../match/clock.ts';
import type { WrongCodes } from './guards.ts';
import type { Network } from './network.ts';
import { Turnstile } from './turnstile.ts';

const MINUTE_S = 60;
/** While too many wrong codes come in, one code is looked at in so many ms. */
const LOOK_EVERY_MS = 100;
/** Who has shown to know a code is remembered; the oldest are forgotten first. */
const KNOWN_PEOPLE_MAX = 50_000;

/** What a code leads to. */
interface Coded {
  readonly roomId: string;
}

/** Where codes are known. */
interface CodeBook<T extends Coded> {
  byCode(code: string): T | undefined;
}

/**
 * Finds rooms and shows by their code without letting anybody try codes. Wrong ones are counted for the address, for its /48 and
 * for the whole server; a code that somebody of the same network, or the same guest, has given rightly before tells
 * them nothing new and is never counted nor delayed. So a hall comes in at once though its network is full of typos.
 */
export class CodeDoor<T extends Coded> {
  private readonly rooms: CodeBook<T>;
  private readonly homes: RateLimiterMemory;
  private readonly sites: RateLimiterMemory;
  private readonly server: RateLimiterMemory;
  private readonly turnstile: Turnstile;
  /** Who knows which room, the newest last: "home or player" and code, to the room's id. */
  private readonly known = new Map<string, string>();

  constructor(rooms: CodeBook<T>, limits: WrongCodes, clock: Clock) {
    this.rooms = rooms;
    this.homes = new RateLimiterMemory({ points: limits.home, duration: MINUTE_S });
    this.sites = new RateLimiterMemory({ points: limits.site, duration: MINUTE_S });
    this.server = new RateLimiterMemory({ points: limits.server, duration: MINUTE_S });
    this.turnstile = new Turnstile(clock, LOOK_EVERY_MS);
  }

  /** The room of a code, or why not. `player` is null for somebody without a pass. */
  async find(
    code: string,
    { home, site }: Network,
    player: string | null,
  ): Promise<T | 'room/unknown' | 'request/too-many'> {
    const askers = player === null ? [home] : [home, player];
    const known = this.rooms.byCode(code);
    if (known && askers.some((asker) => this.known.get(`${asker} ${code}`) === known.roomId)) return known;
    // Every code counts as wrong until it has proved right: so many at once cannot slip through together.
    if (!(await spend(this.homes, home))) return 'request/too-many';
    const spent = await spend(this.sites, site);
    if (!spent) return 'request/too-many';
    const isFirst = spent.consumedPoints === 1;
    if (!(await spend(this.server, '')) && !(await this.turnstile.enter(site, isFirst))) return 'request/too-many';
    const room = this.rooms.byCode(code);
    if (!room) return 'room/unknown';
    await Promise.all([this.homes.reward(home), this.sites.reward(site), this.server.reward('')]);
    for (const asker of askers) this.remember(`${asker} ${code}`, room.roomId);
    return room;
  }

  private remember(who: string, roomId: string): void {
    this.known.delete(who);
    this.known.set(who, roomId);
    if (this.known.size <= KNOWN_PEOPLE_MAX) return;
    const [oldest] = this.known.keys();
    if (oldest !== undefined) this.known.delete(oldest);
  }
}

function spend(limiter: RateLimiterMemory, key: string): Promise<RateLimiterRes | null> {
  return limiter.consume(key).catch(() => null);
}
