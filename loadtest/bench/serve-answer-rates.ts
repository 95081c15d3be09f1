import { createInterface } from 'node:readline';

/** Answers of one run: enough for the clock. */
const ANSWERS = 100_000;

/** Rooms of one size, in the words of whichever version of the rules is measured. */
export interface AnswerRooms<Match> {
  readonly seats: number;
  /** A room whose question is open. */
  readonly open: () => Match;
  readonly answer: (match: Match, seat: number) => void;
  readonly answered: (match: Match) => number | undefined;
}

/**
 * In a process of a `RunnerProcess`: each line of the input asks for one more run, whose answers a second come back as a
 * line. It knows nothing of the game, so that an older one is measured by the same code.
 */
export async function serveAnswerRates<Match>(rooms: AnswerRooms<Match>): Promise<void> {
  for await (const _line of createInterface({ input: process.stdin })) console.log(rate(rooms));
}

function rate<Match>({ seats, open, answer, answered }: AnswerRooms<Match>): number {
  // Small rooms are over before a timer can see them: many of them are one run.
  const matches = Array.from({ length: Math.max(1, Math.round(ANSWERS / seats)) }, open);
  // What is left of opening the rooms would else be swept up while they are answered in.
  globalThis.gc?.();
  // The time of this thread alone: what else the machine does meanwhile is not counted.
  const began = process.threadCpuUsage();
  for (const match of matches) for (let seat = 0; seat < seats; seat++) answer(match, seat);
  const { user, system } = process.threadCpuUsage(began);
  if (matches.some((match) => answered(match) !== seats)) throw new Error('the bench answered less than it meant to');
  return (matches.length * seats) / ((user + system) / 1_000_000);
}
