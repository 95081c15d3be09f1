import type { Ctx } from '../../rules/context.ts';
import type { Luck } from '../../rules/random.ts';
import type { Teams } from './memory.ts';

type Acting = Ctx<Teams, null>;

/** How many sit in each team, here or kept for them; the first is team 1. */
export function sizesOf({ match, all }: Pick<Acting, 'match' | 'all'>): number[] {
  const sizes = Array.from({ length: all.count }, () => 0);
  // Whoever returns after the number of teams went down may be in one that is no more.
  for (const seat of match.seats)
    if (seat.presence !== 'gone' && seat.team > 0 && seat.team <= all.count)
      sizes[seat.team - 1] = (sizes[seat.team - 1] ?? 0) + 1;
  return sizes;
}

/** TM1, TM2: whoever has no team yet comes into the smallest one, of equal ones into the first. */
export function dealNewcomers(c: Acting): void {
  c.all.dealt = c.match.arrivals;
  const sizes = sizesOf(c);
  for (const seat of c.match.seats) {
    if (seat.presence === 'gone' || seat.leads || (seat.team > 0 && seat.team <= c.all.count)) continue;
    const smallest = sizes.indexOf(Math.min(...sizes));
    c.team(seat.seat, smallest + 1);
    sizes[smallest] = (sizes[smallest] ?? 0) + 1;
  }
}

/** TM1: everybody is dealt anew: people first, so that bots are spread evenly too. */
export function dealAll(c: Acting, luck: Luck): void {
  c.all.dealt = c.match.arrivals;
  const seats = c.match.seats.filter(({ presence, leads }) => presence !== 'gone' && !leads);
  const people = luck.shuffle(seats.filter(({ kind }) => kind === 'human'));
  const bots = luck.shuffle(seats.filter(({ kind }) => kind === 'bot'));
  [...people, ...bots].forEach(({ seat }, i) => {
    c.team(seat, (i % c.all.count) + 1);
  });
}
