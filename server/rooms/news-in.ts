import type { MatchEvent } from '#shared/rules/events.ts';

/** The podium stands. */
export function isPodium(event: MatchEvent): boolean {
  return event.type === 'phase-changed' && event.stage === 'over';
}

/** Whether something that is a seat's alone (`Speakers.announce`) may have changed for it; null: for nobody. */
export function newsIn(events: readonly MatchEvent[]): ((seat: number) => boolean) | null {
  const seats = new Set<number>();
  for (const event of events) {
    if (isPodium(event) || event.type === 'revealed' || event.type === 'rescored') return () => true;
    if (event.type === 'retired') for (const seat of event.seats) seats.add(seat);
    else if (event.type === 'benched' || event.type === 'led' || event.type === 'teamed' || event.type === 'awarded')
      seats.add(event.seat);
  }
  return seats.size === 0 ? null : (seat) => seats.has(seat);
}
