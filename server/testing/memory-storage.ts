import type { Question } from '#shared/questions/question.ts';
import type { Input } from '#shared/rules/input.ts';
import { keyedLuck } from '#shared/rules/keyed-luck.ts';
import { openDatabase } from '../storage/sqlite/database.ts';
import { createEngine } from '../storage/sqlite/engine.ts';
import { Journals } from '../storage/sqlite/journals.ts';
import { createPeopleStore } from '../storage/sqlite/people/people-store.ts';
import { createStores } from '../storage/sqlite/sqlite-storage.ts';
import { createWorkflowStore } from '../storage/sqlite/workflow-store.ts';
import {
  FIRST_EPOCH,
  lost,
  type MatchRecord,
  type MatchStore,
  type QuestionStore,
  type SetAsideMatch,
  type Storage,
  type UnfinishedMatch,
} from '../storage/storage.ts';
import { sumByLanguage, sumByTopic } from '../storage/sum-by-topic.ts';

/** Storage in memory, for tests of what stands above it. The real engines have a suite of their own. */
export class MemoryStorage implements Storage {
  readonly engine = 'sqlite';
  readonly records = new Map<string, MatchRecord>();
  readonly asides = new Map<string, SetAsideMatch>();
  readonly journals = new Map<string, Omit<UnfinishedMatch, 'inputs'> & { inputs: Input[]; epoch: number }>();
  /** Set, every write is rejected with it: a database that is away. */
  trouble: Error | null = null;
  private readonly bank: Question[];
  /** What no test needs to look into is kept by the embedded engine. */
  private readonly embedded = createEngine(openDatabase(':memory:'), ':memory:');
  private readonly others = createStores(this.embedded);
  readonly feedback = this.others.feedback;
  readonly players = this.others.players;
  readonly accounts = this.others.accounts;
  readonly agents = this.others.agents;
  readonly jobs = this.others.jobs;
  readonly datasets = this.others.datasets;
  readonly reports = this.others.reports;
  readonly bans = this.others.bans;
  readonly audit = this.others.audit;
  readonly daily = this.others.daily;
  readonly drafts = this.others.drafts;
  readonly packs = this.others.packs;
  readonly friends = this.others.friends;
  readonly workflows = createWorkflowStore(':memory:').workflows;
  readonly people = createPeopleStore(this.embedded, {
    journals: new Journals(':memory:', this.embedded),
    workflows: this.workflows,
    bans: this.bans,
  });

  constructor(bank: readonly Question[]) {
    this.bank = [...bank];
  }

  readonly questions: QuestionStore = {
    draw: async ({ topic, count, key, avoid = [], exclude = [], lang = 'en', kinds }) => {
      const fitting = keyedLuck(key, 'draw').shuffle(
        this.bank.filter(
          (one) =>
            (topic === 'mix' || one.topic === topic) &&
            one.lang === lang &&
            kinds.includes(one.kind) &&
            !exclude.includes(one.id),
        ),
      );
      const fresh = fitting.filter((question) => !avoid.includes(question.id));
      return [...fresh, ...fitting.filter((question) => avoid.includes(question.id))].slice(0, count);
    },
    countByTopic: async (of) =>
      sumByTopic(
        this.bank.map(({ topic, lang, kind }) => ({ topic, lang, kind, n: 1 })),
        of,
      ),
    countByLanguage: async () => sumByLanguage(this.bank.map(({ topic, lang, kind }) => ({ topic, lang, kind, n: 1 }))),
    upsert: async (questions) => {
      this.bank.push(...questions);
      return { added: questions.length, changed: 0, same: 0 };
    },
    find: async (id) => this.bank.find((question) => question.id === id) ?? null,
    findMany: async (ids) => this.bank.filter(({ id }) => ids.includes(id)),
    revisions: async (id) => this.others.questions.revisions(id),
    scan: (args) => this.questions.list(args),
    list: async ({ after = '', limit }) =>
      this.bank
        .filter(({ id }) => id > after)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit),
  };

  readonly matches: MatchStore = {
    save: async (record, epoch) => {
      this.check();
      this.assertOwn(record.id, epoch);
      this.records.set(record.id, record);
      this.journals.delete(record.id);
    },
    find: async (id) => this.records.get(id) ?? null,
    recent: async ({ limit }) => [...this.records.values()].reverse().slice(0, limit),
    open: async (match) => {
      this.check();
      if (!this.journals.has(match.matchId))
        this.journals.set(match.matchId, { ...match, inputs: [], epoch: FIRST_EPOCH });
    },
    append: async (batch) => {
      this.check();
      const lostOnes: string[] = [];
      for (const { matchId, epoch, from, inputs } of batch) {
        const journal = this.journals.get(matchId);
        if (journal && journal.epoch === epoch) inputs.forEach((input, i) => (journal.inputs[from + i] = input));
        else lostOnes.push(matchId);
      }
      return lostOnes;
    },
    isTaken: async ({ matchId, epoch }) => (this.journals.get(matchId)?.epoch ?? epoch) !== epoch,
    takeOver: async ({ matchId, epoch }, isAgain = false) => {
      this.check();
      const journal = this.journals.get(matchId);
      if (!journal || (journal.epoch !== epoch && !isAgain)) return null; // all of them are of the one process there is
      journal.epoch++;
      return { ...journal, inputs: [...journal.inputs] };
    },
    orphans: async () => [...this.journals.values()],
    cut: async (matchId, from, epoch) => {
      this.check();
      const journal = this.journals.get(matchId);
      if (journal?.epoch === epoch) journal.inputs.splice(from);
    },
    discard: async (matchId, epoch) => {
      this.assertOwn(matchId, epoch);
      this.journals.delete(matchId);
    },
    unfinished: async () => [...this.journals.values()],
    setAside: async (match, epoch) => {
      this.check();
      this.assertOwn(match.matchId, epoch);
      this.asides.set(match.matchId, match);
      this.journals.delete(match.matchId);
    },
    asides: async ({ limit }) => [...this.asides.values()].reverse().slice(0, limit),
    prune: async ({ before, limit }) => {
      this.check();
      const old = [...this.records.values()].filter(({ endedAt }) => endedAt < before).slice(0, limit);
      for (const { id } of old) this.records.delete(id);
      return old.length;
    },
  };

  async hold(): Promise<void> {}

  async ping(): Promise<void> {
    this.check();
  }

  async close(): Promise<void> {}

  private assertOwn(matchId: string, epoch: number): void {
    if ((this.journals.get(matchId)?.epoch ?? epoch) !== epoch) throw lost(matchId);
  }

  private check(): void {
    if (this.trouble) throw this.trouble;
  }
}
