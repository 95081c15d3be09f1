import type { Vote } from '#shared/questions/vote.ts';
import type { MatchModel } from './match-model.ts';

/** What I said of the question that was revealed, from the press on. */
export interface Word {
  readonly round: number;
  /** As pressed. */
  readonly vote: Vote | 'none';
  /** As the server has noted it: what a refusal goes back to. */
  readonly noted: Vote | 'none';
  /** The note that goes with a flag, as sent. */
  readonly note: string;
}

/** Whether the question that was revealed can be judged: until the next one (F1). */
export function canJudge({ room, connection }: Pick<MatchModel, 'room' | 'connection'>): boolean {
  return connection === 'live' && (room?.phase === 'reveal' || room?.phase === 'scoreboard');
}

/** My word on the current question, `none` where I said nothing. */
export function wordOn({ room, word }: Pick<MatchModel, 'room' | 'word'>): Vote | 'none' {
  return word && word.round === room?.round ? word.vote : 'none';
}
