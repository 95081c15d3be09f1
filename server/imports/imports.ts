import { randomUUID } from 'node:crypto';
import { because, type Reason } from '#shared/questions/formats/reason.ts';
import type { ImportHints } from '#shared/questions/formats/row.ts';
import { FairQueue, type Turn } from '../fair-queue.ts';
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
  /** Files that are open at once. One more ends another that nothing is being done with: of the home that has the most, the one that was touched longest ago. */
  readonly openMax: number;
  /** Files that are read at once, and of one household or school. Each takes a process, and a core while it is at it. */
  readonly readAtOnce: number;
  readonly readAtOnceEach: number;
  /** Files of one household or school that may wait to be read. */
  readonly waitingEach: number;
}

/** A draft takes a hundred questions, and more rows than these help nobody. */
export const MAKER_LIMITS: ImportLimits = {
  ...{ bytesMax: 4 * 1024 * 1024, rowsMax: 500 },
  ...{ readMs: 30 * 1000, openMax: 64, readAtOnce: 3, readAtOnceEach: 2, waitingEach: 20 },
};

/** A table of twenty thousand rows has about that much. */
export const OPERATOR_LIMITS: ImportLimits = {
  ...{ bytesMax: 16 * 1024 * 1024, rowsMax: 20_000 },
  ...{ readMs: 120 * 1000, openMax: 4, readAtOnce: 1, readAtOnceEach: 1, waitingEach: 20 },
};

/** An import that nobody touches is forgotten, ms. */
const KEPT_MS = 60 * 60 * 1000;

const WHY: Readonly<Record<Exclude<ReadEnd, 'whole' | 'cut'>, Reason>> = {
  unknown: because`Neither its name nor a look inside says what this file is. Known are CSV, Excel, GIFT, Moodle XML, Aiken, H5P, Open Trivia DB and our own JSON.`,
  slow: because`Reading this file took too long. Split it.`,
  greedy: because`This file unpacks to more than this server reads. Split it.`,
  broken: because`The file could not be read.`,
};

/** What somebody hands in. */
interface Handed {
  readonly owner: string;
  /** Their household or school. */
  readonly home: string;
  readonly target: ImportTarget;
  readonly hints: ImportHints;
}

type ReadingServices = Pick<Services, 'registry' | 'config' | 'log'> & { readonly clock: Pick<Clock, 'now'> };

interface Opened {
  readonly it: OpenImport;
  readonly home: string;
  readonly end: AbortController;
  touched: number;
}

/** The files that people of one kind have handed in and not taken in yet. Each person has one open; homes have turns to be read. */
export class Imports {
  readonly limits: ImportLimits;
  private readonly services: ReadingServices;
  private readonly open = new Map<string, Opened>();
  private readonly queue: FairQueue;
  private readonly readFile: typeof readRows;

  constructor(services: ReadingServices, limits: ImportLimits, readFile = readRows) {
    this.services = services;
    this.limits = limits;
    this.readFile = readFile;
    this.queue = new FairQueue({ atOnce: limits.readAtOnce, atOnceEach: limits.readAtOnceEach });
  }

  /** Begins to read a file of somebody, instead of the one they had before. Null: too many wait, or are open, and that one stays. The file is removed when it has been read. */
  begin(upload: UploadedFile, { owner, home, target, hints }: Handed): OpenImport | null {
    if (this.queue.waitingOf(home) >= this.limits.waitingEach || !this.makeRoom(owner)) return null;
    for (const [id, { it }] of this.open) if (it.owner === owner) this.drop(id);
    const { registry, config, clock, log } = this.services;
    const { name: file, size } = upload;
    let turn: Turn<void> | null = null;
    const it = new OpenImport({
      ...{ id: randomUUID(), owner, file, size, target, ahead: () => turn?.ahead() ?? null },
      ...{ kinds: registry.kinds, drawnLang: config.questionLang },
      onFault: (error) => log.error({ err: error }, 'questions of a file could not be written'),
    });
    const end = new AbortController();
    this.open.set(it.id, { it, home, end, touched: clock.now() });
    turn = this.queue.run(home, () => this.read(it, upload, hints, end.signal));
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

  private async read(it: OpenImport, upload: UploadedFile, hints: ImportHints, signal: AbortSignal): Promise<void> {
    const { config, log } = this.services;
    const { rowsMax, readMs } = this.limits;
    const job = { path: upload.path, hints, rowsMax, hasMods: config.mods !== 'none' };
    try {
      if (signal.aborted) return await upload.remove();
      const how = await this.readFile(job, { limitMs: readMs, signal }, ({ rows, read }) => it.add(rows, read)).finally(
        () => upload.remove(),
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

  /** Room for one of this owner, whose file before that takes none. */
  private makeRoom(owner: string): boolean {
    this.forgetOld();
    const all = [...this.open.values()].filter(({ it }) => it.owner !== owner);
    if (all.length < this.limits.openMax) return true;
    const openOf = (home: string): number => all.filter((one) => one.home === home).length;
    // Whoever fills the room makes room: nobody else's file goes while they have more.
    const idle = all.filter(({ it }) => it.isIdle);
    const [first] = idle.sort((a, b) => openOf(b.home) - openOf(a.home) || a.touched - b.touched);
    if (!first) return false;
    this.drop(first.it.id);
    return true;
  }

  private forgetOld(): void {
    const now = this.services.clock.now();
    for (const [id, { it, touched }] of this.open) if (it.isIdle && now - touched > KEPT_MS) this.drop(id);
  }
}
