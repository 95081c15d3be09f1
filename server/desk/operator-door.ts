import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
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

  constructor(args: OperatorDoorArgs) {
    this.args = args;
  }

  /** Whether there is a desk at all. */
  get isOpen(): boolean {
    return this.args.operatorKey !== undefined;
  }

  /** Whether that is the key. Each try is counted until it has proved right, so that many at once do not slip through. */
  async try(key: string, { home, site }: Network): Promise<'right' | 'wrong' | 'too-many'> {
    const { operatorKey } = this.args;
    if (operatorKey === undefined) return 'wrong';
    const isFree = await Promise.all([this.homes.consume(home), this.sites.consume(site)]).catch(() => null);
    if (!isFree) return 'too-many';
    if (!timingSafeEqual(digest(key), digest(operatorKey))) return 'wrong';
    await Promise.all([this.homes.reward(home), this.sites.reward(site)]);
    return 'right';
  }

  /** A new session: `until.signature`. */
  newSession(): string {
    const until = String(Math.round(this.args.clock.now() + SESSION_MS));
    return `${until}.${this.sign(until).toString('base64url')}`;
  }

  isSession(words: string): boolean {
    const [until = '', mark = '', ...rest] = words.split('.');
    if (!this.isOpen || rest.length > 0 || !/^\d{1,16}$/.test(until)) return false;
    const [expected, given] = [this.sign(until), Buffer.from(mark, 'base64url')];
    return (
      given.length === expected.length && timingSafeEqual(given, expected) && Number(until) > this.args.clock.now()
    );
  }

  private sign(until: string): Buffer {
    const { secret, operatorKey = '' } = this.args;
    return createHmac('sha256', secret).update('quizcade/desk/').update(digest(operatorKey)).update(until).digest();
  }
}

/** Of equal length, whatever the key's. */
function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
