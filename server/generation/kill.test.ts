import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GENERATE_ASK } from '#shared/protocol/generate.ts';
import { readConfig } from '../config.ts';
import { Drafts } from '../drafts/drafts.ts';
import { createLog } from '../log.ts';
import { openStorage } from '../storage/open.ts';
import type { Storage } from '../storage/storage.ts';
import { startModel, type TestModel } from '../testing/a-language-model.ts';
import { openMaker } from './open-maker.ts';
import type { QuestionMaker } from './question-maker.ts';

const CHILD = join(import.meta.dirname, '../testing/maker-child.ts');
const WORKER = join(import.meta.dirname, 'worker-main.ts');
const PLAYER = 'player-1';

describe('kill -9 while questions are made', () => {
  let folder: string;
  let model: TestModel;
  let storage: Storage;
  let maker: QuestionMaker;
  let draftId: string;
  let runId: string;
  const environment = (): Record<string, string> => ({
    ...{ DATA_DIR: folder, WORKER: 'apart', OPENAI_BASE_URL: model.baseUrl, OPENAI_API_KEY: 'key' },
    GENERATE_AT_ONCE: '1', // nothing else is on its way when a process is killed
  });
  // This process is the server: it keeps what is asked for, and does none of it.
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'quizcade-made-'));
    model = await startModel();
    storage = await openStorage({ dataDir: folder, mongodbUri: undefined });
    maker = openMaker({ config: readConfig(environment()), storage, log: createLog('silent') });
    const draft = await new Drafts(storage.drafts, { now: Date.now }).create(PLAYER, {
      ...{ title: 'Brit-pop', lang: 'en', brief: '' },
    });
    draftId = typeof draft === 'string' ? assert.fail(draft) : draft.id;
    const wish = GENERATE_ASK.parse({ pass: '', topic: 'Brit-pop', count: 8 });
    const asked = await maker.ask({ playerId: PLAYER, draftId }, wish);
    runId = typeof asked === 'string' ? assert.fail(asked) : asked.runId;
    maker.work();
  });
  afterEach(async () => {
    await maker.close();
    await storage.close();
    await model.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (script: string, more: Record<string, string> = {}): ChildProcess =>
    spawn(process.execPath, [script], {
      env: { ...process.env, MONGODB_URI: undefined, ...environment(), ...more },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const ended = (child: ChildProcess) =>
    new Promise<[number | null, string | null]>((resolve) => {
      child.once('exit', (code, signal) => resolve([code, signal]));
    });
  const items = async () => (await storage.drafts.find(draftId))?.items ?? [];

  /** What was left is done by `npm run worker`. */
  async function finish(): Promise<void> {
    const worker = start(WORKER);
    const isOver = ended(worker);
    for (;;) {
      const { state, againInMs } = await maker.progress(draftId);
      if (againInMs === null) {
        assert.equal(state, 'done');
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    worker.kill('SIGTERM');
    assert.deepEqual(await isOver, [0, null]);
    const ids = (await items()).map(({ id }) => id);
    assert.deepEqual([ids.length, new Set(ids).size], [8, 8]);
  }

  it('costs nothing that was paid for: each step is answered once, and npm run worker goes on from there', async () => {
    const answered: string[] = [];
    model.says = ({ name }, answer) => {
      answered.push(name);
      return answer;
    };
    for (const name of ['plan', 'questions', 'answers']) {
      const child = start(CHILD);
      model.instead = (request) => {
        if (request.name !== name) return false;
        child.kill('SIGKILL');
        return true;
      };
      assert.deepEqual(await ended(child), [null, 'SIGKILL']);
    }
    model.instead = () => false;
    await finish();
    const times = (name: string): number => answered.filter((one) => one === name).length;
    assert.deepEqual([times('plan'), times('questions'), times('answers')], [1, 3, 3]);
  });

  it('at the end of any step does none of the finished ones again, and brings nothing in twice', async () => {
    const ofParts = ['write', 'sift', 'answer', 'keep'].flatMap((step) => [1, 2, 3].map((part) => `${step} ${part}`));
    const killed: string[] = [];
    for (const step of ['plan', ...ofParts, 'fill']) {
      // Parts are made at once: it may have been done beside another one.
      if ((await done()).includes(step)) continue;
      killed.push(step);
      assert.deepEqual(await ended(start(CHILD, { DIE_AT: step })), [null, 'SIGKILL'], step);
      const ids = (await items()).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, step);
    }
    await finish();
    assert.ok(killed.length >= 6, killed.join());
    const all = await done();
    assert.deepEqual([all.length, new Set(all).size], [14, 14], 'a plan, three parts of four steps, and the rest');
  });

  async function done(): Promise<string[]> {
    const { data } = await storage.workflows.listStepAttempts({ workflowRunId: runId, limit: 100 });
    return data.flatMap(({ stepName, status }) => (status === 'completed' ? [stepName] : []));
  }
});
