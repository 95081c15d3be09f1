import { createHmac, hash, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AVATAR_SEED } from '#shared/protocol/avatar-seed.ts';
import { generateNickname } from './names.ts';

/**
 * People: a signed pass that the browser keeps. It proves who somebody is, goes to the server only, and
 * cannot be guessed or forged without the server's secret. One hashed player id is all that is ever stored.
 */
export interface Guest {
  /** 128 random bits, base64url; inside the pass and nowhere else. */
  readonly id: string;
  readonly name: string;
  /** Seed of the avatar's drawing. */
  readonly avatar: string;
  /** Of somebody who has signed in (SI1): since when, and until when their pass holds, server ms. */
  readonly account?: { readonly since: number; readonly until: number };
}

/** Who somebody is at a provider of sign-ins. Neither part is ever kept or sent. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
}

/** Signs passes; as a KeyObject it is read once and not for every pass. */
export type Secret = Buffer | KeyObject;

/** What a pass holds; names were read by `readName`, which counts letters as readers do. */
const body = z.strictObject({
  id: z.string().length(22),
  name: z.string().min(1).max(64),
  // Passes were signed once that had any text here: the same person gets a face all the same.
  avatar: AVATAR_SEED.catch(({ value }) => shortHash(`quizcade/avatar/${value}`)),
  account: z.strictObject({ since: z.number(), until: z.number() }).optional(),
});

/** A new person with a name of their own. */
export function newGuest(): Guest {
  const id = randomBytes(16).toString('base64url');
  return { id, name: generateNickname(id), avatar: randomBytes(6).toString('base64url') };
}

/** The pass of a guest: `body.signature`, base64url. */
export function signPass({ id, name, avatar, account }: Guest, secret: Secret): string {
  const text = Buffer.from(JSON.stringify({ id, name, avatar, account })).toString('base64url');
  return `${text}.${signature(text, secret).toString('base64url')}`;
}

/** The guest a pass stands for, or null when it is not one of ours. Whether it is void `whyVoid` says. */
export function readPass(pass: string, secret: Secret): Guest | null {
  const [text, mark, ...rest] = pass.split('.');
  if (!text || !mark || rest.length > 0) return null;
  const expected = signature(text, secret);
  const given = Buffer.from(mark, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  try {
    const parsed = body.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (!parsed.success) return null;
    const { account, ...guest } = parsed.data;
    return account ? { ...guest, account } : guest;
  } catch {
    return null; // signed by us, so this cannot happen short of a changed format
  }
}

/** Whether this is the pass of an account whose time has come (SI7). Passes of guests have no end. */
export function isSignedOut({ account }: Guest, now: number): boolean {
  return account !== undefined && now >= account.until;
}

/**
 * What the pass of an account holds in place of luck: the same for the same person on every device, and of no use for
 * finding out who they are at the provider. `generation` rises each time they have their data deleted (SI6).
 */
export function accountIdOf({ issuer, subject }: Subject, generation: number, secret: Secret): string {
  const who = JSON.stringify([issuer, subject, generation]);
  return createHmac('sha256', secret).update(`quizcade/account/${who}`).digest('base64url').slice(0, 22);
}

/** What is stored and compared: never the id of the pass itself. */
export function playerIdOf({ id }: Pick<Guest, 'id'>): string {
  return shortHash(`quizcade/player/${id}`);
}

/** What stays of somebody who is forgotten: it tells them again, and does not lead back to their id. */
export function goneMarkOf(playerId: string): string {
  return shortHash(`quizcade/gone/${playerId}`);
}

/**
 * What the rules of one room may know of where somebody comes from (`homeOf`): equal for equal homes, and
 * of no use outside the room.
 */
export function networkIdOf(home: string, roomId: string, secret: Secret): string {
  return createHmac('sha256', secret).update(`quizcade/network/${roomId}/${home}`).digest('base64url').slice(0, 16);
}

function shortHash(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22);
}

function signature(text: string, secret: Secret): Buffer {
  return createHmac('sha256', secret).update(`quizcade/pass/${text}`).digest();
}
