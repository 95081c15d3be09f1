import type { FinishedSeat } from '#shared/people/played-match.ts';
import type { Difficulty, Option, Question } from '#shared/questions/question.ts';
import type { Input } from '#shared/rules/input.ts';
import type { LuckKey } from '#shared/rules/keyed-luck.ts';
import type { MatchHeader } from '#shared/rules/match.ts';
import type { MatchLog } from '#shared/rules/replay.ts';
import type { AccountStore } from './ports/accounts.ts';
import type { AgentStore } from './ports/agents.ts';
import type { AuditStore } from './ports/audit.ts';
import type { BanStore } from './ports/bans.ts';
import type { DailyStore } from './ports/daily.ts';
import type { DatasetStore } from './ports/datasets.ts';
import type { DraftStore } from './ports/drafts.ts';
import type { FeedbackStore, QuestionFeedback, VoteRecord } from './ports/feedback.ts';
import type { FriendStore } from './ports/friends.ts';
import type { JobStore } from './ports/jobs.ts';
import type { PackStore } from './ports/packs.ts';
import type { PeopleStore } from './ports/people.ts';
import type { PlayerStore } from './ports/players.ts';
import type { ReportStore } from './ports/reports.ts';
import type { WorkflowStore } from './ports/workflows.ts';

/**
 * The storage ports: questions and matches here, the others on a short page each in `ports/`. Engines (`sqlite/`,
 * `mongo/`) implement them, `contract/` holds one suite that both pass, and nobody else knows a database. Every
 * promise is rejected with a StorageError only.
 */
export interface Storage {
  /** Which engine, for the start block and /healthz. */
  readonly engine: 'sqlite' | 'mongo';
  readonly questions: QuestionStore;
  readonly matches: MatchStore;
  readonly feedback: FeedbackStore;
  readonly players: PlayerStore;
  readonly accounts: AccountStore;
  readonly agents: AgentStore;
  readonly jobs: JobStore;
  readonly datasets: DatasetStore;
  readonly reports: ReportStore;
  readonly bans: BanStore;
  readonly audit: AuditStore;
  readonly daily: DailyStore;
  readonly drafts: DraftStore;
  readonly packs: PackStore;
  readonly people: PeopleStore;
  readonly friends: FriendStore;
  readonly workflows: WorkflowStore;
  /**
   * Makes this server process known as an owner of matches, and shows from then on that it lives. `alone`: rejects
   * where another server lives on the same database; `member`: rejects where one lives there that wants to be alone.
   * Commands that only look or import need not. `onWait` hears why it takes a while.
   */
  hold(onWait: (sentence: string) => void, as?: HoldAs): Promise<void>;
  /** Resolves when the engine can read and write right now; it writes. */
  ping(): Promise<void>;
  /** Finishes what is under way, then closes. Twice is once. */
  close(): Promise<void>;
}

/** Whether a server process has a database to itself, or shares it with others of its arcade. */
export type HoldAs = 'alone' | 'member';

export interface DrawArgs {
  /** A topic id, or `mix` for all of them. */
  readonly topic: string;
  readonly count: number;
  /** Question ids these players saw lately: taken only when there are too few others. */
  readonly avoid?: readonly string[];
  /** Question ids that are not taken at all. */
  readonly exclude?: readonly string[];
  /** Luck of the draw: the same key on the same bank draws the same questions in the same order. */
  readonly key: LuckKey;
  readonly lang?: string;
  /** Kinds that can be played. */
  readonly kinds: readonly Question['kind'][];
}

export interface CountArgs {
  readonly lang?: string;
  readonly kinds?: readonly Question['kind'][];
}

/** What a question asks and is answered with. */
export interface AskedQuestion {
  readonly id: string;
  readonly lang: string;
  readonly kind: Question['kind'];
  readonly stem: string;
  readonly options?: readonly Option[];
  readonly right: unknown;
}

export interface QuestionStore {
  /** Questions for a match, easy ones first, difficulties mixed; fewer than asked only when the bank has fewer. */
  draw(args: DrawArgs): Promise<Question[]>;
  /** How many questions can be drawn, by topic: all of them, or those of a language and of some kinds. */
  countByTopic(of?: CountArgs): Promise<Record<string, number>>;
  /** How many questions can be drawn, by language. */
  countByLanguage(): Promise<Record<string, number>>;
  /**
   * Adds new ones, replaces those whose revision is higher, leaves the others. All or none. What is replaced stays in
   * `revisions`; one that reads differently begins without the votes and answers on what it was (F14). Of two writers
   * of the same revision the second is told `same`.
   */
  upsert(questions: readonly Question[]): Promise<{ added: number; changed: number; same: number }>;
  find(id: string): Promise<Question | null>;
  /** Those of the ids that are there, in any order: for a file's worth of them, in one look. */
  findMany(ids: readonly string[]): Promise<Question[]>;
  /** All of a question there ever were, the present one first, then the newest; nothing where there is none. What they say differently: `differencesOf`. */
  revisions(id: string): Promise<QuestionRevision[]>;
  /** Pages through the bank in order of id. */
  list(args: { after?: string; limit: number; topic?: string; difficulty?: Difficulty }): Promise<Question[]>;
  /** The same pages of all of them, read as they lie there and no closer: for a look through a large bank. */
  scan(args: { after?: string; limit: number }): Promise<AskedQuestion[]>;
}

/** A version of a question, and what it had come to when the next one replaced it. */
export interface QuestionRevision {
  readonly question: Question;
  /** Server ms; null for the present one. */
  readonly replacedAt: number | null;
  /** What had been said and answered of it by then; of the present one, by now. */
  readonly feedback: QuestionFeedback;
}

/** One answer with its latency, for statistics and disputes. */
export interface AnswerRecord {
  readonly round: number;
  readonly questionId: string;
  /** Of the question, as it was read. */
  readonly revision: number;
  readonly seat: number;
  readonly answer: string;
  readonly credit: number;
  readonly points: number;
  /** Answer time and the latency credit that was taken off, ms. */
  readonly ms: number;
  readonly creditMs: number;
}

export interface MatchRecord {
  readonly id: string;
  readonly mode: string;
  readonly topic: string;
  readonly isPublic: boolean;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly rounds: number;
  readonly seats: readonly FinishedSeat[];
  readonly answers: readonly AnswerRecord[];
  /** What players said of its questions: each one's last vote. */
  readonly votes: readonly VoteRecord[];
  /** The inputs for replay. */
  readonly log: MatchLog;
}

/** A match that was under way when the process ended. */
export interface UnfinishedMatch {
  readonly matchId: string;
  readonly roomId: string;
  readonly code: string;
  readonly isPublic: boolean;
  /** Of the rules it was played by: another version would make another match of the same inputs (M4). */
  readonly rulesVersion: number;
  readonly header: MatchHeader;
  readonly inputs: readonly Input[];
}

/** Whose a journal is: of each match one process is the owner, under an epoch that rises each time it changes hands. */
export interface Owned {
  readonly matchId: string;
  readonly epoch: number;
}

/** The epoch of whoever begins a journal. */
export const FIRST_EPOCH = 1;

/** What a journal begins with, and under which epoch it is kept now. */
export interface OpenJournalHead extends Omit<UnfinishedMatch, 'inputs'>, Owned {}

/** A journal as it stands. */
export interface OpenJournal extends UnfinishedMatch, Owned {}

/** Inputs of one match to be added. `from` is the number of the first. */
export interface Appended extends Owned {
  readonly from: number;
  readonly inputs: readonly Input[];
}

/**
 * Finished matches, and the journals of those under way. A journal has one owner at a time: all that changes one names
 * the epoch of its owner and does nothing under an older one, which is `storage/lost`.
 */
export interface MatchStore {
  /** Keeps a finished match and forgets its journal. Idempotent by match id. Rejects with `storage/lost` where the journal is somebody else's by now. */
  save(record: MatchRecord, epoch: number): Promise<void>;
  find(id: string): Promise<MatchRecord | null>;
  /** The newest first. */
  recent(args: { limit: number }): Promise<MatchRecord[]>;
  /** Begins the journal of a match, under FIRST_EPOCH. Idempotent by match id: whoever is not sure to be the only one who begins it takes it over next. */
  open(match: Omit<UnfinishedMatch, 'inputs'>): Promise<void>;
  /**
   * Adds inputs of many matches at once, durable when it resolves (group commit). What is there already is not added
   * twice, and where another one is there it rejects. Resolves to the matches that are lost: nothing was added to
   * them, for somebody else has taken their journal over, or it is gone. No inputs: asks only.
   */
  append(batch: readonly Appended[]): Promise<readonly string[]>;
  /**
   * Makes this process the owner of a journal, under the next epoch, and resolves to all there is in it: no input of
   * an older epoch is ever added after that. Null where it is gone, or somebody else was faster: `epoch` is the one
   * that was seen, and of several who have seen the same one gets it. `isAgain`: this process has asked before and heard
   * no answer, so that a journal that is its own since then is had all the same.
   */
  takeOver(seen: Owned, isAgain?: boolean): Promise<OpenJournal | null>;
  /** Whether somebody else has taken a journal over since that epoch. One that is gone is nobody's. */
  isTaken(owned: Owned): Promise<boolean>;
  /** Journals whose owner is dead, or has not shown for a while that it lives: free to be taken over, and no more than that. The oldest first. */
  orphans(): Promise<OpenJournalHead[]>;
  /** Forgets a journal's inputs from that number on: what stands behind a gap is never played, and would be in the way of what comes. */
  cut(matchId: string, from: number, epoch: number): Promise<void>;
  /** Forgets the journal of a match that ended without a result. Rejects with `storage/lost` as `save` does. */
  discard(matchId: string, epoch: number): Promise<void>;
  /** All journals there are, whoever's, with their inputs in order. */
  unfinished(): Promise<OpenJournal[]>;
  /** Keeps what cannot be played on, with all that was played, in place of its journal. Idempotent by match id. Rejects with `storage/lost` as `save` does. */
  setAside(match: SetAsideMatch, epoch: number): Promise<void>;
  /** What was set aside, the newest first. */
  asides(args: { limit: number }): Promise<SetAsideMatch[]>;
  /** Forgets finished matches that ended, and others that were set aside, before a time, the oldest first: at most `limit` of each. Resolves to how many those were. */
  prune(args: { before: number; limit: number }): Promise<number>;
}

/** A match that failed through a fault of ours, kept for whoever mends it. */
export interface SetAsideMatch extends UnfinishedMatch {
  /** The people who sat there at the end. Missing in those that an older version set aside. */
  readonly sitters?: readonly { readonly seat: number; readonly playerId: string }[];
  readonly why: string;
  /** Server ms. */
  readonly asideAt: number;
}

/**
 * `storage/refused`: what was to be kept will never be, however often it is tried. `storage/lost`: nor will it by this
 * process, for the match is another's now. All others may pass.
 */
export type StorageErrorCode =
  | 'storage/down'
  | 'storage/corrupt'
  | 'storage/full'
  | 'storage/conflict'
  | 'storage/unwritable'
  | 'storage/refused'
  | 'storage/lost';

/** The match belongs to another process by now. */
export function lost(matchId: string): StorageError {
  return new StorageError('storage/lost', `Another process goes on with the match ${matchId}.`);
}

/** The one error that leaves `storage/`. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;
  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StorageError';
    this.code = code;
  }
}
