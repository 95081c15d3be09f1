import { t } from '../../i18n/t.ts';
import type { SeatSnapshot } from '../../model/room-snapshot.ts';

/** What a right and a wrong answer would make of me, if nobody else got or lost a point. */
export interface Outcomes {
  readonly ifRight: number;
  readonly ifWrong: number;
  /** In a few words, e.g. "First, unless Kenji stakes 1,945". */
  readonly rightPlace: string;
  readonly wrongPlace: string;
}

type Row = Pick<SeatSnapshot, 'seat' | 'name' | 'score' | 'plays'>;

export function outcomesOf(
  seats: readonly Row[],
  { seat, score }: { readonly seat: number; readonly score: number },
  stake: number,
): Outcomes {
  const others = seats.filter((other) => other.seat !== seat && other.plays);
  const placeAt = (points: number): number => 1 + others.filter((other) => other.score > points).length;
  const [ifRight, ifWrong] = [score + stake, score - stake];
  return {
    ifRight,
    ifWrong,
    rightPlace: placeWords(placeAt(ifRight), threatTo(others, ifRight)),
    wrongPlace: t.wager.about(placeAt(ifWrong)),
  };
}

/** The first behind me who could still pass by a stake of their own. */
function threatTo(others: readonly Row[], points: number): { name: string; stake: number } | null {
  const [best] = others
    .map(({ name, score }) => ({ name, score, stake: points - score + 1 }))
    .filter(({ score, stake }) => stake > 0 && stake <= score)
    .sort((a, b) => a.stake - b.stake);
  return best ?? null;
}

function placeWords(place: number, threat: { name: string; stake: number } | null): string {
  if (place > 1) return t.wager.about(place);
  return threat ? t.wager.firstUnless(threat.name, threat.stake) : t.wager.first;
}
