import type { DraftItem } from '#shared/drafts/draft.ts';
import type { Part } from './answers.ts';
import { asDraftItem } from './as-draft-item.ts';
import type { MakeInput } from './make-input.ts';
import { PROMPTS } from './prompts.ts';
import type { WrittenPart } from './write-part.ts';

/** What became of a part that is in the draft: kept as the output of its step. */
export interface KeptPart {
  /** How many came into the draft, and how many of them nobody disputes. */
  readonly arrived: number;
  readonly kept: number;
  /** More than the part's share, or than there was room for: they come in at the end, if others did not pass. */
  readonly spare: readonly DraftItem[];
  /** What is in doubt and has not arrived. */
  readonly doubted: readonly DraftItem[];
}

/**
 * How many each part may bring of what was asked for, by turns, so that some of each are there; the rest is spare. What
 * takes another question's place is chosen when all is written: none may bring any before.
 */
export function sharesOf(parts: readonly Part[], { count, instead }: Pick<MakeInput, 'count' | 'instead'>): number[] {
  const shares = parts.map(() => 0);
  const all = parts.reduce((sum, part) => sum + part.count, 0);
  let left = instead === undefined ? Math.min(count, all) : 0;
  for (let i = 0; left > 0; i = (i + 1) % parts.length) {
    const share = shares[i] ?? 0;
    if (share >= (parts[i]?.count ?? 0)) continue;
    shares[i] = share + 1;
    left--;
  }
  return shares;
}

/** The first ones of each, then the second ones, and so on. */
export function byTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}

/** So many ids are set aside for each part: no two parts have one in common. */
const IDS_PER_PART = 100;

/** What was written of a part (from 0), as items of a draft. */
export function itemsOf(
  { part, questions }: WrittenPart,
  { run, seed, model, place }: { run: string; seed: number; model: string; place: number },
): DraftItem[] {
  const by = { by: 'model', model, prompt: PROMPTS.write.id, run, seed } as const;
  return questions.map((question, i) => asDraftItem(question, part, (place + 1) * IDS_PER_PART + i, by));
}
