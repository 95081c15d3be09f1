import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from './figure.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
/** A run of the older bench takes seconds; on a busy machine no more than this, ms. */
const PATIENCE_MS = 5 * 60 * 1000;

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

  /** What its own bench says of its rules. */
  async rules(): Promise<Figure[]> {
    const script =
      "const { rulesBench } = await import('./loadtest/bench/rules.bench.ts'); console.log(JSON.stringify(rulesBench()));";
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
      cwd: this.folder,
      timeout: PATIENCE_MS,
    });
    return JSON.parse(stdout) as Figure[];
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
