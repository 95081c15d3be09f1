import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  None,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Subject } from '../people/identity.ts';
import type { OidcConfig } from './sign-in-config.ts';
import { SignInRefused } from './sign-in-refused.ts';
import type { SignInTicket } from './sign-in-ticket.ts';

/** A provider that does not answer by then is away, s. */
const PATIENCE_S = 10;

/** What is remembered of one way to the provider. */
export type WayOut = Pick<SignInTicket, 'verifier' | 'state' | 'nonce'>;

/**
 * A provider of OpenID Connect: people are sent there with the code flow, PKCE, state and nonce. Its addresses and keys
 * are discovered when they are first needed, and asked for again after a failure.
 */
export class OidcProvider {
  private readonly config: OidcConfig;
  private found: Promise<Configuration> | null = null;

  constructor(config: OidcConfig) {
    this.config = config;
  }

  /** Where to send somebody, and what has to be known when they come back. Rejects with a SignInRefused. */
  async wayOut(): Promise<{ readonly to: URL; readonly way: WayOut }> {
    const provider = await this.discover();
    const way = { verifier: randomPKCECodeVerifier(), state: randomState(), nonce: randomNonce() };
    const to = buildAuthorizationUrl(provider, {
      ...{ redirect_uri: this.config.page, scope: 'openid', state: way.state, nonce: way.nonce },
      ...{ code_challenge: await calculatePKCECodeChallenge(way.verifier), code_challenge_method: 'S256' },
    });
    return { to, way };
  }

  /** Who came back, by the query they came back with. Rejects with a SignInRefused. */
  async whoCameBack(query: string, { verifier, state, nonce }: WayOut): Promise<Subject> {
    const provider = await this.discover();
    const tokens = await authorizationCodeGrant(provider, new URL(`${this.config.page}?${query}`), {
      ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
    }).catch((error: unknown) => {
      throw refusalOf(error);
    });
    const claims = tokens.claims();
    if (!claims) throw new SignInRefused('sign-in/forged');
    return { issuer: claims.iss, subject: claims.sub };
  }

  private discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.config;
    const auth = clientSecret === undefined ? None() : ClientSecretBasic(clientSecret);
    // Signatures are checked though the token comes from the provider itself: it may be behind a proxy of somebody's.
    const execute = [enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [allowInsecureRequests] : [])];
    this.found ??= discovery(new URL(issuer), clientId, undefined, auth, { execute, timeout: PATIENCE_S }).catch(
      (error: unknown) => {
        this.found = null;
        throw new SignInRefused('sign-in/away', error);
      },
    );
    return this.found;
  }
}

/** What `openid-client` calls it when no proper answer came at all. */
const AWAY: readonly (string | undefined)[] = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
];

/** The person said no; the code is no good any more; what the provider sent is not what it should be; or it is away. */
function refusalOf(error: unknown): SignInRefused {
  if (error instanceof AuthorizationResponseError) return new SignInRefused('sign-in/refused', error);
  if (error instanceof ResponseBodyError)
    return new SignInRefused(error.error === 'invalid_grant' ? 'sign-in/over' : 'sign-in/away', error);
  const isForged = error instanceof ClientError && !AWAY.includes(error.code);
  return new SignInRefused(isForged ? 'sign-in/forged' : 'sign-in/away', error);
}
