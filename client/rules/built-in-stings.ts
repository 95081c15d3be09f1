import type { Sound } from '../audio/note.ts';
import { type StingName, stingOf } from '../audio/stings.ts';
import type { MatchModel } from '../model/match-model.ts';

/** For pages without the views of the rules: each folder's `sting.ts`, where it has one. */
const FILES = import.meta.glob<{ readonly sting: StingName }>('./*/sting.ts', { eager: true });

/** What a match sounds like as it begins; null: as an ordinary quiz. */
export function builtInSting({ room }: Pick<MatchModel, 'room'>): Sound | null {
  for (const rule of room?.plays ?? []) {
    const file = FILES[`./${rule}/sting.ts`];
    if (file) return stingOf(file.sting);
  }
  return null;
}
