import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { parseQuestion, type Question } from '#shared/questions/question.ts';
import type { Storage } from '../storage/storage.ts';

const PACK = z.object({ pack: z.string(), topic: z.string(), questions: z.array(z.unknown()) });
const FOLDER = new URL('./starter/', import.meta.url);

/** Puts the bank that ships with Quizcade into storage. What is there already costs a look-up; nothing is put in twice. */
export async function loadStarterBank(
  storage: Storage,
  folder: URL = FOLDER,
): Promise<{ added: number; changed: number; same: number }> {
  return storage.questions.upsert(await readStarterBank(folder));
}

/** Every question of the starter packs. A mistake in them is ours: it throws and names pack and question. */
export async function readStarterBank(folder: URL = FOLDER): Promise<Question[]> {
  const questions: Question[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
    const pack = PACK.parse(JSON.parse(await readFile(new URL(file, folder), 'utf8')));
    pack.questions.forEach((raw, i) => {
      const parsed = parseQuestion(raw);
      if (!parsed.ok) throw new Error(`${file}, question ${i + 1}: ${parsed.problems.join('; ')}`);
      questions.push(parsed.value);
    });
  }
  return questions;
}
