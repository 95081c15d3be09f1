import { randomInt } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { CODE_LETTERS } from '#shared/protocol/code.ts';
import { FRIEND_CODE_CHARS } from '#shared/protocol/friend-code.ts';
import type { FriendCard, FriendStore } from '../storage/ports/friends.ts';
import type { WrongFriendCodes } from './guards.ts';
import type { Network } from './network.ts';

const MINUTE_S = 60;

export function newFriendCode(): string {
  return Array.from({ length: FRIEND_CODE_CHARS }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
}

/** Finds players by their friend code without letting anybody try codes: wrong ones are counted, for whoever asks and where they come from. */
export class FriendCodes {
  private readonly cards: Pick<FriendStore, 'byCode'>;
  private readonly players: RateLimiterMemory;
  private readonly homes: RateLimiterMemory;
  private readonly sites: RateLimiterMemory;

  constructor(cards: Pick<FriendStore, 'byCode'>, { player, home, site }: WrongFriendCodes) {
    this.cards = cards;
    this.players = new RateLimiterMemory({ points: player, duration: MINUTE_S });
    this.homes = new RateLimiterMemory({ points: home, duration: MINUTE_S });
    this.sites = new RateLimiterMemory({ points: site, duration: MINUTE_S });
  }

  async find(
    code: string | undefined,
    playerId: string,
    { home, site }: Network,
  ): Promise<FriendCard | 'friend/unknown-code' | 'friend/too-many-codes'> {
    // Every code counts as wrong until it has proved right: so many at once cannot slip through together.
    const counted = [
      [this.players, playerId],
      [this.homes, home],
      [this.sites, site],
    ] as const;
    for (const [limiter, key] of counted)
      if (!(await limiter.consume(key).catch(() => null))) return 'friend/too-many-codes';
    const card = code === undefined ? null : await this.cards.byCode(code);
    if (!card) return 'friend/unknown-code';
    await Promise.all(counted.map(([limiter, key]) => limiter.reward(key)));
    return card;
  }
}
