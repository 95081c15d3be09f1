import { type Match, questionOf } from './match.ts';
import type { Ruleset } from './ruleset.ts';

/**
 * How many answers of this round lean to each option, in the order shown; all 0 for kinds that lean to none. O(answers):
 * it is counted when somebody asks and at the reveal, for an answer should cost no more than its own keeping.
 */
export function countLeans({ kinds }: Pick<Ruleset, 'kinds'>, match: Match): number[] {
  const { round } = match;
  const question = questionOf(match);
  if (!round || !question) return [];
  const counts = round.optionOrder.map(() => 0);
  const kind = kinds.of(question);
  for (const { answer } of Object.values(round.given))
    for (const option of kind.leansTo(question, answer)) {
      const place = round.optionOrder.indexOf(option);
      if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
    }
  return counts;
}
