import type { MatchModel } from '../../model/match-model.ts';

/** What became of a call at the reveal: right where most of those who play went; null: there was none, or nobody answered. */
export function callVerdict({ room }: Pick<MatchModel, 'room'>, call: string): 'right' | 'wrong' | null {
  if (!room?.question || !room.reveal || call === '') return null;
  const place = room.question.options.findIndex(({ id }) => id === call);
  const most = Math.max(0, ...room.reveal.shares);
  if (place < 0 || most === 0) return null;
  return room.reveal.shares[place] === most ? 'right' : 'wrong';
}
