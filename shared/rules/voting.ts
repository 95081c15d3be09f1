import type { Vote } from '#shared/questions/vote.ts';
import type { Step } from './events.ts';
import type { Match } from './match.ts';
import { refuse } from './refusals.ts';
import type { Seat } from './seat.ts';

/** So often a seat may vote on one question: every vote is journalled. */
export const VOTES_MAX = 20;

/** Takes what a player says of the question that was just revealed (F1): O(1), and nobody else is told. */
export function takeVote(
  match: Match,
  seat: Seat,
  wish: { readonly round: number; readonly vote: Vote | 'none'; readonly note?: string | undefined },
  at: number,
): Step {
  const { round, phase } = match;
  if (!round || wish.round > round.index) return refuse('vote/too-early');
  if (wish.round < round.index || phase.stage === 'over') return refuse('vote/too-late');
  if (!round.verdicts) return refuse('vote/too-early');
  const before = round.votes[seat.seat];
  const note = wish.vote === 'none' ? undefined : wish.note || undefined;
  if (before && before.vote === wish.vote && before.note === note) return { ok: true, events: [] };
  const times = (before?.times ?? 0) + 1;
  if (times > VOTES_MAX) return refuse('vote/enough');
  round.votes[seat.seat] = {
    vote: wish.vote,
    ...(note ? { note } : {}),
    at,
    times,
  };
  return { ok: true, events: [{ type: 'voted', seat: seat.seat, round: round.index }] };
}
