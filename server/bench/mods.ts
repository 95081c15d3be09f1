import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { percentile } from '#shared/testing/percentile.ts';
import { gameVersion } from '../mods/game-version.ts';
import { Mods } from '../mods/mods.ts';
import { watchMods } from '../mods/watch-mods.ts';
import type { MeasuredFigure } from './measured-figure.ts';

const SAVES = 20;
const PATIENCE_MS = 5000;

/** What `npm run bench -- --only mods` starts: figures as JSON on stdout. */
const root = await mkdtemp(join(tmpdir(), 'quizcade-bench-mods-'));
await mkdir(join(root, 'bench'));
const save = (n: number): Promise<void> =>
  writeFile(
    join(root, 'bench', 'server.ts'),
    `import { defineMod, defineMode } from '#shared/mod-api.ts';
export default defineMod({ modes: [defineMode({ id: 'bench:mode', title: 'Saved ${n}', summary: 'A mode.', icon: 'bolt', players: { min: 2, max: 9 } })] });
`,
  );
await writeFile(
  join(root, 'bench', 'mod.json'),
  JSON.stringify({ id: 'bench', version: '1.0.0', title: 'Bench', licence: 'MIT', game: '*' }),
);
await save(0);
const mods = await Mods.open({ root, wanted: 'all', gameVersion: gameVersion(), log: pino({ level: 'silent' }) });
let turn: Promise<unknown> = Promise.resolve();
const stop = watchMods(root, (ids) => {
  turn = turn.then(() => mods.reload(ids));
});

const took: number[] = [];
for (let n = 1; n <= SAVES; n++) {
  const began = performance.now();
  await save(n);
  while (mods.registry.mode('bench:mode')?.title !== `Saved ${n}`) {
    if (performance.now() - began > PATIENCE_MS) throw new Error(`a save was not seen within ${PATIENCE_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  took.push(performance.now() - began);
}
stop();
mods.dispose();
await rm(root, { recursive: true });
const figures: MeasuredFigure[] = [
  {
    name: `a mod is saved until the next room plays it, p95 of ${SAVES}`,
    value: Math.round(percentile(took, 95)),
    unit: 'ms',
    goal: { atMost: 1000 },
  },
];
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(0);
