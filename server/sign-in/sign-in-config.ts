import { createPublicKey } from 'node:crypto';
import { z } from 'zod';
import { SIGN_IN_PATH } from '#shared/protocol/sign-in.ts';

/** A publishable key of Clerk: which kind of instance, then its host in base64 with a dollar sign at the end. */
const PUBLISHABLE_KEY = /^pk_(test|live)_([A-Za-z0-9+/=]+)$/;
const OIDC_NAME_MAX_CHARS = 40;

/** The environment variables of sign-in, for `config.ts`. */
export const SIGN_IN_VARIABLES = {
  /** Of an instance of Clerk: its key for pages, and the public key that signs its tokens. */
  CLERK_PUBLISHABLE_KEY: z
    .string()
    .refine((key) => clerkHostOf(key) !== null, 'expected a key that begins with pk_test_ or pk_live_')
    .optional(),
  CLERK_JWT_KEY: z
    .string()
    .transform((pem) => pem.replaceAll('\\n', '\n').trim()) // one line, as env files want it
    .refine(isRsaPublicKey, 'expected the JWT public key in PEM, as the dashboard of Clerk shows it')
    .optional(),
  /** Whom tokens have to be made for, where the template of the instance says so. */
  CLERK_AUDIENCE: z.string().optional(),
  /** Any provider of OpenID Connect. */
  OIDC_ISSUER: z
    .string()
    .refine(isSafe, 'expected an address such as https://login.example.org, http:// only on this machine')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().min(8, 'expected at least 8 characters').optional(),
  /** What its key is called. */
  OIDC_NAME: z
    .string()
    .trim()
    .max(OIDC_NAME_MAX_CHARS, `expected at most ${OIDC_NAME_MAX_CHARS} characters`)
    .optional(),
};

/** By which people sign in. */
export type SignInConfig = ClerkConfig | OidcConfig;

export interface ClerkConfig {
  readonly kind: 'clerk';
  readonly publishableKey: string;
  /** Where the instance answers pages, from the key: `https://` is in front. */
  readonly host: string;
  /** PEM. */
  readonly jwtKey: string;
  readonly audience: string | undefined;
  /** Where people come back to; whom tokens have to be made for is its origin. */
  readonly page: string;
}

export interface OidcConfig {
  readonly kind: 'oidc';
  readonly issuer: string;
  readonly clientId: string;
  /** Undefined: a public client, which PKCE alone protects. */
  readonly clientSecret: string | undefined;
  readonly name: string;
  /** Where the provider sends people back to: this has to be registered with it. */
  readonly page: string;
}

type Variables = z.output<z.ZodObject<typeof SIGN_IN_VARIABLES>> & { readonly PUBLIC_URL?: string | undefined };

/** The way in that an environment asks for, null where it asks for none; `why`: what it says makes no sense together. */
export function signInOf(env: Variables): SignInConfig | null | { readonly why: string } {
  const clerk = named(env, ['CLERK_PUBLISHABLE_KEY', 'CLERK_JWT_KEY']);
  const oidc = named(env, ['OIDC_ISSUER', 'OIDC_CLIENT_ID']);
  if (clerk.set.length === 0 && oidc.set.length === 0) return null;
  if (clerk.set.length > 0 && oidc.set.length > 0)
    return { why: `${clerk.set[0]} and ${oidc.set[0]} are two ways to sign in: set one of them.` };
  const { set, missing } = clerk.set.length > 0 ? clerk : oidc;
  if (missing.length > 0) return { why: `${set[0]} makes people sign in, which needs ${missing[0]}: set it too.` };
  if (env.PUBLIC_URL === undefined)
    return { why: `${set[0]} makes people sign in, who are sent back to PUBLIC_URL: set it too.` };
  const page = `${env.PUBLIC_URL.replace(/\/+$/, '')}/${SIGN_IN_PATH}`;
  if (clerk.set.length > 0)
    return {
      ...{ kind: 'clerk', publishableKey: env.CLERK_PUBLISHABLE_KEY ?? '', jwtKey: env.CLERK_JWT_KEY ?? '' },
      ...{ host: clerkHostOf(env.CLERK_PUBLISHABLE_KEY ?? '') ?? '', audience: env.CLERK_AUDIENCE, page },
    };
  const issuer = env.OIDC_ISSUER ?? '';
  return {
    ...{ kind: 'oidc', issuer, clientId: env.OIDC_CLIENT_ID ?? '', clientSecret: env.OIDC_CLIENT_SECRET },
    ...{ name: env.OIDC_NAME ?? new URL(issuer).hostname, page },
  };
}

function named<K extends keyof Variables>(env: Variables, names: readonly K[]): { set: K[]; missing: K[] } {
  return {
    set: names.filter((name) => env[name] !== undefined),
    missing: names.filter((name) => env[name] === undefined),
  };
}

/** The host in a publishable key; null where it is none. */
function clerkHostOf(key: string): string | null {
  const [, , packed = ''] = PUBLISHABLE_KEY.exec(key) ?? [];
  const host = Buffer.from(packed, 'base64').toString('utf8');
  return /^[\w.-]+(:\d+)?\$$/.test(host) ? host.slice(0, -1) : null;
}

function isRsaPublicKey(pem: string): boolean {
  try {
    return pem.startsWith('-----BEGIN PUBLIC KEY-----') && createPublicKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

/** What a provider answers says who somebody is: nobody on the way may change it. */
function isSafe(address: string): boolean {
  const { protocol = '', hostname = '' } = URL.parse(address) ?? {};
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
