import { Command } from 'commander';
import { clientBench } from './client.bench.ts';
import { type Figure, isMet, table } from './figure.ts';
import { hoverBench } from './hover.bench.ts';
import { measuredBy } from './measured-by.ts';
import { modesBench } from './modes.bench.ts';
import { modsBench } from './mods.bench.ts';
import { newcomerBench } from './newcomer.bench.ts';
import { peersBench } from './peers/peers.bench.ts';
import { peersTable } from './peers/peers-table.ts';
import { reelBench } from './reel.bench.ts';
import { roomBench } from './room.bench.ts';
import { rulesBench } from './rules.bench.ts';
import { spectatorsBench } from './spectators.bench.ts';
import { stealBench } from './steal.bench.ts';
import { withMongo } from './with-mongo.ts';

/** `npm run bench`: every figure beside its goal. It reports and never fails for a missed one. */
const program = new Command('bench')
  .description(
    'Measure rules, rooms, who watches them, pointers, modes, a steal, mods, client, a newcomer, a reel, the leak gate of the bank, its search for what it has already, the dataset, long work, rankings, where friends are and storage beside their goals.',
  )
  .option('--json', 'print JSON')
  .option(
    '--only <part>',
    'rules, rooms, spectators, hover, modes, steal, mods, client, newcomer, reel, leak-gate, dedup, dataset, workflow, rankings, presence or storage',
  )
  .argument('[part]', 'the same as --only; or peers: other ways to build a quiz room, beside ours, some ten minutes')
  .parse();
const { json, only = program.args[0] } = program.opts<{ json?: boolean; only?: string }>();

const PARTS: Record<string, () => Promise<Figure[]> | Figure[]> = {
  rules: rulesBench,
  rooms: () => roomBench(),
  spectators: () => spectatorsBench(),
  hover: hoverBench,
  modes: modesBench,
  steal: stealBench,
  mods: modsBench,
  client: clientBench,
  newcomer: newcomerBench,
  reel: reelBench,
  'leak-gate': () => measuredBy('leaks.ts'),
  dedup: () => measuredBy('dedup.ts'),
  dataset: () => measuredBy('dataset.ts'),
  workflow: () => measuredBy('workflow.ts'),
  rankings: () => withMongo('rankings.ts'),
  presence: () => measuredBy('presence.ts'),
  storage: () => withMongo('main.ts'),
};
if (only === 'peers') {
  const runs = await peersBench((line) => process.stderr.write(`${line} ...\n`));
  process.stdout.write(json ? `${JSON.stringify(runs, null, 2)}\n` : `\n${peersTable(runs)}\n`);
  process.exit(0);
}
if (only !== undefined && !(only in PARTS))
  program.error(`--only is one of ${[...Object.keys(PARTS), 'peers'].join(', ')}, not "${only}".`);

const figures: Figure[] = [];
for (const [name, run] of Object.entries(PARTS)) {
  if (only !== undefined && only !== name) continue;
  if (!json) process.stderr.write(`measuring ${name} ...\n`);
  figures.push(...(await run()));
}
process.stdout.write(
  json
    ? `${JSON.stringify(
        figures.map((figure) => ({ ...figure, met: isMet(figure) })),
        null,
        2,
      )}\n`
    : `\n${table(figures)}\n`,
);
process.exit(0);
