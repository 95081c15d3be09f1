import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Secret } from '../people/identity.ts';

/**
 * What has to be remembered between the way out to a provider and the way back. The tab that goes keeps it, sealed: any
 * process of an arcade can take it back, and no other browser can go on with it (no cookie is needed, and none is set).
 */
export interface SignInTicket {
  /** Of PKCE. */
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  /** The player who went. */
  readonly playerId: string;
  /** Server ms. */
  readonly until: number;
}

const TICKET: z.ZodType<SignInTicket> = z.strictObject({
  verifier: z.string(),
  state: z.string(),
  nonce: z.string(),
  playerId: z.string(),
  until: z.number(),
});

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const MARK_BYTES = 16;

/** A ticket that only this server can read. */
export function sealTicket(ticket: SignInTicket, secret: Secret): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret), iv);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(ticket), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** What was sealed; null where this server did not seal it. */
export function openTicket(text: string, secret: Secret): SignInTicket | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length <= IV_BYTES + MARK_BYTES) return null;
  try {
    const opening = createDecipheriv(CIPHER, keyOf(secret), bytes.subarray(0, IV_BYTES));
    opening.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + MARK_BYTES));
    const sealed = bytes.subarray(IV_BYTES + MARK_BYTES);
    return TICKET.parse(JSON.parse(Buffer.concat([opening.update(sealed), opening.final()]).toString('utf8')));
  } catch {
    return null; // somebody else's, or changed
  }
}

function keyOf(secret: Secret): Buffer {
  return createHmac('sha256', secret).update('quizcade/sign-in-ticket').digest();
}
