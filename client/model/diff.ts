import { isLeftToScreen } from './answers-only.ts';
import type { Cue } from './cue.ts';
import type { RoomSnapshot } from './room-snapshot.ts';
import { slotCues } from './slots.ts';

/** More arrivals than this in one patch are one arrival in bulk (LOOK.md, section 6). */
const BULK = 6;

/** The cues between two states of a room. State changes know of no animation; animation knows of no rules. */
export function diff(before: RoomSnapshot | null, after: RoomSnapshot): Cue[] {
  if (!before) return [{ kind: 'snap' }];
  const cues: Cue[] = [];
  // The question comes to this page, or leaves it: neither is news.
  if (isLeftToScreen(before) !== isLeftToScreen(after)) cues.push({ kind: 'snap' });
  if (before.matchId !== after.matchId) cues.push({ kind: 'match' });
  if (before.phase !== after.phase || (before.round !== after.round && after.stage !== 'lobby'))
    cues.push({ kind: 'phase', from: before.stage, to: after.stage, phase: after.phase });
  cues.push(...peopleCues(before, after));
  if (before.host !== after.host) cues.push({ kind: 'host', seat: after.host });
  if (settingsIn(before) !== settingsIn(after)) cues.push({ kind: 'settings' });
  if (before.pausedAt === 0 && after.pausedAt !== 0) cues.push({ kind: 'paused' });
  if (before.pausedAt !== 0 && after.pausedAt === 0) cues.push({ kind: 'resumed' });
  const moves = railMoves(before, after);
  if (moves.size > 0) cues.push({ kind: 'rail', moves });
  const isCounted = before.answered !== after.answered || before.leans.join() !== after.leans.join();
  const isAsked = before.wanting !== after.wanting || before.people !== after.people || before.ready !== after.ready;
  if (isCounted || isAsked || JSON.stringify(before.signals) !== JSON.stringify(after.signals))
    cues.push({ kind: 'tallies' });
  cues.push(...slotCues('changed', before.rules, after.rules), ...slotCues('own', before.own, after.own));
  return cues;
}

function peopleCues(before: RoomSnapshot, after: RoomSnapshot): Cue[] {
  // Another match counts seats anew, and a crowd shows only its top ten: neither is somebody coming in.
  if (before.matchId !== after.matchId || after.seats.length < after.taken || before.seats.length < before.taken)
    return [];
  const was = new Map(before.seats.map((seat) => [seat.seat, seat]));
  const is = new Set(after.seats.map((seat) => seat.seat));
  const joined = after.seats.filter((seat) => !was.has(seat.seat));
  const cues: Cue[] =
    joined.length > BULK
      ? [{ kind: 'arrivals', count: joined.length }]
      : joined.map(({ seat }) => ({ kind: 'joined', seat }));
  for (const { seat } of before.seats) if (!is.has(seat)) cues.push({ kind: 'left', seat });
  for (const { seat, away } of after.seats) {
    const old = was.get(seat);
    if (old && old.away !== away) cues.push({ kind: 'away', seat, away });
  }
  return cues;
}

/** What is written on the switches and the chairs of a room. */
function settingsIn({ seats, ...room }: RoomSnapshot): string {
  const { locked, answersOnly, screens, spectators, chat, opener, coHost } = room;
  const chairs = seats.map(({ seat, name, avatar, leads }) => [seat, name, avatar, leads]);
  return JSON.stringify([locked, answersOnly, screens, spectators, chat, opener, coHost, chairs.sort()]);
}

function railMoves(before: RoomSnapshot, after: RoomSnapshot): Map<number, number> {
  const moves = new Map<number, number>();
  if (before.matchId !== after.matchId) return moves;
  const places = new Map(before.seats.map((seat, place) => [seat.seat, place]));
  after.seats.forEach(({ seat }, place) => {
    const was = places.get(seat);
    if (was !== undefined && was !== place) moves.set(seat, was - place);
  });
  return moves;
}
