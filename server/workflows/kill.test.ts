import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testMongo } from '../../test-support/mongo/start-mongo.ts';
import { openStorage } from '../storage/open.ts';
import { KILL_STEPS, KILL_WORKFLOW } from '../testing/workflow-child.ts';
import { Workflows } from './workflows.ts';

const CHILD = join(import.meta.dirname, '../testing/workflow-child.ts');
const SILENT = { warn: () => {} };

/** A process that works until it kills itself, or until the run is over. Resolves to whether it was killed. */
function workUntil(folder: string, killAt: string, mongodbUri: string | undefined): Promise<boolean> {
  const child = spawn(process.execPath, [CHILD, folder, killAt], {
    env: { ...process.env, MONGODB_URI: mongodbUri },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let isOver = false;
  child.stdout.on('data', () => {
    isOver = true;
    child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.once('exit', () => resolve(!isOver)));
}

/** Kills a process at each of these moments, one after the other, in one run; resolves to what was done how often. */
async function killed(moments: readonly string[], mongodbUri?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'quizcade-workflow-'));
  try {
    const storage = await openStorage({ dataDir: folder, mongodbUri });
    const workflows = new Workflows({ store: storage.workflows, atOnce: 1, log: SILENT });
    const { id } = await workflows.begin({ name: KILL_WORKFLOW, subject: 's', input: null });
    for (const moment of moments)
      assert.ok(await workUntil(folder, moment, mongodbUri), `nobody was killed at ${moment}`);
    assert.equal(await workUntil(folder, '', mongodbUri), false, 'the last one was killed');
    const run = await workflows.newestOf(KILL_WORKFLOW, 's');
    const attempts = await workflows.stepsOf(id);
    await storage.close();
    const effects = readFileSync(join(folder, 'effects'), 'utf8').trim().split('\n');
    const times = (name: string) => effects.filter((effect) => effect === name).length;
    return { run, attempts, times: Object.fromEntries(KILL_STEPS.map((name) => [name, times(name)])) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ONCE = Object.fromEntries(KILL_STEPS.map((name) => [name, 1]));

describe('kill -9 while long work is done', () => {
  it('after every step in turn does none of them twice', async () => {
    const { run, times, attempts } = await killed([...KILL_STEPS.map((name) => `${name}:kept`), 'run:done']);
    assert.deepEqual([run?.status, run?.output], ['completed', [...KILL_STEPS]]);
    assert.deepEqual(times, ONCE);
    const kept = attempts.filter(({ status }) => status === 'completed').map(({ stepName }) => stepName);
    assert.deepEqual(kept.sort(), [...KILL_STEPS].sort());
  });

  it('in the middle of a step does that one again, and no other', async () => {
    const { run, times } = await killed(['plan:begun', 'write 2:done', 'keep:done']);
    assert.deepEqual([run?.status, run?.output], ['completed', [...KILL_STEPS]]);
    assert.deepEqual(times, { ...ONCE, 'write 2': 2, keep: 2 });
  });
});

describe('kill -9 while long work is done, on MongoDB', () => {
  it('does no finished step twice', async function () {
    const mongo = await testMongo(this);
    const uri = mongo.uri(`quizcade-workflow-${randomUUID()}`);
    const { run, times } = await killed(['write 1:kept', 'keep:kept'], uri);
    assert.deepEqual([run?.status, run?.output], ['completed', [...KILL_STEPS]]);
    assert.deepEqual(times, ONCE);
  });
});
