import type { OptionValue } from '#shared/modes/option.ts';
import type { Tempo } from '#shared/rules/tempo.ts';

type Options = Readonly<Record<string, OptionValue>>;

/** What surrounds an answer window, in seconds. */
const AROUND_S: Readonly<Record<Tempo, number>> = { arcade: 8, standard: 14, relaxed: 20 };

/** The options as they will be played on a topic that has so many questions: a match asks no more than there are. */
export function playedOptions(options: Options, there: number | undefined): Options {
  const { questions } = options;
  if (typeof questions !== 'number' || there === undefined || there >= questions) return options;
  return { ...options, questions: there };
}

/**
 * How long a match takes, in whole minutes: a question its window, mostly used by half, and some seconds around it. Null:
 * the mode has no options of these names, and only it knows.
 */
export function minutesOf({ questions, seconds }: Options, tempo: Tempo): number | null {
  if (typeof questions !== 'number' || typeof seconds !== 'number') return null;
  return Math.max(1, Math.round((questions * (seconds * 0.6 + AROUND_S[tempo])) / 60));
}
