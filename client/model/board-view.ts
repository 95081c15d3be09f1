import type { RoomSnapshot, SeatSnapshot } from './room-snapshot.ts';
import type { RailItem, RailRow } from './standings.ts';

/** How the ladder between two questions moves: where it was, on its way, where it is. Pure. */

/** The old places are looked at first; then rows slide while scores roll; the headline comes last. Ms of a board of full length. */
const HOLD_MS = 700;
const SLIDE_MS = 900;
const HEADLINE_MS = 200;
/** A board that is shorter than this moves faster, in the same proportion. */
const FULL_MS = 4_000;

export interface BoardMoment {
  /** 0: everybody where they were. 1: where they are. */
  readonly slid: number;
  /** How much of the headline is there, 0 to 1. */
  readonly told: number;
}

/** Where it is at `now`, server ms, by the clock of its phase. `isCalm`: at its end from the beginning. */
export function boardMoment(room: RoomSnapshot, now: number, isCalm: boolean): BoardMoment {
  if (isCalm) return { slid: 1, told: 1 };
  const spanMs = room.endsAt > room.startedAt ? room.endsAt - room.startedAt : FULL_MS;
  const ms = (((room.pausedAt || now) - room.startedAt) * FULL_MS) / Math.min(FULL_MS, spanMs);
  return {
    slid: share((ms - HOLD_MS) / SLIDE_MS),
    told: share((ms - HOLD_MS - SLIDE_MS) / HEADLINE_MS),
  };
}

/** The shown seats in the order they had; who had no place yet comes last. */
export function seatsBefore(items: readonly RailItem[], seats: readonly SeatSnapshot[]): SeatSnapshot[] {
  const shown = new Set(items.flatMap((item) => (item.kind === 'seat' ? [item.seat] : [])));
  return seats
    .filter((seat) => shown.has(seat.seat))
    .sort((a, b) => (a.lastRank || 1e9) - (b.lastRank || 1e9) || a.seat - b.seat);
}

/** One row on its way. */
export interface MovingRow {
  readonly row: RailRow;
  /** Which line of the board it comes from and goes to; gaps are lines too. */
  readonly from: number;
  readonly to: number;
  readonly scoreBefore: number;
  readonly placeBefore: number;
  readonly gain: number;
}

/** Every row with where it comes from. Somebody whom the state does not name, such as you in a crowd, stands still. */
export function movingRows(items: readonly RailItem[], seats: readonly SeatSnapshot[]): MovingRow[] {
  const lines = items.flatMap((item, line) => (item.kind === 'seat' ? [line] : []));
  const before = seatsBefore(items, seats);
  const hasBefore = before.some(({ lastRank }) => lastRank > 0);
  const named = new Set(before.map(({ seat }) => seat));
  // Lines of those who stand still are nobody else's.
  const free = lines.filter((line) => {
    const item = items[line];
    return item?.kind === 'seat' && named.has(item.seat);
  });
  return lines.flatMap((to) => {
    const row = items[to];
    if (row?.kind !== 'seat') return [];
    const old = before.findIndex(({ seat }) => seat === row.seat);
    const seat = before[old];
    const gain = seat?.lastPoints ?? 0;
    return [
      {
        row,
        from: hasBefore && seat ? (free[old] ?? to) : to,
        to,
        scoreBefore: row.score - gain,
        placeBefore: seat?.lastRank || row.place,
        gain,
      },
    ];
  });
}

function share(value: number): number {
  return Math.min(1, Math.max(0, value));
}
