import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Network } from '../http/network.ts';
import type { Clock } from '../match/clock.ts';
import type { Secret } from '../people/identity.ts';

/** How long a browser stays signed in, ms. */
export const SESSION_MS = 12 * 60 * 60 * 1000;
/** Wrong keys of one household, and of what one customer has at most, in ten minutes. A key of this length is guessed by nobody; a log full of tries helps nobody either. */
const HOME_WRONG_KEYS = 10;
const SITE_WRONG_KEYS = 30;
const WRONG_KEYS_S = 10 * 60;

export interface OperatorDoorArgs {
  /** Undefined: this server has no desk. */
  readonly operatorKey: string | undefined;
  /** Signs sessions, together with the key: another key ends them all. */
  readonly secret: Secret;
  readonly clock: Pick<Clock, 'now'>;
}

/** Who looks after this server is who knows its operator key. A browser keeps a signed session in its place. */
export class OperatorDoor {
  private readonly args: OperatorDoorArgs;
  private readonly homes = new RateLimiterMemory({ points: HOME_WRONG_KEYS, duration: WRONG_KEYS_S });
  private readonly sites = new RateLimiterMemory({ points: SITE_WRONG_KEYS, duration: WRONG_KEYS_S });

  /** Names of sessions that were signed out of. */
  private readonly ended = new Set<string>();

  constructor(args: OperatorDoorArgs) {
    this.args = args;
  }

  /** Whether there is a desk at all. */
  get isOpen(): boolean {
    return this.args.operatorKey !== undefined;
  }

  /**
   * Whether that is the key. A right one counts for nothing, however many come at once. A network that has brought too
   * many wrong ones is told nothing more, not even of the right one, until their time is over.
   */
  async try(key: string, { home, site }: Network): Promise<'right' | 'wrong' | 'too-many'> {
    const { operatorKey } = this.args;
    if (operatorKey === undefined) return 'wrong';
    // Compared first and in the same turn of the loop: nothing that is under way is counted yet.
    const isRight = timingSafeEqual(digest(key), digest(operatorKey));
    if (!isRight) {
      const isFree = await Promise.all([this.homes.consume(home), this.sites.consume(site)]).catch(() => null);
      return isFree ? 'wrong' : 'too-many';
    }
    const known = await Promise.all([this.homes.get(home), this.sites.get(site)]);
    const isShut = known.some((limit) => limit !== null && limit.remainingPoints <= 0);
    return isShut ? 'too-many' : 'right';
  }

  /** A new session: `until-number.signature`. */
  newSession(): string {
    const until = Math.round(this.args.clock.now() + SESSION_MS);
    const name = `${until}-${randomBytes(9).toString('base64url')}`;
    return `${name}.${this.sign(name).toString('base64url')}`;
  }

  isSession(words: string): boolean {
    const name = this.nameOf(words);
    return name !== null && untilOf(name) > this.args.clock.now() && !this.ended.has(name);
  }

  /** Whoever has copied its cookie is out too, until this process ends. */
  endSession(words: string): void {
    const name = this.nameOf(words);
    if (name === null) return;
    const now = this.args.clock.now();
    for (const old of this.ended) if (untilOf(old) <= now) this.ended.delete(old);
    this.ended.add(name);
  }

  /** What a session is called that we have signed; null: it is none of ours. */
  private nameOf(words: string): string | null {
    const [name = '', mark = '', ...rest] = words.split('.');
    if (!this.isOpen || rest.length > 0 || !/^\d{1,16}-[\w-]{12}$/.test(name)) return null;
    const [expected, given] = [this.sign(name), Buffer.from(mark, 'base64url')];
    return given.length === expected.length && timingSafeEqual(given, expected) ? name : null;
  }

  private sign(name: string): Buffer {
    const { secret, operatorKey = '' } = this.args;
    return createHmac('sha256', secret).update('quizcade/desk/').update(digest(operatorKey)).update(name).digest();
  }
}

/** Server ms. */
function untilOf(name: string): number {
  return Number(name.split('-')[0]);
}

/** Of equal length, whatever the key's. */
function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
