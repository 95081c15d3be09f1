import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { languagesOf, MOD_KIND, QUESTION_KINDS } from '#shared/questions/question.ts';
import type { WantedKinds } from './match/asked-kinds.ts';
import type { Wanted } from './mods/find-mods.ts';
import type { S3Settings } from './objects/s3-store.ts';
import { SIGN_IN_VARIABLES, type SignInConfig, signInOf } from './sign-in/sign-in-config.ts';

const OPERATOR_KEY_MIN_CHARS = 24;
const OPERATOR_KEY_DIFFERENT_CHARS = 8;
const APPEALS_MAX_CHARS = 200;

/** What every environment variable means: read once, here, with a sentence for each mistake. */
const ENVIRONMENT = z.object({
  PORT: whole(0, 65_535, 'a port from 0 to 65535').default(2567),
  HOST: z
    .string()
    .regex(/^[\w.:%-]+$/, 'expected an address of this machine, such as 0.0.0.0')
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  /** Where people reach this server, when it is not the LAN address: behind a proxy, a name, https. */
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'expected an address such as https://quiz.example.org' }).optional(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'expected an address that begins with mongodb://')
    .optional(),
  /** What the processes of one arcade share: which rooms are open, and where. */
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/[^\s/]/, 'expected an address that begins with redis://')
    .optional(),
  /** Where pages reach the rooms of this machine, if not where they reach the arcade; a path is on the host they ask. `{host}` is the machine's name. */
  PUBLIC_ADDRESS: z
    .string()
    .regex(
      /^((\[[\da-f:]+\]|[\w.{}-]+)(:\d+)?)?(\/[\w.{}:-]+)*\/?$/i,
      'expected a path or a host without a scheme, such as /at/{host} or one.example.org',
    )
    .transform((address) => address.replaceAll('{host}', hostname()).replace(/\/+$/, ''))
    .optional(),
  /** How many reverse proxies stand in front; their X-Forwarded-For is believed. */
  TRUST_PROXY: whole(0, 10, 'a number of proxies from 0 to 10').default(0),
  LOG_LEVEL: z
    .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug'], {
      error: 'expected one of silent, fatal, error, warn, info, debug',
    })
    .default('warn'),
  /** Signs guest passes; by default one is made and kept in the data folder. */
  SECRET: z.string().min(16, 'expected at least 16 characters').optional(),
  /** Opens the desk of whoever looks after this server; without one there is none. */
  OPERATOR_KEY: z
    .string()
    .min(OPERATOR_KEY_MIN_CHARS, `expected at least ${OPERATOR_KEY_MIN_CHARS} characters that nobody can guess`)
    .refine((key) => new Set(key).size >= OPERATOR_KEY_DIFFERENT_CHARS, 'expected more different characters')
    .optional(),
  /** Where whoever is banned may write, in the host's own words: shown with every ban. */
  APPEALS: z
    .string()
    .trim()
    .max(APPEALS_MAX_CHARS, `expected at most ${APPEALS_MAX_CHARS} characters, such as an address to write to`)
    .optional(),
  ...SIGN_IN_VARIABLES,
  /** The language of the questions that are drawn. */
  QUESTION_LANG: z
    .string()
    .refine((tag) => languagesOf(tag).length > 0, 'expected a language such as en, de or pt-BR')
    .transform((tag) => languagesOf(tag)[0] ?? tag)
    .default('en'),
  /** The kinds of questions that are drawn: all that can be played, or those of these names. */
  QUESTION_KINDS: z
    .string()
    .transform((text) => text.split(/ *, */))
    .refine(
      (names) => names.join() === 'all' || names.every(isKind),
      `expected all, or kinds with commas between: ${QUESTION_KINDS.join(', ')}, or a mod’s such as cards:pairs`,
    )
    .transform((names): WantedKinds => (names.join() === 'all' ? 'all' : names))
    .default('all'),
  /** Seats of a room, where the mode's own limit is too small for the hall. */
  MAX_SEATS: whole(2, 5000, 'a number of seats from 2 to 5000').optional(),
  /** What is made of players’ feedback each night: nothing, files for whoever hosts, or files that anybody may fetch. */
  DATASET: z.enum(['off', 'private', 'public'], { error: 'expected one of off, private, public' }).default('private'),
  /** Where files lie that never change: a folder, or a bucket of anything that speaks the S3 protocol. */
  OBJECT_STORE: z
    .string()
    .regex(/^(s3:\/\/[a-z0-9][a-z0-9.-]+(\/[\w./-]*)?|(?!s3:).+)$/, 'expected a folder, or s3://bucket/prefix')
    .optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'expected an address such as https://s3.example.org' }).optional(),
  S3_REGION: z
    .string()
    .regex(/^[\w-]+$/, 'expected a region such as eu-central-1')
    .default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Finished matches are kept for so many days; 0: for ever. */
  KEEP_DAYS: whole(0, 3650, 'a number of days from 0 (for ever) to 3650').default(30),
  /** The language model that makes questions: a key, or the address of a server in one's own house that needs none. */
  OPENAI_API_KEY: z.string().min(3, 'expected a key of three characters or more').optional(),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'expected an address such as http://localhost:11434/v1' })
    .optional(),
  OPENAI_MODEL: z.string().min(1).default('gpt-4.1-mini'),
  /** Its prices in US dollars for a million tokens, for the cost that is shown. */
  OPENAI_DOLLARS_IN: decimal(0, 10_000, 'a price in dollars for a million tokens').optional(),
  OPENAI_DOLLARS_OUT: decimal(0, 10_000, 'a price in dollars for a million tokens').optional(),
  /** Requests to it that are under way at once. */
  GENERATE_AT_ONCE: whole(1, 100, 'a number of requests from 1 to 100').default(4),
  GENERATE_TOKENS_PER_REQUEST: whole(1000, 100_000_000, 'a number of tokens, 1000 or more').default(200_000),
  GENERATE_TOKENS_PER_DAY: whole(0, 1_000_000_000, 'a number of tokens').default(3_000_000),
  GENERATE_QUESTIONS_PER_PERSON: whole(0, 100_000, 'a number of questions').default(120),
  /** Where long work is done: in the server, or only by processes of its own (`npm run worker`). */
  WORKER: z.enum(['inside', 'apart'], { error: 'expected inside or apart' }).default('inside'),
  /** Which mods of mods/ are loaded: all that are not off, none, or those of these names. */
  MODS: z
    .string()
    .regex(/^[a-z][a-z0-9-]*( *, *[a-z][a-z0-9-]*)*$/, 'expected all, none, or names of mods with commas between')
    .transform((text): Wanted => (text === 'all' || text === 'none' ? text : text.split(/ *, */)))
    .default('all'),
  /** Shortens every pause but the answer window; for tests and demonstrations. */
  PACE: decimal(0.02, 2, 'a factor from 0.02 to 2').default(1),
});

/** What no log and no terminal may show. */
const SECRETS: readonly string[] = [
  'SECRET',
  'MONGODB_URI',
  'REDIS_URL',
  'OPERATOR_KEY',
  'OPENAI_API_KEY',
  'S3_SECRET_ACCESS_KEY',
  'OIDC_CLIENT_SECRET',
];

/** The names of all of them. */
export const VARIABLES: readonly string[] = Object.keys(ENVIRONMENT.shape);

export interface Config {
  readonly port: number;
  /** Undefined: all interfaces, of IPv6 and IPv4. */
  readonly host: string | undefined;
  readonly dataDir: string;
  readonly clientDir: string;
  readonly modsDir: string;
  readonly mods: Wanted;
  readonly publicUrl: string | undefined;
  readonly mongodbUri: string | undefined;
  readonly redisUrl: string | undefined;
  readonly publicAddress: string | undefined;
  readonly trustProxy: number;
  readonly logLevel: string;
  readonly secret: string | undefined;
  /** Undefined: there is no desk. */
  readonly operatorKey: string | undefined;
  /** Where whoever is banned may write. */
  readonly appeals: string | undefined;
  /** Null: everybody is a guest. */
  readonly signIn: SignInConfig | null;
  readonly questionLang: string;
  readonly questionKinds: WantedKinds;
  readonly dataset: 'off' | 'private' | 'public';
  /** Where files lie that never change. */
  readonly objects: { readonly folder: string } | S3Settings;
  /** Days that finished matches are kept; 0: for ever. */
  readonly keepDays: number;
  readonly pace: number;
  readonly maxSeats: number | undefined;
  readonly maker: MakerConfig;
  readonly worker: 'inside' | 'apart';
}

/** Of the question maker. Prices are in US dollars for a million tokens. */
export interface MakerConfig {
  readonly apiKey: string | undefined;
  readonly baseUrl: string | undefined;
  readonly model: string;
  readonly dollarsIn: number | null;
  readonly dollarsOut: number | null;
  readonly callsAtOnce: number;
  readonly tokensPerRequest: number;
  readonly tokensPerDay: number;
  readonly questionsPerPerson: number;
}

/** A mistake of the person who starts the server: one sentence, no stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The typed configuration of an environment. Throws a StartError that names every wrong variable. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable is how shells and compose files say "not set".
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = ENVIRONMENT.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const isSecret = SECRETS.includes(name);
      return `${name} is ${isSecret ? 'not usable' : `"${given[name] ?? ''}"`}: ${issue.message}.`;
    });
    throw new StartError(`${lines.join('\n')} See README.md, "Settings".`);
  }
  const env = parsed.data;
  assertCluster(env);
  const signIn = signInOf(env);
  if (signIn && 'why' in signIn) throw new StartError(`${signIn.why} See docs/HOSTING.md.`);
  const root = resolve(import.meta.dirname, '..');
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir: resolve(root, env.DATA_DIR),
    clientDir: join(root, 'dist', 'client'),
    modsDir: join(root, 'mods'),
    mods: env.MODS,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, ''),
    mongodbUri: env.MONGODB_URI,
    redisUrl: env.REDIS_URL,
    publicAddress: env.PUBLIC_ADDRESS,
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    secret: env.SECRET,
    operatorKey: env.OPERATOR_KEY,
    appeals: env.APPEALS,
    signIn,
    questionLang: env.QUESTION_LANG,
    questionKinds: env.QUESTION_KINDS,
    dataset: env.DATASET,
    objects: objectsOf(env, (folder) => resolve(root, folder)),
    keepDays: env.KEEP_DAYS,
    pace: env.PACE,
    maxSeats: env.MAX_SEATS,
    worker: env.WORKER,
    maker: {
      apiKey: env.OPENAI_API_KEY,
      baseUrl: env.OPENAI_BASE_URL?.replace(/\/+$/, ''),
      model: env.OPENAI_MODEL,
      dollarsIn: env.OPENAI_DOLLARS_IN ?? null,
      dollarsOut: env.OPENAI_DOLLARS_OUT ?? null,
      callsAtOnce: env.GENERATE_AT_ONCE,
      tokensPerRequest: env.GENERATE_TOKENS_PER_REQUEST,
      tokensPerDay: env.GENERATE_TOKENS_PER_DAY,
      questionsPerPerson: env.GENERATE_QUESTIONS_PER_PERSON,
    },
  };
}

/** Throws a StartError where machines that form one arcade would not share what they must. */
function assertCluster({ PUBLIC_ADDRESS, REDIS_URL, MONGODB_URI }: z.output<typeof ENVIRONMENT>): void {
  if (PUBLIC_ADDRESS === undefined) return;
  const missing = Object.entries({ REDIS_URL, MONGODB_URI }).filter(([, value]) => value === undefined);
  if (missing.length === 0) return;
  const names = missing.map(([name]) => name).join(' and ');
  throw new StartError(
    `PUBLIC_ADDRESS makes this machine one of several of one arcade, which share ${names}: set it too. See docs/CLUSTER.md.`,
  );
}

/** Throws a StartError where a bucket is named and the keys to it are not. */
function objectsOf(
  env: z.output<typeof ENVIRONMENT>,
  pathOf: (folder: string) => string,
): { readonly folder: string } | S3Settings {
  const { OBJECT_STORE: named, S3_REGION: region, S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: key } = env;
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)\/?(.*?)\/*$/.exec(named ?? '') ?? [];
  if (bucket === undefined) return { folder: pathOf(named ?? join(env.DATA_DIR, 'objects')) };
  if (!id || !key)
    throw new StartError(
      'OBJECT_STORE names a bucket: set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY to the keys to it. See README.md, "Settings".',
    );
  const endpoint = env.S3_ENDPOINT ?? `https://s3.${region}.amazonaws.com`;
  return { endpoint, region, bucket, prefix, accessKeyId: id, secretAccessKey: key };
}

function isKind(name: string): boolean {
  return QUESTION_KINDS.some((kind) => kind === name) || MOD_KIND.test(name);
}

function whole(min: number, max: number, expected: string) {
  return written(/^\d+$/, min, max, expected);
}

function decimal(min: number, max: number, expected: string) {
  return written(/^\d*\.?\d+$/, min, max, expected);
}

/** A number as a person writes it: `Number` alone would also take "", "0x10" and "1e3". */
function written(form: RegExp, min: number, max: number, expected: string) {
  return z
    .string()
    .trim()
    .refine((text) => form.test(text) && Number(text) >= min && Number(text) <= max, `expected ${expected}`)
    .transform(Number);
}
