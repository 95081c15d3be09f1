import type { Vote } from '#shared/questions/vote.ts';
import type { MatchModel } from './match-model.ts';

/** My vote on the question that was revealed, from the press on. */
export interface OwnVote {
  readonly round: number;
  /** As pressed. */
  readonly vote: Vote | 'none';
  /** As the server has it: what a refusal goes back to. */
  readonly acknowledged: Vote | 'none';
  /** The note that goes with a flag, as sent. */
  readonly note: string;
}

/** Whether there is a question to vote on: from its reveal until the next one (F1). */
export function canVote({ room, connection }: Pick<MatchModel, 'room' | 'connection'>): boolean {
  return connection === 'live' && (room?.stage === 'told' || room?.stage === 'between');
}

/** My vote on the current question, `none` where I gave none. */
export function voteOn({ room, ownVote }: Pick<MatchModel, 'room' | 'ownVote'>): Vote | 'none' {
  return ownVote && ownVote.round === room?.round ? ownVote.vote : 'none';
}
