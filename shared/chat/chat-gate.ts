import type { Match } from '../rules/match.ts';
import type { Seat } from '../rules/seat.ts';

/** Whether a question can still be answered, or is about to be. */
export function isAsking({ phase }: Pick<Match, 'phase'>): boolean {
  return phase.stage === 'read' || phase.stage === 'open';
}

/** Whether somebody may talk, and read what others say, just now (CH1): while a question is asked, who has nothing to answer any more. */
export function isChatOpenFor(match: Pick<Match, 'phase' | 'round'>, seat: Pick<Seat, 'seat' | 'plays'>): boolean {
  if (!isAsking(match) || !seat.plays) return true;
  return match.phase.stage === 'open' && match.round?.given[seat.seat] !== undefined;
}
