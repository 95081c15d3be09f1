import type { Logger } from 'pino';
import type { Clock } from '../match/clock.ts';
import type { AccountStore, SignedOut } from '../storage/ports/accounts.ts';
import { type Guest, playerIdOf } from './identity.ts';

/** How soon a process knows of whoever signed out everywhere at another one, ms. */
const LOOK_MS = 30 * 1000;
/** Clocks of two machines differ; what was seen already is seen once more. */
const OVERLAP_MS = 60 * 60 * 1000;

export interface SignOutsArgs {
  readonly accounts: Pick<AccountStore, 'signOut' | 'signedOut'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Accounts that were signed out everywhere (SI10): passes of before open nothing. All processes know within half a minute. */
export class SignOuts {
  private readonly args: SignOutsArgs;
  /** By player: passes of sign-ins until then are void, server ms. */
  private readonly until = new Map<string, number>();
  private seenUntil = 0;
  private cancel = (): void => {};
  private isOver = false;

  constructor(args: SignOutsArgs) {
    this.args = args;
  }

  async start(): Promise<void> {
    await this.look();
    this.lookLater();
  }

  stop(): void {
    this.isOver = true;
    this.cancel();
  }

  /** Whether the account of this pass was signed out everywhere since its sign-in. */
  isOut(guest: Guest): boolean {
    const { account } = guest;
    return account !== undefined && account.since <= this.untilOf(playerIdOf(guest));
  }

  /** Sign-ins until then are over, server ms. */
  untilOf(playerId: string): number {
    return this.until.get(playerId) ?? Number.NEGATIVE_INFINITY;
  }

  /** Signs an account out on every device, this one too. Durable when it resolves. */
  async signOut(playerId: string): Promise<void> {
    const at = this.args.clock.now();
    await this.args.accounts.signOut({ playerId, at });
    this.take([{ playerId, at }]);
  }

  private async look(): Promise<void> {
    const now = this.args.clock.now();
    this.take(await this.args.accounts.signedOut({ since: this.seenUntil - OVERLAP_MS }));
    this.seenUntil = now;
  }

  private take(found: readonly SignedOut[]): void {
    for (const { playerId, at } of found) this.until.set(playerId, Math.max(at, this.untilOf(playerId)));
  }

  private lookLater(): void {
    if (this.isOver) return;
    this.cancel = this.args.clock.setTimer(LOOK_MS, () => {
      this.look()
        .catch((error: unknown) =>
          this.args.log.warn({ err: error }, 'who has signed out everywhere is not known just now'),
        )
        .finally(() => this.lookLater());
    });
  }
}
