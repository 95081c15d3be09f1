import { type KeptOfPerson, type Leaver, PERSON_PLACES, type PersonPlace } from '../ports/people.ts';
import { namesOf } from './names-of.ts';
import type { PersonHands } from './person-place-hands.ts';

/** All that is kept of a person, place by place. */
export async function readPerson(hands: PersonHands, playerId: string): Promise<KeptOfPerson> {
  const kept: Partial<Record<keyof KeptOfPerson, readonly unknown[]>> = {};
  for (const place of READ_ORDER)
    kept[place] = await hands[place].read(playerId, { names: namesOf(kept), matches: matchesOf(kept) });
  return kept as KeptOfPerson; // every place has been read
}

/** Forgets a person in every place. Names and matches are read first: they lead to what does not hold the id. */
export async function forgetPerson(hands: PersonHands, { playerId, names }: Leaver): Promise<void> {
  const kept = await readPerson(hands, playerId);
  const sought = { playerId, names: new Set([...names, ...namesOf(kept)]) };
  for (const place of FORGET_ORDER) await hands[place].forget(sought, matchesOf(kept));
}

/** What leads to other things goes last, so that whoever begins again after a crash finds the way once more. */
const FORGET_ORDER = [
  ...PERSON_PLACES.filter((place) => !['matches', 'history', 'profile'].includes(place)),
  ...(['matches', 'history', 'profile'] as const),
];

/** What was said before a reported line has no id beside it: names have to be known first. */
const BY_NAME = 'reports' satisfies PersonPlace;
const READ_ORDER = [...PERSON_PLACES.filter((place) => place !== BY_NAME), BY_NAME] as const;

function matchesOf({ history = [], matches = [], underWay = [] }: Partial<KeptOfPerson>): Set<string> {
  const rows = [...history, ...matches, ...underWay] as { readonly matchId: string }[];
  return new Set(rows.map(({ matchId }) => matchId));
}
