/**
 * How much is said by two people having answered a question wrong, and the same or not. It is the logarithm (bits) of a
 * bet against chance: whoever answers for themselves gives any of the wrong answers of that question, as often as the
 * crowd does, so that the mean of what the bet pays is at most 1. It then pays 1,000 times its stake in one of 1,000
 * cases at most, after as many questions as one likes (Markov, Ville). `same-mistakes.test.ts` counts it out.
 */

/** More people than this are never needed to make a group improbable. */
export const GROUP_PEOPLE_MAX = 8;

/** The bet: so much of it says that whoever copies does it in any one question. */
const COPIED_SHARE = 0.8;

/** Any wrong answer is taken to be as likely as this at least, so that no single rare one, such as a name misspelt, says much. */
const LEAST_SHARE = 1 / 8;

/** What is said by two different wrong answers to one question, bits. */
export const OTHER_WEIGHT = Math.log2(1 - COPIED_SHARE);

/** What is said by a wrong answer that two people share, bits: `same` gave it, those two among them, of `wrong` who were wrong. */
export function sharedBits(same: number, wrong: number): number {
  // Of those who are left once all but the last of a group have said the same: the most that chance could give them.
  const left = wrong - GROUP_PEOPLE_MAX + 1;
  const share = left <= 0 ? 1 : Math.min(1, Math.max(LEAST_SHARE, (same - 1) / left));
  return Math.log2(COPIED_SHARE / share + (1 - COPIED_SHARE));
}

/** In a crowd that answers for itself anybody is named so rarely at most. */
export const FALSE_ALARM_CHANCE = 1 / 1000;

const FALSE_ALARM_WEIGHT = -Math.log2(FALSE_ALARM_CHANCE);

/** What must speak for one of a group, beside somebody whose answers are what they are, bits: it might be any of the crowd. */
export function memberBits(people: number): number {
  return Math.log2(people) + FALSE_ALARM_WEIGHT;
}

/** What must speak for a group of this size in all, bits: it might be any such group of the crowd, and one of any size. */
export function groupBits(people: number, size: number): number {
  let groups = Math.log2(people);
  for (let i = 1; i < size; i++) groups += Math.log2((people - i) / i);
  return groups + FALSE_ALARM_WEIGHT + size - 1;
}
