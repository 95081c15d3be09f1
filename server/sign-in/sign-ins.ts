import { createHash } from 'node:crypto';
import type { ClerkWay, OidcWay, WayOutAnswer } from '#shared/protocol/sign-in.ts';
import type { Clock } from '../match/clock.ts';
import type { Accounts } from '../people/accounts.ts';
import { type Guest, playerIdOf, type Secret, type Subject } from '../people/identity.ts';
import type { AccountStore } from '../storage/ports/accounts.ts';
import { readClerkToken } from './clerk-tokens.ts';
import { OidcProvider } from './oidc-provider.ts';
import type { SignInConfig } from './sign-in-config.ts';
import { SignInRefused } from './sign-in-refused.ts';
import { openTicket, sealTicket } from './sign-in-ticket.ts';

/** Whoever goes out to a provider is back by then, ms. */
const WAY_OUT_MS = 15 * 60 * 1000;
/** What was used is remembered for so much longer than it could be used, ms: clocks differ. */
const LONGER_MS = 60 * 1000;

export interface SignInsArgs {
  readonly config: SignInConfig | null;
  readonly accounts: Pick<Accounts, 'enter'>;
  readonly store: Pick<AccountStore, 'useUp'>;
  readonly secret: Secret;
  readonly clock: Clock;
}

/** The ways in: who somebody is at the provider that this server has. Everything that is refused is a SignInRefused. */
export class SignIns {
  private readonly args: SignInsArgs;
  private readonly provider: OidcProvider | null;

  constructor(args: SignInsArgs) {
    this.args = args;
    this.provider = args.config?.kind === 'oidc' ? new OidcProvider(args.config) : null;
  }

  /** What a page has to know to begin; null: everybody is a guest. */
  get way(): OidcWay | ClerkWay | null {
    const { config } = this.args;
    if (config === null) return null;
    if (config.kind === 'oidc') return { kind: 'oidc', name: config.name, page: config.page };
    const { publishableKey, host, page } = config;
    return { kind: 'clerk', publishableKey, address: `https://${host}`, page };
  }

  /** Sends somebody to the provider. */
  async begin(guest: Guest): Promise<WayOutAnswer> {
    const { secret, clock } = this.args;
    if (!this.provider) throw new SignInRefused('sign-in/off');
    assertGuest(guest);
    const { to, way } = await this.provider.wayOut();
    const until = clock.now() + WAY_OUT_MS;
    return { to: to.href, ticket: sealTicket({ ...way, playerId: playerIdOf(guest), until }, secret) };
  }

  /** Somebody has come back from there. Resolves to who they are from now on. */
  async finish(guest: Guest, { ticket, query }: { ticket: string; query: string }): Promise<Guest> {
    const { secret, clock } = this.args;
    if (!this.provider) throw new SignInRefused('sign-in/off');
    assertGuest(guest);
    const way = openTicket(ticket, secret);
    if (!way || way.playerId !== playerIdOf(guest)) throw new SignInRefused('sign-in/elsewhere');
    if (clock.now() >= way.until) throw new SignInRefused('sign-in/over');
    await this.useUp(way.state, way.until);
    return this.enter(await this.provider.whoCameBack(query, way), guest);
  }

  /** Somebody brings a session token of Clerk. Resolves to who they are from now on. */
  async byClerk(guest: Guest, token: string): Promise<Guest> {
    const { config } = this.args;
    if (config?.kind !== 'clerk') throw new SignInRefused('sign-in/off');
    assertGuest(guest);
    const { issuer, subject, expiresAt, signed } = await readClerkToken(token, config);
    await this.useUp(signed, expiresAt);
    return this.enter({ issuer, subject }, guest);
  }

  /** A sign-in opens one door once, of several processes too (SI5). */
  private async useUp(what: string, until: number): Promise<void> {
    const mark = createHash('sha256').update(`quizcade/sign-in/${what}`).digest('base64url');
    if (!(await this.args.store.useUp({ mark, until: until + LONGER_MS }))) throw new SignInRefused('sign-in/over');
  }

  private async enter(subject: Subject, guest: Guest): Promise<Guest> {
    const entered = await this.args.accounts.enter(subject, guest);
    if (!entered) throw new SignInRefused('sign-in/too-often');
    return entered;
  }
}

/** Two accounts of one person stay two: a pass of one is no guest who could become part of the other. */
function assertGuest({ account }: Guest): void {
  if (account) throw new SignInRefused('sign-in/already');
}
