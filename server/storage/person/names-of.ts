import type { PlayerProfile } from '#shared/people/profile.ts';
import type { Input } from '#shared/rules/input.ts';
import type { DailyTry } from '../ports/daily.ts';
import type { KeptOfPerson, PersonPlace } from '../ports/people.ts';
import type { ownMatch, ownReport, ownUnfinished } from './own-part.ts';

type Names = readonly (string | undefined)[];

/** Where a name of theirs stands in what is kept of a person; in other places there is none. */
const NAMES_IN: { readonly [place in PersonPlace]?: (one: never) => Names } = {
  profile: ({ name }: PlayerProfile) => [name],
  account: ({ name }: { readonly name: string }) => [name],
  matches: ({ seats, inputs }: ReturnType<typeof ownMatch>) => [...seats.map(({ name }) => name), ...namesIn(inputs)],
  underWay: ({ inputs }: ReturnType<typeof ownUnfinished>) => namesIn(inputs),
  page: ({ name }: { readonly name: string }) => [name],
  dailyTries: ({ result }: DailyTry) => [result?.name],
  packs: ({ authorName }: { readonly authorName: string }) => [authorName],
  bans: ({ name }: { readonly name: string }) => [name],
  friendCard: ({ name }: { readonly name: string }) => [name],
  setAside: ({ inputs }: ReturnType<typeof ownUnfinished>) => namesIn(inputs),
  reports: (one: ReturnType<typeof ownReport>) => [one.of === 'own' ? one.name : undefined],
};

/** Every name that a person had in what is kept of them: by them their words are found where their id does not stand. */
export function namesOf(kept: Partial<KeptOfPerson>): Set<string> {
  const names = new Set<string>();
  for (const [place, rows] of Object.entries(kept)) {
    const namesOfOne = NAMES_IN[place as PersonPlace];
    // Each place holds what its reader gives.
    for (const row of namesOfOne ? rows : [])
      for (const name of namesOfOne?.(row as never) ?? []) if (name) names.add(name);
  }
  return names;
}

/** Of inputs that are all their own: what they came in as, and what they called themselves later. */
function namesIn(inputs: readonly Input[]): string[] {
  return inputs.flatMap((input) => {
    if (input.type === 'join') return [input.who.name];
    return input.type === 'intent' && input.intent.type === 'rename' ? [input.intent.name] : [];
  });
}
