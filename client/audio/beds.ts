import type { Bed } from './bed.ts';
import { BOARD_BED } from './bed-board.ts';
import { LOBBY_BED } from './bed-lobby.ts';
import { QUESTION_BED } from './bed-question.ts';

/** The music there is. */
export const BEDS = { lobby: LOBBY_BED, question: QUESTION_BED, board: BOARD_BED } as const satisfies Record<
  string,
  Bed
>;
export type BedName = keyof typeof BEDS;
