import type { Why } from '#shared/rules/sheet.ts';
import type { RoomSnapshot, SeatSnapshot } from './room-snapshot.ts';
import type { ModelView } from './selectors.ts';

/** Ladder, verdict and podium as the screens show them. Pure. */

export interface RailRow {
  readonly kind: 'seat';
  readonly seat: number;
  readonly place: number;
  readonly name: string;
  readonly avatar: string;
  readonly bot: boolean;
  readonly away: boolean;
  readonly score: number;
  readonly streak: number;
  /** Places up since the reveal before; null before there were two. */
  readonly move: number | null;
  readonly isYou: boolean;
}
export type RailItem = RailRow | { readonly kind: 'gap' };

/** The leaderboard rail with at most `max` items: top three, a gap, your neighbours; you are always among them. */
export function railOf(model: ModelView, max = 9): RailItem[] {
  const { room } = model;
  if (!room) return [];
  const rows = room.seats.filter(({ leads }) => !leads).map((seat) => rowOf(seat, room.seats, model));
  const mine = rows.findIndex((row) => row.isYou);
  if (mine < 0 && model.you && playersOf(room) > rows.length) return crowdRail(model, rows, max);
  if (rows.length <= max) return rows;
  if (mine < 0) return rows.slice(0, max);
  if (mine < max - 1) return rows.slice(0, max);
  const window = max - 4; // three on top, one gap
  const from = Math.min(Math.max(3, mine - Math.floor(window / 2)), rows.length - window);
  return [...rows.slice(0, 3), { kind: 'gap' }, ...rows.slice(from, from + window)];
}

/** How many have a place, or will have one: everybody but who leads without playing (H14). */
export function playersOf({ taken, seats }: Pick<RoomSnapshot, 'taken' | 'seats'>): number {
  return taken - seats.filter(({ leads }) => leads).length;
}

/** In a crowd the state holds the top ten; your own row comes from your own notice, where you have a place. */
function crowdRail(model: ModelView, rows: RailRow[], max: number): RailItem[] {
  const own = model.you?.plays || model.you?.rank ? ownRowOf(model) : null;
  return own ? [...rows.slice(0, max - 2), { kind: 'gap' }, own] : rows.slice(0, max);
}

/** Your own row, from your own notice; null: you have no seat. */
export function ownRowOf({ you }: Pick<ModelView, 'you'>): RailRow | null {
  if (!you) return null;
  return {
    kind: 'seat',
    seat: you.seat,
    place: you.rank,
    name: you.name,
    avatar: you.avatar,
    bot: false,
    away: false,
    score: you.score,
    streak: you.streak,
    move: you.lastRank > 0 ? you.lastRank - you.rank : null,
    isYou: true,
  };
}

function rowOf(seat: SeatSnapshot, seats: readonly SeatSnapshot[], { you }: ModelView): RailRow {
  return {
    kind: 'seat',
    seat: seat.seat,
    // Before the first reveal nobody has a place: who has as many points stands alike.
    place: seat.rank || 1 + seats.filter(({ score }) => score > seat.score).length,
    name: seat.name,
    avatar: seat.avatar,
    bot: seat.bot,
    away: seat.away,
    score: seat.score,
    streak: seat.streak,
    move: seat.rank > 0 && seat.lastRank > 0 ? seat.lastRank - seat.rank : null,
    isYou: seat.seat === you?.seat,
  };
}

/** What became of an answer; `part`: it earned a part of the credit (K9). */
export type Outcome = 'right' | 'part' | 'wrong' | 'none';
const OUTCOMES: Readonly<Record<string, Outcome>> = { r: 'right', p: 'part', w: 'wrong' };

/** By its letter in the results of a seat. */
export function outcomeOfLetter(letter = ''): Outcome {
  return OUTCOMES[letter] ?? 'none';
}

export interface VerdictView {
  readonly outcome: Outcome;
  readonly points: number;
  readonly ms: number | null;
  readonly streak: number;
  /** The streak that a wrong answer ended; 0: none. */
  readonly endedStreak: number;
  /** 0: there is nothing to tell of it. */
  readonly rank: number;
  readonly behind: number;
  /** Where the points come from, and why others did not come, as far as there is something to say. */
  readonly whys: readonly Why[];
}

/** My verdict of the revealed question; null before it. */
export function verdictOf({ room, you }: ModelView): VerdictView | null {
  if (!room?.reveal || !you || you.matchId !== room.matchId || you.results.length <= room.round) return null;
  const letter = you.results[room.round];
  const before = /r*$/.exec(you.results.slice(0, room.round))?.[0].length ?? 0;
  return {
    outcome: outcomeOfLetter(letter),
    points: you.verdict?.points ?? 0,
    ms: you.verdict?.ms ?? null,
    streak: you.streak,
    endedStreak: letter === 'r' ? 0 : before,
    rank: toldRank({ room, you }),
    behind: you.behind,
    whys: (you.verdict?.whys ?? []).filter(({ why }) => why !== ''),
  };
}

/** My place in this match; 0: not yet, or nobody has a point, and to be first among nothing would be mockery. */
export function toldRank({ room, you }: Pick<ModelView, 'room' | 'you'>): number {
  if (!room || you?.matchId !== room.matchId) return 0;
  return you.score === 0 && room.seats.every(({ score }) => score === 0) ? 0 : you.rank;
}

/** First, second and third step of the podium; who shares a place shares a step. Steps nobody is on are missing. */
export function podiumOf(room: RoomSnapshot): { readonly place: number; readonly seats: readonly SeatSnapshot[] }[] {
  const ranked = room.seats.filter((seat) => seat.rank > 0);
  const places = [...new Set(ranked.map((seat) => seat.rank))].filter((place) => place <= 3).sort((a, b) => a - b);
  return places.map((place) => ({ place, seats: ranked.filter((seat) => seat.rank === place) }));
}
