import { GROUP_PEOPLE_MAX, groupBits, memberBits, OTHER_WEIGHT, sharedBits } from './agreement.ts';
import type { WrongAnswers } from './wrong-answers.ts';

/** Of a crowd in which more could stand out, those are compared who could most: each with each of the others. */
const COMPARED_PEOPLE_MAX = 3000;
/** So many steps are done between two places where the search can be put aside. */
const STEPS_MAX = 50_000;

/** People who gave the same wrong answers so often that chance does not explain it (FP2). */
export interface SameMistakes {
  readonly people: readonly { readonly name: string; readonly arena: number }[];
  /** Each of them shares at least so many wrong answers with another one. */
  readonly shared: number;
}

/** One round, as it is compared: who was wrong in it, what they said and what it says of them (bits). */
interface Column {
  readonly who: readonly number[];
  readonly marks: readonly number[];
  readonly bits: ReadonlyMap<number, number>;
}

interface Link {
  readonly other: number;
  readonly bits: number;
}

/**
 * Finds the groups, the plainest first. A generator, so that whoever runs it can put it aside after each step (a fraction
 * of a millisecond) while people are waiting. At most some hundred million steps and some tens of megabytes, whatever
 * the crowd; the same for any way of parting people into rooms.
 */
export function* sameMistakes(rooms: readonly WrongAnswers[]): Generator<void, SameMistakes[]> {
  const people = rooms.flatMap(({ arena, names }) => names.map((name) => ({ name, arena })));
  if (people.length < 2) return [];
  const rounds = Math.max(0, ...rooms.map((room) => room.rounds.length));
  const all: Column[] = [];
  for (let round = 0; round < rounds; round++) {
    all.push(columnOf(rooms, round));
    yield;
  }
  const compared = yield* mayStandOut(all, people.length);
  if (compared.length < 2) return [];
  const placeOf = new Map(compared.map((person, place) => [person, place]));
  const columns: Column[] = [];
  for (const column of all) {
    columns.push(narrowed(column, placeOf));
    yield;
  }
  const links = yield* closest(columns, compared.length, memberBits(people.length));
  const groupOf = joined(links, people.length);
  const shared = sharedBy(columns, groupOf);
  return [...groupOf.values()]
    .filter((group, i, groups) => groups.indexOf(group) === i)
    .map((group) => ({
      people: [...group].sort((a, b) => a - b).map((i) => people[compared[i] ?? 0] ?? { name: '', arena: 0 }),
      shared: shared(group),
    }))
    .sort((a, b) => b.shared - a.shared || b.people.length - a.people.length);
}

function columnOf(rooms: readonly WrongAnswers[], round: number): Column {
  const who: number[] = [];
  const marks: number[] = [];
  const counts = new Map<number, number>();
  let first = 0;
  for (const { names, rounds } of rooms) {
    const flat = rounds[round] ?? [];
    for (let i = 0; i + 1 < flat.length; i += 2) {
      const mark = flat[i + 1] ?? 0;
      who.push(first + (flat[i] ?? 0));
      marks.push(mark);
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
    first += names.length;
  }
  const bits = new Map([...counts].map(([mark, same]) => [mark, sharedBits(same, who.length)]));
  return { who, marks, bits };
}

/** Who could be named at all, had somebody else said the same each time: of most crowds hardly anybody. */
function* mayStandOut(columns: readonly Column[], people: number): Generator<void, number[]> {
  const most = new Float64Array(people);
  for (const { who, marks, bits } of columns) {
    for (let i = 0; i < who.length; i++)
      most[who[i] ?? 0] = (most[who[i] ?? 0] ?? 0) + Math.max(0, bits.get(marks[i] ?? 0) ?? 0);
    yield;
  }
  const least = memberBits(people);
  const standing = Array.from(most.keys()).filter((i) => (most[i] ?? 0) >= least);
  if (standing.length <= COMPARED_PEOPLE_MAX) return standing;
  standing.sort((a, b) => (most[b] ?? 0) - (most[a] ?? 0));
  return standing.slice(0, COMPARED_PEOPLE_MAX).sort((a, b) => a - b);
}

/** The round with those alone who are compared, by their place among them. */
function narrowed({ who, marks, bits }: Column, placeOf: ReadonlyMap<number, number>): Column {
  const kept = [...who.keys()].filter((i) => placeOf.has(who[i] ?? -1));
  kept.sort((a, b) => (placeOf.get(who[a] ?? 0) ?? 0) - (placeOf.get(who[b] ?? 0) ?? 0));
  return { who: kept.map((i) => placeOf.get(who[i] ?? 0) ?? 0), marks: kept.map((i) => marks[i] ?? 0), bits };
}

/** For each of them those for whom most speaks, `least` bits or more. */
function* closest(columns: readonly Column[], people: number, least: number): Generator<void, Link[][]> {
  const links: Link[][] = Array.from({ length: people }, () => []);
  const sums = new Float32Array(people);
  const at = columns.map(() => 0);
  let steps = 0;
  for (let one = 0; one < people; one++) {
    sums.fill(0, one + 1);
    for (let c = 0; c < columns.length; c++) {
      const { who, marks, bits } = columns[c] as Column;
      const place = at[c] ?? 0;
      if (who[place] !== one) continue; // right in this round, or silent
      at[c] = place + 1;
      const mark = marks[place];
      const same = bits.get(mark ?? 0) ?? 0;
      for (let i = place + 1; i < who.length; i++)
        sums[who[i] as number] = (sums[who[i] as number] as number) + (marks[i] === mark ? same : OTHER_WEIGHT);
      steps += who.length - place;
    }
    for (let other = one + 1; other < people; other++) {
      const bits = sums[other] as number;
      if (bits < least) continue;
      keep(links[one] as Link[], { other, bits });
      keep(links[other] as Link[], { other: one, bits });
    }
    steps += people - one;
    if (steps < STEPS_MAX) continue;
    steps = 0;
    yield;
  }
  return links;
}

/** The best few: more do not make a group more improbable than it has to be. */
function keep(links: Link[], link: Link): void {
  links.push(link);
  links.sort((a, b) => b.bits - a.bits || a.other - b.other);
  if (links.length >= GROUP_PEOPLE_MAX) links.pop();
}

/** Who is in a group that is improbable as a whole: by person, all of that group. */
function joined(links: readonly Link[][], people: number): Map<number, Set<number>> {
  const groupOf = new Map<number, Set<number>>();
  links.forEach((found, one) => {
    let bits = 0;
    let size = 0;
    found.forEach((link, i) => {
      bits += link.bits;
      if (bits >= groupBits(people, i + 2)) size = i + 1;
    });
    for (const { other } of found.slice(0, size)) {
      const group = groupOf.get(one) ?? new Set([one]);
      for (const member of groupOf.get(other) ?? [other]) group.add(member);
      for (const member of group) groupOf.set(member, group);
    }
  });
  return groupOf;
}

/** How many wrong answers each of a group shares with another one of it, at least. */
function sharedBy(
  columns: readonly Column[],
  groupOf: ReadonlyMap<number, Set<number>>,
): (group: ReadonlySet<number>) => number {
  const shared = new Map<number, number>();
  for (const { who, marks } of columns) {
    const said = new Map<Set<number>, Map<number, number[]>>();
    who.forEach((person, i) => {
      const group = groupOf.get(person);
      if (!group) return;
      const byMark = said.get(group) ?? new Map<number, number[]>();
      said.set(group, byMark);
      const mark = marks[i] ?? 0;
      byMark.set(mark, [...(byMark.get(mark) ?? []), person]);
    });
    for (const byMark of said.values())
      for (const same of byMark.values())
        if (same.length > 1) for (const person of same) shared.set(person, (shared.get(person) ?? 0) + 1);
  }
  return (group) => Math.min(...[...group].map((person) => shared.get(person) ?? 0));
}
