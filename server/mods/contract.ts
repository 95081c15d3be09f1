import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { defineMod } from '#shared/mod-api.ts';
import { describeMod } from '#shared/mod-testing.ts';
import { describeAnswerKind } from '#shared/testing/describe-answer-kind.ts';
import { readConfig } from '../config.ts';
import { formatOf, rowsOf } from '../questions/import-file.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { gameVersion } from './game-version.ts';
import { Mods } from './mods.ts';
import { loadPacks } from './packs.ts';

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

function assertNoFaults(): void {
  const said = mods.faults.filter((fault) => fault.mod === id).map((fault) => `${fault.message} (${fault.code})`);
  if (!mod || said.length > 0) throw new Error(said.join('\n') || `there is no mod "${id}"`);
}

describe(`mod ${id}`, () => {
  it('loads', assertNoFaults);

  if (mod?.parts.packs?.length)
    it('puts every question of its packs into the bank', async () => {
      await loadPacks(mods, new MemoryStorage([]).questions);
      assertNoFaults();
    });
});

if (mod) {
  const { parts, folder } = mod;
  describeMod(defineMod(parts), { modes: mods.registry.modes, modifiers: mods.registry.modifiers });
  const samples = [];
  for (const pack of parts.packs ?? []) {
    const path = join(folder, pack.file);
    const format = existsSync(path) ? await formatOf(path) : null;
    if (format === null) continue; // a test above says why
    for await (const row of rowsOf(path, format, { topic: 'mixed', ...pack }, undefined, mods.registry.kinds.list))
      if (row.ok) samples.push(row.question);
  }
  for (const kind of parts.answerKinds ?? [])
    describeAnswerKind(
      kind,
      samples.filter((question) => question.kind === kind.kind),
    );
}
