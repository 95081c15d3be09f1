import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { GENERATE_ASK } from '#shared/protocol/generate.ts';
import { readConfig } from '../config.ts';
import { Drafts } from '../drafts/drafts.ts';
import { openMaker } from '../generation/open-maker.ts';
import { createLog } from '../log.ts';
import { surveyOf } from '../questions/bank-survey.ts';
import { loadStarterBank } from '../questions/starter.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import { startModel } from '../testing/a-language-model.ts';
import { Workflows } from '../workflows/workflows.ts';
import type { MeasuredFigure } from './measured-figure.ts';

/** What `npm run bench -- --only workflow` starts: figures as JSON on stdout. */
const STEPS = 300;
/** What a step of the question maker keeps. */
const OUTPUT = { questions: Array.from({ length: 5 }, (_, i) => ({ stem: `question ${i} `.repeat(12) })) };

const folder = await mkdtemp(join(tmpdir(), 'quizcade-bench-'));
const storage = await openSqlite(folder);
const workflows = new Workflows({ store: storage.workflows, atOnce: 1, log: { warn: () => {} } });
const measured = new Promise<{ inTurn: number; atOnce: number }>((resolve) => {
  workflows.define<null, null>({
    name: 'bench',
    async make({ steps }) {
      const began = performance.now();
      for (let i = 0; i < STEPS; i++) await steps.run(`in turn ${i}`, () => OUTPUT);
      const between = performance.now();
      await steps.all(Array.from({ length: STEPS }, (_, i) => () => steps.run(`at once ${i}`, () => OUTPUT)));
      resolve({ inTurn: (between - began) / STEPS, atOnce: (performance.now() - between) / STEPS });
      return null;
    },
  });
});
await workflows.begin({ name: 'bench', subject: 'bench', input: null });
workflows.work();
const { inTurn, atOnce } = await measured;
const heldMs = await heldWhileMade();
await workflows.close();
await storage.close();
await rm(folder, { recursive: true, force: true });

const figures: MeasuredFigure[] = [
  { name: 'long work: overhead of a step, in turn', value: inTurn, unit: 'ms', goal: { atMost: 5 } },
  { name: `long work: overhead of a step, ${STEPS} at once`, value: atOnce, unit: 'ms', goal: { atMost: 5 } },
  {
    name: 'long work: longest that a room waits while 30 questions are made',
    ...{ value: heldMs, unit: 'ms', note: 'the model is in the same process' },
  },
];
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(0);

/** How long the loop was held at most while a set was made and held against the bank that ships with the game. */
async function heldWhileMade(): Promise<number> {
  const model = await startModel();
  const own = await openSqlite(':memory:');
  await loadStarterBank(own);
  await surveyOf(own);
  const maker = openMaker({
    config: readConfig({ OPENAI_BASE_URL: model.baseUrl }),
    ...{ storage: own, log: createLog('silent') },
  });
  const draft = await new Drafts(own.drafts, { now: Date.now }).create('me', { title: 'T', lang: 'en', brief: '' });
  if (typeof draft === 'string') throw new Error(draft);
  await maker.ask(
    { playerId: 'me', draftId: draft.id },
    GENERATE_ASK.parse({ pass: '', topic: 'Brit-pop', count: 30 }),
  );
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  maker.work();
  while ((await maker.progress(draft.id)).againInMs !== null) await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  await maker.close();
  return delay.max / 1e6;
}
