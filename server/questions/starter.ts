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
const FOLDER = new URL('./starter/', import.meta.url);

/** A file of the bank that ships with Quizcade. */
export interface StarterPack {
  readonly file: string;
  readonly questions: readonly Question[];
  readonly apart: readonly (readonly [string, string])[];
}

/** Puts the bank that ships with Quizcade into storage. What is there already costs a look-up; nothing is put in twice. */
export async function loadStarterBank(
  storage: Storage,
  folder: URL = FOLDER,
): Promise<{ added: number; changed: number; same: number }> {
  return storage.questions.upsert(await readStarterBank(folder));
}

/** Every question of the starter packs. */
export async function readStarterBank(folder: URL = FOLDER): Promise<Question[]> {
  return (await readStarterPacks(folder)).flatMap(({ questions }) => questions);
}

/** Every file of the folder. A mistake in them is ours: it throws and names pack and question. */
export async function readStarterPacks(folder: URL = FOLDER): Promise<StarterPack[]> {
  const packs: StarterPack[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
    const { questions, apart } = PACK.parse(JSON.parse(await readFile(new URL(file, folder), 'utf8')));
    packs.push({
      file,
      apart,
      questions: questions.map((raw, i) => {
        const parsed = parseQuestion(raw);
        if (!parsed.ok) throw new Error(`${file}, question ${i + 1}: ${parsed.problems.join('; ')}`);
        return parsed.value;
      }),
    });
  }
  return packs;
}
