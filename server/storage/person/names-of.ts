import type { KeptOfPerson } from '../ports/people.ts';

/** Every name that stands in what is kept of a person: by them their words are found where their id does not stand. */
export function namesOf(kept: Partial<KeptOfPerson>): Set<string> {
  const names = new Set<string>();
  gather(kept, names);
  return names;
}

function gather(value: unknown, names: Set<string>): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, part] of Object.entries(value))
    if (NAME_FIELDS.has(key) && typeof part === 'string' && part !== '') names.add(part);
    else if (!WITHOUT_NAMES.has(key)) gather(part, names);
}

const NAME_FIELDS: ReadonlySet<string> = new Set(['name', 'authorName']);
/** Things that are called something too: questions, and what is done to make them. */
const WITHOUT_NAMES: ReadonlySet<string> = new Set(['questions', 'items', 'makings', 'undo']);
