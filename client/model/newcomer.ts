import type { MatchModel } from './match-model.ts';

/** Whether a match is under way of which I have not played a question. */
export function isNewcomer({ room, you }: Pick<MatchModel, 'room' | 'you'>): boolean {
  if (!room || !you || room.stage === 'lobby' || room.stage === 'intro' || room.stage === 'over') return false;
  return you.answer === null && /^-*$/.test(you.results);
}
