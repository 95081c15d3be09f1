import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceOf } from '#shared/questions/formats/reason.ts';
import { formatOf } from '../questions/import-file.ts';
import { importInto } from '../questions/import-into.ts';
import type { QuestionStore } from '../storage/storage.ts';
import type { LoadedMod } from './load-mod.ts';
import { lineOf, ModFault } from './mod-fault.ts';
import type { Mods } from './mods.ts';

/** Puts the questions of all mods into the bank. What is there already costs a look-up; nothing is put in twice. */
export async function loadPacks(mods: Mods, store: QuestionStore): Promise<void> {
  for (const mod of mods.list)
    for (const pack of mod.parts.packs ?? []) {
      const problem = await loadPack(mods, mod, pack, store).catch((error: unknown) => lineOf(error));
      if (problem === null) continue;
      const { id } = mod.manifest;
      mods.blame(new ModFault(id, 'mod/bad-pack', `The pack mods/${id}/${pack.file}: ${problem}`));
    }
}

/** What is wrong with a pack, in a sentence; null: all of it is in the bank. */
async function loadPack(
  mods: Mods,
  { manifest, folder }: LoadedMod,
  { file, ...hints }: NonNullable<LoadedMod['parts']['packs']>[number],
  store: QuestionStore,
): Promise<string | null> {
  const path = join(folder, file);
  if (!existsSync(path)) return 'there is no such file. A pack lies in the folder of its mod.';
  const format = await formatOf(path);
  if (format === null) return 'neither its name nor a look inside says what format it has.';
  const report = await importInto(
    store,
    path,
    format,
    { licence: manifest.licence, pack: manifest.id, ...hints },
    { answerKinds: mods.registry.kinds },
  );
  if (report.stoppedAt) return `writing stopped after line ${report.stoppedAt.line}: ${report.stoppedAt.reason}`;
  const [first] = report.problems;
  return first ? `${report.refused} of its questions stay out. Line ${first.line}: ${sentenceOf(first.why)}` : null;
}
