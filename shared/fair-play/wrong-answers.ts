import { hashText } from '../rules/random.ts';

/** Wrong answers are told apart by so many marks: two different ones have the same mark once in so many times. */
const MARKS = 65_535;

/**
 * What the people of one room, such as an arena of a show, answered wrong. Those of several rooms are a list of it:
 * in which order, and who sits with whom, makes no difference. Plain JSON.
 */
export interface WrongAnswers {
  readonly arena: number;
  /** Of whoever has answered something wrong. */
  readonly names: readonly string[];
  /** By round: who (by place in `names`) and the mark of what they said, flat. A round that was taken back is empty. */
  readonly rounds: readonly (readonly number[])[];
}

/** The mark of an answer, as the record of a match writes it: the same for the same answer, in every process; 1 or more. */
export function markOf(answer: string): number {
  return 1 + (hashText(answer.toLowerCase()) % MARKS);
}
