import { TokenVerificationErrorReason as Reason, TokenVerificationError } from '@clerk/backend/errors';
import { verifyJwt } from '@clerk/backend/jwt';
import type { Subject } from '../people/identity.ts';
import type { ClerkConfig } from './sign-in-config.ts';
import { type SignInNo, SignInRefused } from './sign-in-refused.ts';

/** What is wrong with a token whose time is not now. Whatever else Clerk's own library does not take is no token of the instance. */
const WHY: Readonly<Record<string, SignInNo>> = {
  [Reason.TokenExpired]: 'sign-in/over',
  [Reason.TokenNotActiveYet]: 'sign-in/early',
  [Reason.TokenIatInTheFuture]: 'sign-in/early',
};

/** Who a token is about, and until when it can be used, server ms. */
export interface ReadToken extends Subject {
  readonly expiresAt: number;
  /** What was signed: the text behind it can be written in several ways. */
  readonly signed: string;
}

/**
 * Reads a session token of Clerk. It is checked here, with the public key of the instance and without asking anybody.
 * Rejects with a SignInRefused.
 */
export async function readClerkToken(
  token: string,
  { jwtKey, audience, page, host }: Pick<ClerkConfig, 'jwtKey' | 'audience' | 'page' | 'host'>,
): Promise<ReadToken> {
  const claims = await verifyJwt(token, { key: jwtKey }).catch((error: unknown) => {
    const reason = error instanceof TokenVerificationError ? error.reason : '';
    throw new SignInRefused(WHY[reason] ?? 'sign-in/forged', error);
  });
  const { iss, sub, azp, exp } = claims;
  // The library takes a token about nobody: all whose tokens say so would be one person.
  if (sub.trim() === '') throw new SignInRefused('sign-in/forged');
  // They have a session, and still owe Clerk something: a second factor, or which organization they are here for.
  if (claims.sts === 'pending') throw new SignInRefused('sign-in/refused');
  // The library would let a token pass that does not say for whom it was made.
  const audiences: unknown[] = [Reflect.get(claims, 'aud')].flat();
  const isForUs =
    iss === `https://${host}` &&
    azp === new URL(page).origin &&
    (audience === undefined || audiences.includes(audience));
  if (!isForUs) throw new SignInRefused('sign-in/elsewhere');
  return { issuer: iss, subject: sub, expiresAt: exp * 1000, signed: token.slice(0, token.lastIndexOf('.')) };
}
