import type { Clock } from '../match/clock.ts';
import type { AccountStore } from '../storage/ports/accounts.ts';
import { accountIdOf, type Guest, playerIdOf, type Secret, type Subject } from './identity.ts';
import type { Leavers } from './leavers.ts';
import type { Merges } from './merges.ts';
import type { SignOuts } from './sign-outs.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** The pass of an account that is used opens doors for so long from then on. */
const PASS_DAYS = 30;
/** So long after a sign-in another one is needed, however often the pass was used. */
const SIGNED_IN_DAYS = 180;
/** So often one person can have their data deleted and sign in anew. */
const GENERATIONS_MAX = 100;

export interface AccountsArgs {
  readonly store: AccountStore;
  readonly leavers: Pick<Leavers, 'look' | 'isGone'>;
  readonly merges: Pick<Merges, 'merge'>;
  readonly signOuts: Pick<SignOuts, 'untilOf'>;
  readonly secret: Secret;
  readonly clock: Clock;
}

/** People who sign in: the same on every device (SI1). What they are called at a provider is not asked for. */
export class Accounts {
  private readonly args: AccountsArgs;

  constructor(args: AccountsArgs) {
    this.args = args;
  }

  /**
   * Somebody has proved who they are: the guest they were becomes part of their account (SI3), which begins with it at
   * the first sign-in. Resolves to who they are from now on; null where they have been deleted too often.
   */
  async enter(subject: Subject, guest: Guest): Promise<Guest | null> {
    const { store, merges, signOuts, clock } = this.args;
    const id = await this.idOf(subject);
    if (id === null) return null;
    // Also where the clock of the process is ahead at which they signed out everywhere.
    const now = Math.max(clock.now(), signOuts.untilOf(playerIdOf({ id })) + 1);
    const { name, avatar } = await store.open({
      ...{ playerId: playerIdOf({ id }), name: guest.name, avatar: guest.avatar, since: now },
    });
    await merges.merge({ guestId: playerIdOf(guest), accountId: playerIdOf({ id }) });
    return { id, name, avatar, account: { since: now, until: now + PASS_DAYS * DAY_MS } };
  }

  /** The same person with more time, as they call themselves on whichever device: for a pass that is shown again (SI7). */
  async renew(known: Guest): Promise<Guest> {
    const { store, clock } = this.args;
    const { account } = known;
    if (!account) return known;
    const { name, avatar } = (await store.find(playerIdOf(known))) ?? known;
    const until = Math.min(clock.now() + PASS_DAYS * DAY_MS, account.since + SIGNED_IN_DAYS * DAY_MS);
    // Once a day: two tabs of one browser follow each other's pass, and would never be done.
    const isSoon = until - account.until < DAY_MS;
    return { ...known, name, avatar, account: isSoon ? account : { ...account, until } };
  }

  /** Whoever had their data deleted comes back as somebody new (SI6). */
  private async idOf(subject: Subject): Promise<string | null> {
    const { leavers, secret } = this.args;
    await leavers.look(); // another process may have forgotten them a moment ago
    for (let generation = 0; generation < GENERATIONS_MAX; generation++) {
      const id = accountIdOf(subject, generation, secret);
      if (!leavers.isGone(playerIdOf({ id }))) return id;
    }
    return null;
  }
}
