import { type Connection, type Model, Schema, type SchemaDefinition } from 'mongoose';
import { PACK_STATES } from '#shared/drafts/pack.ts';
import { DIFFICULTIES, MOD_KIND, QUESTION_KINDS } from '#shared/questions/question.ts';
import { VOTES } from '#shared/questions/vote.ts';
import type { CollectionName } from './indexes.ts';

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const anything = { type: Schema.Types.Mixed, required: true } as const;
/** JSON whose keys may be anybody's: as text, for MongoDB has its own opinion of `$` and `.` in keys. */
const json = text;
const whole = { type: Number, required: true, validate: Number.isSafeInteger } as const;

const workflowStep = new Schema(
  {
    id: text,
    name: text,
    kind: { ...text, enum: ['function', 'sleep', 'workflow', 'signal-send', 'signal-wait'] },
    status: { ...text, enum: ['running', 'completed', 'failed'] },
    config: json,
    ...{
      context: { type: String },
      signal: { type: String },
      delivery: { type: String },
      deliveryKey: { type: String },
    },
    ...{ output: { type: String }, error: { type: String }, childNamespace: { type: String }, child: { type: String } },
    ...{ started: { type: Date }, finished: { type: Date } },
    ...{ created: { type: Date, required: true }, updated: { type: Date, required: true } },
  },
  { _id: false, strict: 'throw' },
);

/** What each collection keeps: validated when it is written, and nothing else is let in. */
const SCHEMAS: Record<CollectionName, SchemaDefinition> = {
  questions: {
    _id: text,
    topic: text,
    lang: text,
    difficulty: { ...text, enum: DIFFICULTIES },
    kind: { ...text, match: new RegExp(`^(${QUESTION_KINDS.join('|')})$|${MOD_KIND.source}`) },
    revision: whole,
    /** The first revision that reads as the present one does. */
    since: whole,
    dice: { ...whole, min: 0, max: 0xffffffff },
    /** 2 good, 1 poor, 0 waits for review. */
    standing: { ...whole, min: 0, max: 2 },
    retired: { type: Boolean, required: true },
    /** A flag on it is not settled. */
    flagged: { type: Boolean, required: true },
    quality: { ...number, min: 0, max: 100 },
    /** Which recompute wrote standing and quality: an older one does not overwrite a newer. */
    computed: whole,
    body: json,
  },
  /** Revisions that were replaced, with what had been said and answered of them. */
  question_revisions: { _id: text, question: text, revision: whole, at: number, body: json, feedback: json },
  matches: {
    _id: text,
    endedAt: number,
    players: { type: [String], required: true },
    body: { type: Buffer, required: true },
  },
  match_asides: { _id: text, at: number, body: { type: Buffer, required: true } },
  /** `owner`: the token of the process that keeps it, empty where nobody does. */
  journals: { _id: text, opened: number, owner: { type: String }, head: json },
  journal_buckets: {
    _id: text,
    /** Below zero: the journal has ended. */
    epoch: whole,
    end: whole,
    count: whole,
    bytes: whole,
    chunks: { type: [new Schema({ from: whole, inputs: json }, { _id: false })], required: true },
  },
  /** The processes that keep journals. */
  owners: {
    _id: text,
    host: text,
    pid: whole,
    alone: { type: Boolean, required: true },
    /** Rises while it lives; below zero once it has gone. */
    beat: whole,
  },
  votes: {
    question: text,
    player: text,
    vote: { ...text, enum: [...VOTES, 'none'] },
    note: { type: String },
    hasNote: { type: Boolean, required: true },
    revision: whole,
    /** A reviewer has seen this flag. */
    settled: { type: Boolean, required: true },
    at: number,
    /** A keyed hash of an address; missing where it was not known. */
    origin: { type: String },
    weight: { type: Number, required: true, min: 0, max: 1 },
  },
  /** Every vote as it was handed in; its number is its id. */
  vote_log: { _id: whole, question: text, player: text, at: number, revision: whole, vote: text, weight: number },
  items: {
    _id: text,
    revision: whole,
    /** Of whose answers the tally is: those to the readings from this revision on. */
    since: whole,
    decision: { ...text, enum: ['none', 'keep', 'retire'] },
    tally: anything,
    /** The last matches that are in the tally. */
    matches: { type: [String], required: true },
  },
  item_matches: { _id: text },
  players: {
    _id: text,
    revision: whole,
    profile: json,
    /** By the clock of the database. Missing: their history is not summed yet. */
    changed: { type: Date },
    /** The last matches that are in the profile, with what they changed. */
    recent: { type: [new Schema({ match: text, entry: json }, { _id: false })], required: true },
    /** Of a guest who becomes part of an account. */
    leaving: { type: new Schema({ accountId: text, token: text }, { _id: false }) },
    /** The last merges that are in the profile. */
    absorbed: { type: [String], default: undefined },
  },
  player_matches: {
    _id: text,
    changes: { type: [Number], required: true },
    isRated: { type: Boolean, required: true },
  },
  player_history: { player: text, match: text, at: number, body: json },
  agent_blobs: { _id: text, content: { type: Buffer } },
  agent_releases: { _id: text, name: text, number: { ...whole, min: 1 }, body: json },
  agent_revocations: { _id: text, reason: { type: String }, at: number },
  jobs: {
    _id: text,
    kind: text,
    payload: json,
    state: { ...text, enum: ['waiting', 'running', 'done', 'failed'] },
    due: { type: Number },
    attempt: whole,
    result: { type: String },
    error: { type: String },
  },
  datasets: { _id: whole, body: json },
  dataset_pointers: { _id: text, version: whole },
  line_reports: { _id: text, at: number, body: json },
  /** `ends` is missing where a ban is for good; `player` where it is nobody's, or they are forgotten. */
  bans: { _id: text, at: number, ends: { type: Number }, player: { type: String }, body: json },
  audit_entries: { _id: text, player: { type: String }, body: json },
  daily_decks: { _id: whole, body: json },
  daily_tries: {
    day: whole,
    player: text,
    match: text,
    isOver: { type: Boolean, required: true },
    /** It is over and counts. */
    isRanked: { type: Boolean, required: true },
    ms: { type: Number },
    endedAt: { type: Number },
    body: json,
  },
  drafts: {
    _id: text,
    player: text,
    place: { type: String },
    revision: whole,
    updatedAt: number,
    head: json,
    body: json,
  },
  packs: {
    _id: text,
    topic: text,
    player: text,
    place: { type: String },
    state: { ...text, enum: PACK_STATES },
    /** Why it is held. */
    heldFor: { type: String },
    publishedAt: number,
    head: json,
    body: json,
  },
  /** Without a player, name and face: the player is forgotten. */
  person_pages: {
    _id: text,
    player: { type: String },
    isHidden: { type: Boolean, required: true },
    name: { type: String },
    avatar: { type: String },
    goneAt: { type: Number },
  },
  /** Of whom nothing is kept any more: a hash of the id. `leaver` stands there while it is being done. */
  person_gone: { _id: text, at: number, leaver: { type: String } },
  friend_cards: { _id: text, code: text, name: text, avatar: text, isHidden: { type: Boolean, required: true } },
  friend_pairs: {
    _id: text,
    people: { type: [String], required: true },
    /** The places it takes in the lists of both; missing where there are none, for an empty list would be a value. */
    places: { type: [String], default: undefined },
    /** When nothing is left of it; missing: something is between them. */
    ends: { type: Number },
    body: json,
  },
  /** `signedOut` is there of whoever signed out everywhere. */
  accounts: { _id: text, name: text, avatar: text, since: number, signedOut: { type: Number } },
  used_sign_ins: { _id: text, until: number },
  /** Guests who have become part of an account. `half` is true while it is being done, and is not there later. */
  merged_guests: { _id: text, account: text, at: number, half: { type: Boolean } },
  workflow_runs: {
    _id: text,
    order: text,
    name: text,
    version: { type: String },
    status: { ...text, enum: ['pending', 'running', 'completed', 'failed', 'canceled'] },
    key: { type: String },
    config: json,
    subject: { type: String },
    ...{ context: { type: String }, input: { type: String }, output: { type: String }, error: { type: String } },
    attempts: whole,
    ...{ parentNamespace: { type: String }, parentStep: { type: String }, worker: { type: String } },
    ...{ due: { type: Date }, deadline: { type: Date }, started: { type: Date }, finished: { type: Date } },
    ...{ created: { type: Date, required: true }, updated: { type: Date, required: true } },
    steps: { type: [workflowStep], required: true },
  },
  workflow_keys: { _id: text, run: text, at: { type: Date, required: true } },
  meta: {
    _id: text,
    version: { type: Number },
    /** Of a version before 3: the one process that held the database. */
    host: { type: String },
    pid: { type: Number },
    token: { type: String },
    beat: { type: Number },
    /** Of an upgrade that is under way: the id of the last document that is done. */
    after: { type: String },
  },
};

// Documents are written and read as plain objects whose shape each operation states; mongoose checks them above.
// biome-ignore lint/suspicious/noExplicitAny: a type per collection would say the same a third time
export type Models = Readonly<Record<CollectionName, Model<any>>>;

/** A model for each collection of a connection. */
export function modelsOf(connection: Connection): Models {
  const entries = Object.entries(SCHEMAS).map(([name, definition]) => {
    const options = {
      collection: name,
      strict: 'throw',
      versionKey: false,
      autoIndex: false,
      autoCreate: false,
      minimize: false,
    } as const;
    return [name, connection.models[name] ?? connection.model(name, new Schema(definition, options))];
  });
  return Object.fromEntries(entries) as Models;
}
