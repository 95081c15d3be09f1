import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type DatasetRow, SCHEMA_VERSION } from './row.ts';

const counts = z.record(z.string(), z.int().min(1));

const MANIFEST = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  version: z.int().min(1),
  /** Of the shard, in the object store. */
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1),
  rows: z.int().min(1),
  /** Its rows are those with these numbers and all between. */
  firstNumber: z.int().min(1),
  lastNumber: z.int().min(1),
  /** Of its votes, UTC. */
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  createdAt: z.iso.datetime(),
  /** Different questions, each revision for itself. */
  questions: z.int().min(1),
  /** Rows by what was said, and by what the question is. Those whose question is not known count under `unknown`. */
  ...{ votes: counts, topics: counts, languages: counts, licences: counts },
});

/** What a shard holds, made from its lines alone. */
export type Manifest = z.infer<typeof MANIFEST>;

/** Throws where it is none of ours. */
export function parseManifest(text: string): Manifest {
  return MANIFEST.parse(JSON.parse(text));
}

export function shardPath(version: number): string {
  return `trivia-dataset/v${version}.jsonl`;
}

export function manifestPath(version: number): string {
  return `trivia-dataset/v${version}.manifest.json`;
}

/** Counts a shard while it goes by, line by line. Throws where a number is missing or comes twice. */
export class ShardCount {
  private readonly hash = createHash('sha256');
  private readonly questions = new Set<string>();
  private readonly counted = { votes: new Count(), topics: new Count(), languages: new Count(), licences: new Count() };
  private bytes = 0;
  private first: DatasetRow | null = null;
  private last: DatasetRow | null = null;
  private days: { first: string; last: string } = { first: '9999-12-31', last: '0000-01-01' };
  rows = 0;

  /** `line` with its end. */
  add(row: DatasetRow, line: string): void {
    if (this.last && row.number !== this.last.number + 1)
      throw new Error(`row ${this.last.number} is followed by row ${row.number}`);
    this.hash.update(line);
    this.bytes += Buffer.byteLength(line);
    this.rows++;
    this.first ??= row;
    this.last = row;
    if (row.day < this.days.first) this.days.first = row.day;
    if (row.day > this.days.last) this.days.last = row.day;
    this.questions.add(`${row.questionId}/${row.revision}`);
    this.counted.votes.add(row.vote);
    this.counted.topics.add(row.question?.topic);
    this.counted.languages.add(row.question?.lang);
    this.counted.licences.add(row.question?.licence);
  }

  /** Once, at the end. Throws where there was no row. */
  manifest(version: number, createdAt: string): Manifest {
    if (!this.first || !this.last) throw new Error('it has no row');
    return {
      ...{ schemaVersion: SCHEMA_VERSION, version, path: shardPath(version), sha256: this.hash.digest('hex') },
      ...{ bytes: this.bytes, rows: this.rows, firstNumber: this.first.number, lastNumber: this.last.number },
      ...{ firstDay: this.days.first, lastDay: this.days.last, createdAt, questions: this.questions.size },
      votes: this.counted.votes.all(),
      topics: this.counted.topics.all(),
      languages: this.counted.languages.all(),
      licences: this.counted.licences.all(),
    };
  }
}

class Count {
  private readonly counts = new Map<string, number>();

  add(name = 'unknown'): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** In order of the alphabet. */
  all(): Record<string, number> {
    return Object.fromEntries([...this.counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
