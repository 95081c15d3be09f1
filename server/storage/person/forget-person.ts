import { type KeptOfPerson, type Leaver, type MergeOfGuest, PERSON_PLACES } from '../ports/people.ts';
import { namesOf } from './names-of.ts';
import type { PersonHands } from './person-hands.ts';

/** All that is kept of a person, place by place. */
export async function readPerson(hands: PersonHands, playerId: string): Promise<KeptOfPerson> {
  const kept: Partial<Record<keyof KeptOfPerson, readonly unknown[]>> = {};
  for (const place of PERSON_PLACES)
    kept[place] = await hands[place].read(playerId, { names: namesOf(kept), matches: matchesOf(kept) });
  return kept as KeptOfPerson; // every place has been read
}

/** Forgets a person in every place, the last one first. Names and matches are read before: they lead to what does not hold the id. */
export async function forgetPerson(hands: PersonHands, { playerId, names }: Leaver): Promise<void> {
  const kept = await readPerson(hands, playerId);
  const sought = { playerId, names: new Set([...names, ...namesOf(kept)]) };
  for (const place of PERSON_PLACES.toReversed()) {
    const hand = hands[place];
    if ('forget' in hand) await hand.forget(sought, matchesOf(kept));
  }
}

/** Gives a guest to their account in every place, the last one first: who met them is known from their profile. */
export async function mergePerson(hands: PersonHands, one: MergeOfGuest): Promise<void> {
  for (const place of PERSON_PLACES.toReversed()) {
    const hand = hands[place];
    if ('merge' in hand) await hand.merge(one);
  }
}

function matchesOf({ history = [], matches = [], underWay = [] }: Partial<KeptOfPerson>): Set<string> {
  const rows = [...history, ...matches, ...underWay] as { readonly matchId: string }[];
  return new Set(rows.map(({ matchId }) => matchId));
}
