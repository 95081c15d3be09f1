import { boardOrPodium, defineMod, defineMode, standardPhases } from '#shared/mod-api.ts';
import { words } from './words.ts';

/** The rope goes so far to either side; there the match is over. */
const ENDS = 5;

interface Rope {
  /** Where its middle is: below 0 the left side (team 1) is ahead. */
  at: number;
  /** By how much the last round moved it. */
  moved: number;
}

/** Two sides, one rope: each round the side with more right answers pulls, the closer the votes the less. */
const tugOfWar = defineMode<Rope>({
  id: 'tug-of-war:rope',
  title: 'Tug of war',
  summary: 'Two sides, one rope: whoever knows more pulls harder.',
  lines: ['You are on the left or on the right side.', 'Each round the side that knows more pulls the rope.'],
  icon: 'users',
  players: { min: 2, max: 64 },
  begin: () => ({ at: 0, moved: 0 }),
  phases: standardPhases<Rope>({ reveal: { next: () => 'rope' } }, [
    {
      name: 'rope',
      stage: 'between',
      lasts: () => 3_500,
      next: (c) => (Math.abs(c.all.at) >= ENDS || boardOrPodium(c) === 'podium' ? 'podium' : 'reading'),
    },
  ]),
  on: {
    joined: (c, { seat }) => c.team(seat, smallerSide(c.match.seats)),
    phase(c) {
      // Bots sit down without a word: whoever has no side yet takes the smaller one.
      if (c.match.phase.stage !== 'intro') return;
      for (const { seat, team } of c.match.seats) if (team === 0) c.team(seat, smallerSide(c.match.seats));
    },
  },
  score(c, sheet) {
    const knows = [0, 0];
    for (const { seat, credit } of sheet.rows) {
      sheet.add(seat, Math.round(100 * credit), '');
      const side = c.seat(seat).team - 1;
      if (side === 0 || side === 1)
        knows[side] = (knows[side] ?? 0) + credit / Math.max(1, sizeOf(c.match.seats, side + 1));
    }
    // Shares of each side, so that a side of two can pull one of three.
    const pull = (knows[1] ?? 0) - (knows[0] ?? 0);
    c.all.moved = Math.sign(pull) * (Math.abs(pull) > 0.5 ? 2 : pull === 0 ? 0 : 1);
    c.all.at = Math.max(-ENDS, Math.min(ENDS, c.all.at + c.all.moved));
    for (const { seat } of sheet.rows) {
      const side = c.seat(seat).team === 1 ? -1 : 1;
      if (c.all.moved * side > 0) sheet.add(seat, 50, 'pulled');
    }
  },
  sees: { all: ({ all }) => ({ at: all.at, moved: all.moved, ends: ENDS }) },
});

type Seats = readonly { readonly team: number; readonly presence: string }[];

function sizeOf(seats: Seats, team: number): number {
  return seats.filter((seat) => seat.team === team && seat.presence !== 'gone').length;
}

function smallerSide(seats: Seats): number {
  return sizeOf(seats, 1) <= sizeOf(seats, 2) ? 1 : 2;
}

export default defineMod({ modes: [tugOfWar], words });
