/** One of the answers of a question whose file gives each a weight in percent. */
export interface Weighed {
  readonly text: string;
  /** 100 is fully right; 0 and less is wrong. */
  readonly worth: number;
  readonly feedback: string;
}

/** The parts of an answer that is right only as a whole add up to this, give or take what rounding loses. */
const WHOLE = { least: 99, most: 101 } as const;

/**
 * Which answers are right: those of the greatest weight; or all that weigh anything, where none is right alone and
 * together they make the whole.
 */
export function weigh(answers: readonly Weighed[]): { right: readonly Weighed[]; wrong: readonly Weighed[] } {
  const worths = answers.map(({ worth }) => worth).filter((worth) => worth > 0);
  const greatest = Math.max(0, ...worths);
  const sum = worths.reduce((all, worth) => all + worth, 0);
  const isWhole = greatest < WHOLE.least && sum >= WHOLE.least && sum <= WHOLE.most;
  const isRight = ({ worth }: Weighed): boolean => worth > 0 && (isWhole || worth >= greatest);
  return { right: answers.filter(isRight), wrong: answers.filter((answer) => !isRight(answer)) };
}

/** The spellings among them that can be typed: a `*` that stands for anything is taken off the ends. */
export function spellingsOf(right: readonly { readonly text: string }[]): string[] {
  return right
    .map(({ text }) => text.replace(/^[\s*]+|(?<!\\)[\s*]+$/g, '').replaceAll('\\*', '\0'))
    .filter((text) => text && !text.includes('*'))
    .map((text) => text.replaceAll('\0', '*'));
}
