import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
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
      await steps.all(Array.from({ length: STEPS }, (_, i) => ({ name: `at once ${i}`, work: () => OUTPUT })));
      resolve({ inTurn: (between - began) / STEPS, atOnce: (performance.now() - between) / STEPS });
      return null;
    },
  });
});
await workflows.begin({ name: 'bench', subject: 'bench', input: null });
workflows.work();
const { inTurn, atOnce } = await measured;
await workflows.close();
await storage.close();
await rm(folder, { recursive: true, force: true });

const figures: MeasuredFigure[] = [
  { name: 'long work: overhead of a step, in turn', value: inTurn, unit: 'ms', goal: { atMost: 5 } },
  { name: `long work: overhead of a step, ${STEPS} at once`, value: atOnce, unit: 'ms', goal: { atMost: 5 } },
];
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(0);
