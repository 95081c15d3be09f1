import { join } from 'node:path';
import { pino } from 'pino';
import { defineMod } from '#shared/mod-api.ts';
import { describeMod } from '#shared/mod-testing.ts';
import { describeAnswerKind } from '#shared/testing/describe-answer-kind.ts';
import { readConfig } from '../config.ts';
import { formatOf, rowsOf } from '../questions/import-file.ts';
import { gameVersion } from './game-version.ts';
import { Mods } from './mods.ts';

/**
 * What `npm run mod -- test NAME` has mocha run beside the mod's own tests: it loads as a server would load it, and all
 * it brings keeps its contract. `MOD` names it.
 */
const id = process.env.MOD ?? '';
const { modsDir } = readConfig({});
const log = pino({ level: 'silent' });
const first = await Mods.open({ root: modsDir, wanted: 'all', gameVersion: gameVersion(), log });
const names = [...new Set([...first.list.map(({ manifest }) => manifest.id), id])];
const mods = await Mods.open({ root: modsDir, wanted: names, gameVersion: gameVersion(), log });
const mod = mods.list.find(({ manifest }) => manifest.id === id);

describe(`mod ${id}`, () => {
  it('loads', () => {
    const said = mods.faults.filter((fault) => fault.mod === id).map((fault) => `${fault.message} (${fault.code})`);
    if (!mod || said.length > 0) throw new Error(said.join('\n') || `there is no mod "${id}"`);
  });
});

if (mod) {
  const { parts, folder } = mod;
  describeMod(defineMod(parts), { modes: mods.registry.modes, modifiers: mods.registry.modifiers });
  const samples = [];
  for (const pack of parts.packs ?? []) {
    const path = join(folder, pack.file);
    const format = await formatOf(path);
    if (format === null) continue;
    for await (const row of rowsOf(path, format, { topic: 'mixed', ...pack }, undefined, mods.registry.kinds.list))
      if (row.ok) samples.push(row.question);
  }
  for (const kind of parts.answerKinds ?? [])
    describeAnswerKind(
      kind,
      samples.filter((question) => question.kind === kind.kind),
    );
}
