import { defineMod, defineModifier } from '#shared/mod-api.ts';
import { words } from './words.ts';

/** For whoever sits on it and is right. */
const HEAT_POINTS = 300;

interface Heat {
  /** The seat that is hot this round; null before the first. */
  hot: number | null;
}

/** Each round somebody is in the hot seat: everybody sees who, and what they make of it. */
const hotSeat = defineModifier<Heat>({
  id: 'hot-seat:seat',
  title: 'Hot seat',
  summary: `Each round somebody is in the hot seat: right is worth ${HEAT_POINTS} more, wrong gives the others 50 each.`,
  icon: 'flame',
  begin: () => ({ hot: null }),
  on: {
    roundBegan(c) {
      const playing = c.match.seats.filter((seat) => seat.plays && seat.presence === 'here');
      // Nobody twice in a row, where there is anybody else.
      const others = playing.filter((seat) => seat.seat !== c.all.hot);
      const next = others.length > 0 ? others : playing;
      c.all.hot = next.length > 0 ? c.luck('hot', c.match.round?.index ?? 0).pick(next).seat : null;
      const seat = c.all.hot === null ? null : c.seat(c.all.hot);
      if (seat) c.say(`${seat.name} is in the hot seat.`);
    },
  },
  score(c, sheet) {
    const { hot } = c.all;
    const row = sheet.rows.find((one) => one.seat === hot);
    if (!row || hot === null) return;
    if (row.credit === 1) return sheet.add(hot, HEAT_POINTS, 'hot seat');
    for (const { seat } of sheet.rows) if (seat !== hot) sheet.add(seat, 50, 'hot seat');
  },
  sees: { all: ({ all }) => ({ hot: all.hot }) },
});

export default defineMod({ modifiers: [hotSeat], words });
