import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { parseQuestion, type Question } from '#shared/questions/question.ts';
import type { Storage } from '../storage/storage.ts';

const PACK = z.object({
  pack: z.string(),
  topic: z.string(),
  questions: z.array(z.unknown()),
  /** Pairs of ids that give each other away and stay: a draw keeps them apart (F12). Either pack may name a pair. */
  apart: z.array(z.tuple([z.string(), z.string()])).default([]),
});
/** What of a question says whether it is in storage already. */
const MARK = z.object({ id: z.string(), revision: z.number().default(1) });
const FOLDER = new URL('./starter/', import.meta.url);

/** A file of the bank that ships with Quizcade. */
export interface StarterPack {
  readonly file: string;
  readonly questions: readonly Question[];
  readonly apart: readonly (readonly [string, string])[];
}

/**
 * Puts the bank that ships with Quizcade into storage. What is there already, in this revision or in a later one that
 * somebody made, costs a look-up and is not even read closely; nothing is put in twice.
 */
export async function loadStarterBank(
  storage: Storage,
  folder: URL = FOLDER,
): Promise<{ added: number; changed: number; same: number }> {
  const all = (await readFiles(folder)).flatMap(({ file, questions }) =>
    questions.map((raw, i) => ({ file, raw, i, mark: MARK.safeParse(raw).data })),
  );
  const present = await storage.questions.presentRevisions(all.flatMap(({ mark }) => mark?.id ?? []));
  const isThere = ({ mark }: (typeof all)[number]): boolean => !!mark && (present.get(mark.id) ?? 0) >= mark.revision;
  const missing = all.filter((one) => !isThere(one));
  const report = await storage.questions.upsert(missing.map(({ file, raw, i }) => questionOf(raw, file, i)));
  return { ...report, same: report.same + all.length - missing.length };
}

/** Every question of the starter packs. */
export async function readStarterBank(folder: URL = FOLDER): Promise<Question[]> {
  return (await readStarterPacks(folder)).flatMap(({ questions }) => questions);
}

/** Every file of the folder. A mistake in them is ours: it throws and names pack and question. */
export async function readStarterPacks(folder: URL = FOLDER): Promise<StarterPack[]> {
  return (await readFiles(folder)).map(({ file, questions, apart }) => ({
    file,
    apart,
    questions: questions.map((raw, i) => questionOf(raw, file, i)),
  }));
}

async function readFiles(folder: URL): Promise<(z.output<typeof PACK> & { readonly file: string })[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => ({ ...PACK.parse(JSON.parse(await readFile(new URL(file, folder), 'utf8'))), file })),
  );
}

function questionOf(raw: unknown, file: string, place: number): Question {
  const parsed = parseQuestion(raw);
  if (!parsed.ok) throw new Error(`${file}, question ${place + 1}: ${parsed.problems.join('; ')}`);
  return parsed.value;
}
