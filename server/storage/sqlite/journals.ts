import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type HeldName, holdName, isHeld } from '../../held-name.ts';
import type { Appended, OpenJournal, OpenJournalHead, Owned } from '../storage.ts';
import { BEATS, Vitality } from '../vitality.ts';
import { BUSY_MS } from './database.ts';
import { createEngine, type SqliteEngine } from './engine.ts';
import { JournalFile } from './journal-file.ts';
import { translate } from './translate-error.ts';

const SUFFIX = '.sqlite';

const TABLES = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = ${BUSY_MS};
  CREATE TABLE IF NOT EXISTS journal (
    match_id TEXT PRIMARY KEY,
    opened INTEGER NOT NULL,
    head TEXT NOT NULL,
    owner TEXT NOT NULL,
    epoch INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS journal_opened ON journal (opened, match_id);
  CREATE INDEX IF NOT EXISTS journal_owner ON journal (owner, opened, match_id);
  CREATE TABLE IF NOT EXISTS journal_input (
    match_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (match_id, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS beat (only_row INTEGER PRIMARY KEY CHECK (only_row = 1), beats INTEGER NOT NULL) STRICT;
`;

interface OpenFile {
  readonly db: DatabaseSync;
  readonly file: JournalFile;
}

/**
 * All journals of a data folder. A server that has the folder to itself keeps them in the database; of several on one
 * machine each has a file of its own in `journal/`, so that none waits for another's commits. The file's name is held
 * by a lock that dies with its process. What a dead or silent process leaves is kept on where it lies.
 */
export class Journals {
  /** The token of this process; empty where it is alone. */
  owner = '';
  private readonly folder: string;
  private readonly main: JournalFile;
  /** By token, those of others too, once they have been looked into. */
  private readonly files = new Map<string, OpenFile>();
  /** Where a journal lies that does not lie where new ones do. */
  private readonly places = new Map<string, JournalFile>();
  private readonly vitality = new Vitality();
  private held: HeldName | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(dataDir: string, engine: SqliteEngine) {
    this.folder = dataDir === ':memory:' ? dataDir : join(dataDir, 'journal');
    this.main = new JournalFile(engine);
  }

  /** From now on this process keeps its journals in a file of its own, and shows that it lives. */
  async join(): Promise<void> {
    const token = randomUUID();
    this.held = await holdName(nameOf(token));
    const { db } = this.openFile(token);
    const beat = db.prepare('INSERT INTO beat VALUES (1, 1) ON CONFLICT (only_row) DO UPDATE SET beats = beats + 1');
    this.owner = token;
    this.timer = setInterval(() => {
      try {
        beat.run();
      } catch {} // a disk that is full: others may take what could not be written anyway
    }, BEATS.everyMs).unref();
  }

  /** Where the journals of this process begin. */
  get own(): JournalFile {
    return this.files.get(this.owner)?.file ?? this.main;
  }

  /** The file a journal lies in; that of new ones where it is nowhere. */
  async placeOf(matchId: string): Promise<JournalFile> {
    const known = this.places.get(matchId);
    if (known) return known;
    for (const file of this.all()) {
      if (!(await file.has(matchId))) continue;
      if (file !== this.own) this.places.set(matchId, file);
      return file;
    }
    return this.own;
  }

  /** One commit for each file that is concerned: for one, but for what was taken over. */
  async append(batch: readonly Appended[]): Promise<readonly string[]> {
    const byFile = new Map<JournalFile, Appended[]>([[this.own, []]]);
    for (const appended of batch) {
      const file = this.places.get(appended.matchId) ?? this.own;
      byFile.set(file, [...(byFile.get(file) ?? []), appended]);
    }
    const lost: string[] = [];
    for (const [file, some] of byFile) lost.push(...(await file.append(some)));
    return lost;
  }

  async isTaken({ matchId, epoch }: Owned): Promise<boolean> {
    return (await this.placeOf(matchId)).isTaken(matchId, epoch);
  }

  async takeOver(seen: Owned, isAgain = false): Promise<OpenJournal | null> {
    const file = await this.placeOf(seen.matchId);
    return file.takeOver(seen, this.owner, isAgain);
  }

  async forget(matchId: string, epoch: number): Promise<void> {
    await (await this.placeOf(matchId)).forget(matchId, epoch);
    this.places.delete(matchId);
  }

  async unfinished(): Promise<OpenJournal[]> {
    return (await Promise.all(this.all().map((file) => file.unfinished()))).flat();
  }

  /** See `MatchStore.orphans`. Whoever is alone on the folder finds nobody that lives. A file that its dead process has left empty is removed. */
  async orphans(): Promise<OpenJournalHead[]> {
    const dead = await this.dead();
    const orphans: OpenJournalHead[] = [];
    const needed = new Set<string>();
    for (const file of this.all()) {
      const owners = await file.owners();
      for (const owner of owners) needed.add(owner);
      for (const owner of owners.filter((one) => one === '' || dead.includes(one)))
        orphans.push(...(await file.headsOf(owner)));
    }
    for (const token of dead) if (!needed.has(token)) await this.remove(token);
    return orphans;
  }

  async forgetOrphans(): Promise<void> {
    await this.own.forgetOrphans();
  }

  close(): void {
    clearInterval(this.timer);
    for (const { db } of this.files.values()) if (db.isOpen) db.close();
    this.held?.release();
  }

  private all(): JournalFile[] {
    for (const token of this.tokens()) if (!this.files.has(token)) this.openFile(token);
    return [...this.files.values()].map(({ file }) => file).concat(this.main);
  }

  private tokens(): string[] {
    if (this.folder === ':memory:' || !existsSync(this.folder)) return [];
    return readdirSync(this.folder).flatMap((name) => (name.endsWith(SUFFIX) ? [name.slice(0, -SUFFIX.length)] : []));
  }

  private openFile(token: string): OpenFile {
    mkdirSync(this.folder, { recursive: true });
    const path = this.pathOf(token);
    try {
      const db = new DatabaseSync(path, { timeout: BUSY_MS });
      db.exec(TABLES);
      const opened = { db, file: new JournalFile(createEngine(db, path)) };
      this.files.set(token, opened);
      return opened;
    } catch (error) {
      throw translate(error, path);
    }
  }

  private pathOf(token: string): string {
    return join(this.folder, `${token}${SUFFIX}`);
  }

  /** Tokens of the others whose lock is free, and of those that have not beaten for a while. */
  private async dead(): Promise<string[]> {
    const others = this.tokens().filter((token) => token !== this.owner);
    const beats = new Map<string, number>();
    const dead: string[] = [];
    for (const token of others) {
      if (await isHeld(nameOf(token))) beats.set(token, this.beatsOf(token));
      else dead.push(token);
    }
    return [...dead, ...this.vitality.look(beats, performance.now())];
  }

  private beatsOf(token: string): number {
    try {
      const { db } = this.files.get(token) ?? this.openFile(token);
      return Number(db.prepare('SELECT beats FROM beat').get()?.beats ?? 0);
    } catch {
      return 0;
    }
  }

  /** Nobody begins a journal in it any more. */
  private async remove(token: string): Promise<void> {
    const open = this.files.get(token);
    if (!open || (await open.file.owners()).length > 0 || (await isHeld(nameOf(token)))) return;
    open.db.close();
    this.files.delete(token);
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${this.pathOf(token)}${suffix}`, { force: true });
  }
}

function nameOf(token: string): string {
  return `quizcade-journal-${token}`;
}
