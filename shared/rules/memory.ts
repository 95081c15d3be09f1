import { isOff, letAct, type Moment } from './blame.ts';
import { isPlainJson } from './plain-json.ts';

/** What a rule may remember of a match and of all its seats together, letters of JSON. */
const MEMORY_LETTERS = 1_000_000;

/** Throws where something that is remembered or shown is no plain JSON, or is longer than so many letters of it. */
export function checkJson(what: string, value: unknown, most: number): number {
  if (!isPlainJson(value)) throw new TypeError(`${what} must be plain JSON`);
  const { length } = JSON.stringify(value);
  if (length > most) throw new RangeError(`${what} may have ${most} letters of JSON, not ${length}`);
  return length;
}

/** Throws where what is shown cannot be sent, or is longer than so many letters of JSON. */
export function checkShown(value: unknown, most: number): void {
  const length = JSON.stringify(value)?.length ?? 0;
  if (length > most) throw new RangeError(`what a rule shows may have ${most} letters of JSON, not ${length}`);
}

/** Once a round: what a stranger's rule has come to remember is plain JSON still, and not without end. Else it is off and forgets. */
export function checkMemory(moment: Moment): void {
  const { rules, match } = moment;
  rules.rules.forEach(({ id }, place) => {
    if (!rules.watched[place] || isOff(match, place)) return;
    letAct(moment, place, 'memory', undefined, () => {
      let left = MEMORY_LETTERS - checkJson('what a rule remembers', match.slots[id] ?? null, MEMORY_LETTERS);
      for (const { slots } of match.seats)
        if (slots[id] !== undefined) left -= checkJson('what a rule remembers of its seats', slots[id], left);
    });
    if (!isOff(match, place)) return;
    match.slots[id] = null; // a match is plain JSON
    for (const { slots } of match.seats) delete slots[id];
  });
}
