import type { Look } from '../../rules/context.ts';
import { defineModifier } from '../define-modifier.ts';
import type { SurvivorView } from './survivor-view.ts';

/** SV1: what each who stays gets for each who quits. */
const POINTS = 1;
/** SV3: what the first badge of a match is worth in the profile. */
const BADGE_XP = 5;
/** SV2: where nobody knows how many questions there are, so few who play are in the final. */
const FINALISTS_MAX = 3;

interface Own {
  badges: number;
  /** Has quit in the final once: doing it again is worth nothing. */
  quit: boolean;
}

type C = Look<null, Own>;

/** Whoever is there when somebody quits in the final round gets a point, and a badge. */
export const survivorBadge = defineModifier<null, Own>({
  id: 'survivor-badge',
  title: 'Survivor’s badge',
  summary: 'When somebody quits in the final round, everybody still here gets a point and a badge.',
  lines: ['Stay to the end: when somebody quits in the final round, whoever is still here gets a point.'],
  icon: 'shield',
  group: 'room',
  begin: () => null,
  sit: () => ({ badges: 0, quit: false }),
  on: {
    left(c, quitter) {
      // Removed by the host is no quitting, nor is leaving the crowd of those who are out.
      if (!isFinal(c) || quitter.removed || !quitter.plays || quitter.kind === 'bot') return;
      const own = c.own(quitter.seat);
      if (own.quit) return;
      own.quit = true;
      for (const seat of c.match.seats) {
        if (seat.presence !== 'here' || !seat.plays) continue;
        c.award(seat.seat, POINTS, 'survivor');
        if (c.own(seat.seat).badges++ === 0) c.reward(seat.seat, BADGE_XP, 'survivor');
      }
      c.say(`${quitter.name} is gone. Everybody still here: +${POINTS}.`);
    },
  },
  sees: {
    all: (c): SurvivorView => ({
      badges: c.match.seats.flatMap(({ seat, presence }) => {
        const count = presence === 'gone' ? 0 : c.own(seat).badges;
        return count > 0 ? [{ seat, count }] : [];
      }),
    }),
  },
});

/** SV2: from the reading of the last question to the podium; in a match of unknown length, when three or fewer play. */
function isFinal({ match }: C): boolean {
  if (!match.round || match.phase.stage === 'lobby' || match.phase.stage === 'over') return false;
  if (match.rounds > 0) return match.round.index + 1 >= match.rounds;
  const left = match.seats.filter((seat) => seat.plays && seat.presence !== 'gone').length;
  return left + 1 <= FINALISTS_MAX; // and who has just quit
}
