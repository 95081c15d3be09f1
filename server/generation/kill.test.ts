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
import { startModel } from '../testing/a-language-model.ts';
import { openMaker } from './open-maker.ts';

const CHILD = join(import.meta.dirname, '../testing/maker-child.ts');
const WORKER = join(import.meta.dirname, 'worker-main.ts');
const PLAYER = 'player-1';

describe('kill -9 while questions are made', () => {
  it('costs nothing that was paid for: each step is answered once, and npm run worker goes on from there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quizcade-made-'));
    const model = await startModel();
    const environment = {
      ...{ DATA_DIR: folder, WORKER: 'apart', OPENAI_BASE_URL: model.baseUrl, OPENAI_API_KEY: 'key' },
      GENERATE_AT_ONCE: '1', // nothing else is on its way when a process is killed
    };
    const start = (script: string): ChildProcess =>
      spawn(process.execPath, [script], {
        env: { ...process.env, MONGODB_URI: undefined, ...environment },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    const ended = (child: ChildProcess) =>
      new Promise<[number | null, string | null]>((resolve) => {
        child.once('exit', (code, signal) => resolve([code, signal]));
      });
    const answered: string[] = [];
    model.says = ({ name }, answer) => {
      answered.push(name);
      return answer;
    };
    // This process is the server: it keeps what is asked for, and does none of it.
    const storage = await openStorage({ dataDir: folder, mongodbUri: undefined });
    const maker = openMaker({ config: readConfig(environment), storage, log: createLog('silent') });
    try {
      const draft = await new Drafts(storage.drafts, { now: Date.now }).create(PLAYER, {
        ...{ title: 'Brit-pop', lang: 'en', brief: '' },
      });
      const draftId = typeof draft === 'string' ? assert.fail(draft) : draft.id;
      const wish = GENERATE_ASK.parse({ pass: '', topic: 'Brit-pop', count: 8 });
      assert.notEqual(typeof (await maker.ask({ playerId: PLAYER, draftId }, wish)), 'string');
      maker.work();
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
      assert.deepEqual(answered, ['plan', 'questions', 'questions', 'questions', 'answers']);
      assert.equal((await storage.drafts.find(draftId))?.items.length, 8);
    } finally {
      await maker.close();
      await storage.close();
      await model.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
