import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { RunnerProcess } from './runner-process.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** The sources of an older commit in a folder of their own, to be measured beside today's on the same machine. */
export class BeforeTree {
  private readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** null: this folder's history does not have the commit. */
  static async open(commit: string): Promise<BeforeTree | null> {
    const folder = await mkdtemp(join(tmpdir(), 'quizcade-before-'));
    try {
      await run('git', ['archive', '--format=tar', '-o', join(folder, 'tree.tar'), commit], { cwd: ROOT });
      await run('tar', ['-x', '-f', 'tree.tar'], { cwd: folder });
      await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
      return new BeforeTree(folder);
    } catch {
      await rm(folder, { recursive: true, force: true });
      return null;
    }
  }

  /** How many answers a second its classic takes in rooms of this size, one run after the other. */
  async answers(seats: number): Promise<RunnerProcess> {
    const script = 'answer-runner.before.mjs';
    for (const file of [script, 'serve-answer-rates.ts'])
      await copyFile(join(import.meta.dirname, file), join(this.folder, file));
    return new RunnerProcess([script, String(seats)], this.folder);
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
