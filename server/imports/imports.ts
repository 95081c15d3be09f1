import { randomUUID } from 'node:crypto';
import { because, type Reason } from '#shared/questions/formats/reason.ts';
import type { ImportHints } from '#shared/questions/formats/row.ts';
import type { Clock } from '../match/clock.ts';
import type { Services } from '../services.ts';
import type { ImportTarget } from './import-target.ts';
import { OpenImport } from './open-import.ts';
import { type ReadEnd, readRows } from './read-rows.ts';
import type { UploadedFile } from './uploaded-file.ts';

/** What a page may hand in. */
export interface ImportLimits {
  readonly bytesMax: number;
  readonly rowsMax: number;
  /** For reading it, ms. */
  readonly readMs: number;
  /** Files that are open at once. One more ends the one that was touched longest ago, unless it is being read or taken. */
  readonly openMax: number;
}

/** A table of twenty thousand rows has about that much. */
export const OPERATOR_LIMITS: ImportLimits = {
  ...{ bytesMax: 16 * 1024 * 1024, rowsMax: 20_000 },
  ...{ readMs: 120 * 1000, openMax: 4 },
};

/** A draft takes a hundred questions, and more rows than these help nobody. */
export const MAKER_LIMITS: ImportLimits = {
  ...{ bytesMax: 4 * 1024 * 1024, rowsMax: 500 },
  ...{ readMs: 30 * 1000, openMax: 64 },
};

/** An import that nobody touches is forgotten, ms. */
const KEPT_MS = 60 * 60 * 1000;

const WHY: Readonly<Record<Exclude<ReadEnd, 'whole' | 'cut'>, Reason>> = {
  unknown: because`Neither its name nor a look inside says what this file is. Known are CSV, Excel, GIFT, Moodle XML, Aiken, H5P, Open Trivia DB and our own JSON.`,
  slow: because`Reading this file took too long. Split it.`,
  greedy: because`This file unpacks to more than this server reads. Split it.`,
  broken: because`The file could not be read.`,
};

/** The files that people of one kind have handed in and not taken in yet. One is read at a time; each person has one open. */
export class Imports {
  private readonly services: Pick<Services, 'registry' | 'config' | 'log'> & { readonly clock: Clock };
  private readonly open = new Map<
    string,
    { readonly it: OpenImport; readonly end: AbortController; touched: number }
  >();
  private last: Promise<unknown> = Promise.resolve();

  constructor(services: Services) {
    this.services = services;
  }

  /** Begins to read a file of somebody; the one they had before is forgotten. Null: too many are open. The file is removed when it has been read. */
  begin(
    upload: UploadedFile,
    { owner, target, hints, limits }: { owner: string; target: ImportTarget; hints: ImportHints; limits: ImportLimits },
  ): OpenImport | null {
    for (const [id, { it }] of this.open) if (it.owner === owner) this.drop(id);
    if (!this.makeRoom(limits.openMax)) return null;
    const { registry, config, clock, log } = this.services;
    const { name: file, size } = upload;
    const it = new OpenImport({
      ...{ id: randomUUID(), owner, file, size, target },
      ...{ kinds: registry.kinds, drawnLang: config.questionLang },
      onFault: (error) => log.error({ err: error }, 'questions of a file could not be written'),
    });
    const end = new AbortController();
    this.open.set(it.id, { it, end, touched: clock.now() });
    this.last = this.last.then(() => this.read(it, upload, hints, limits, end.signal));
    return it;
  }

  /** An open import of somebody; null where they have none of that id. */
  find(id: string, owner: string): OpenImport | null {
    this.forgetOld();
    const found = this.open.get(id);
    if (!found || found.it.owner !== owner) return null;
    found.touched = this.services.clock.now();
    return found.it;
  }

  drop(id: string): void {
    this.open.get(id)?.end.abort();
    this.open.delete(id);
  }

  private async read(
    it: OpenImport,
    upload: UploadedFile,
    hints: ImportHints,
    { rowsMax, readMs }: ImportLimits,
    signal: AbortSignal,
  ): Promise<void> {
    const { config, log } = this.services;
    const job = { path: upload.path, hints, rowsMax, hasMods: config.mods !== 'none' };
    try {
      if (signal.aborted) return await upload.remove();
      const how = await readRows(job, { limitMs: readMs, signal }, ({ rows, read }) => it.add(rows, read)).finally(() =>
        upload.remove(),
      );
      if (how === 'whole') it.ready(null);
      else if (how === 'cut')
        it.ready(because`Only the first ${rowsMax} rows are here. Split the file for the others.`);
      else it.fail(WHY[how]);
    } catch (error) {
      log.warn({ err: error }, 'a file of questions could not be read');
      it.fail(WHY.broken);
    }
  }

  private makeRoom(openMax: number): boolean {
    this.forgetOld();
    if (this.open.size < openMax) return true;
    const idle = [...this.open].filter(([, { it }]) => it.isIdle).sort(([, a], [, b]) => a.touched - b.touched);
    const [oldest] = idle;
    if (!oldest) return false;
    this.drop(oldest[0]);
    return true;
  }

  private forgetOld(): void {
    const now = this.services.clock.now();
    for (const [id, { it, touched }] of this.open) if (it.isIdle && now - touched > KEPT_MS) this.drop(id);
  }
}
