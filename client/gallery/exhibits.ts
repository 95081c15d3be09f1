import { planCeremony } from '#shared/rules/ceremony.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { aModel, aReveal, aRoom, aYou, BEGIN_MS, NOOR, seatsAfter, someSeats } from './a-room.ts';
import { CHARGE_EXHIBITS } from './charge-exhibits.ts';
import { type Exhibit, still } from './exhibit.ts';
import { afterRight, rightYou } from './exhibit-right.ts';
import { KIND_EXHIBITS } from './kind-exhibits.ts';
import { QUESTION_EXHIBITS } from './question-exhibits.ts';
import { REVEAL_EXHIBITS } from './reveal-exhibits.ts';
import { RULE_EXHIBITS } from './rule-exhibits.ts';
import { TWIST_EXHIBITS } from './twist-exhibits.ts';

/** Between two questions. */
function theBoard(): RoomSnapshot {
  const [startedAt, endsAt] = [BEGIN_MS, BEGIN_MS + 6000];
  return aRoom({ phase: 'scoreboard', startedAt, endsAt, seats: seatsAfter(), reveal: aReveal() });
}

/** Every picture, by its name in the address: `?show=question-open`. */
export const EXHIBITS: Readonly<Record<string, Exhibit>> = {
  ...CHARGE_EXHIBITS,
  ...RULE_EXHIBITS,
  ...TWIST_EXHIBITS,
  ...QUESTION_EXHIBITS,
  ...REVEAL_EXHIBITS,
  ...KIND_EXHIBITS,
  waiting: {
    model: (clock) => aModel(clock, aRoom({ phase: 'waiting', round: -1, question: null, seats: someSeats(8) })),
  },
  countdown: still({
    phase: 'countdown',
    startedAt: BEGIN_MS - 1300,
    endsAt: BEGIN_MS + 1700,
    round: -1,
    question: null,
  }),
  'between-rounds': {
    model: (clock) => aModel(clock, theBoard(), rightYou),
  },
  'between-bell': {
    model: (clock) => aModel(clock, afterRight(), rightYou),
    next: (model) => model.applyState(theBoard()),
  },
  // An answer that is longer than the tile of a small phone.
  'between-answer': {
    model: (clock) => {
      const reveal = aReveal({ text: 'Mercury, Earth, Mars, Jupiter, Saturn, Neptune' });
      return aModel(clock, { ...theBoard(), reveal }, rightYou);
    },
  },
  'between-nobody': {
    model: (clock) =>
      aModel(
        clock,
        aRoom({
          phase: 'scoreboard',
          startedAt: BEGIN_MS,
          endsAt: BEGIN_MS + 6000,
          seats: someSeats(5).map((seat) => ({ ...seat, streak: 0, lastPoints: 0, lastRank: seat.rank })),
          here: 5,
          reveal: aReveal({ shares: [40, 20, 0, 40], fastest: [] }),
        }),
        { results: 'rrwrrrw' },
      ),
  },
  'between-first': {
    model: (clock) =>
      aModel(
        clock,
        aRoom({
          phase: 'scoreboard',
          round: 0,
          startedAt: BEGIN_MS,
          endsAt: BEGIN_MS + 6000,
          seats: someSeats(3).map((seat) => ({ ...seat, lastRank: 0 })),
          reveal: aReveal(),
        }),
        { results: 'r', rank: 1, lastRank: 0, seat: 0 },
      ),
  },
  podium: {
    model: (clock) => aModel(clock, ended(), { rank: 2, behind: 626, results: 'rrwrrrrrrwrrwrr', score: 12_480 }),
  },
  'podium-bell': {
    model: (clock) =>
      aModel(clock, aRoom({ phase: 'scoreboard', round: 14, seats: seatsAfter(), reveal: aReveal() }), rightYou),
    next: (model) => {
      const room = { ...ended(), ceremonyEndsAt: BEGIN_MS + planCeremony(ended().seats).lastsMs };
      model.applyNotice('you', aYou(room, { rank: 2, behind: 626, score: 12_480 }));
      model.applyState(room);
    },
  },
  // Somebody comes back a minute after the ceremony has begun.
  'podium-late': {
    model: (clock) => {
      const startedAt = BEGIN_MS - 60_000;
      const ceremonyEndsAt = startedAt + planCeremony(ended().seats).lastsMs;
      return aModel(clock, { ...ended(), startedAt, ceremonyEndsAt }, { rank: 2, behind: 626, score: 12_480 });
    },
  },
  'podium-tie': {
    model: (clock) =>
      aModel(
        clock,
        { ...ended(), seats: ended().seats.map((seat, i) => ({ ...seat, rank: [1, 1, 3, 3, 3, 3][i] ?? i + 1 })) },
        { rank: 1, behind: 0 },
      ),
  },
};

function ended(): RoomSnapshot {
  const scores: Record<number, number> = { 0: 13_106, [NOOR]: 12_480, 1: 11_934 };
  const order = [0, NOOR, 1, 2, 4, 5];
  const all = someSeats();
  const seats = order.flatMap((seat, i) => {
    const one = all[seat];
    return one ? [{ ...one, score: scores[seat] ?? 11_000 - 300 * i, rank: i + 1 }] : [];
  });
  return aRoom({
    phase: 'podium',
    round: 14,
    startedAt: BEGIN_MS,
    endsAt: 0,
    seats: [...seats, ...all.slice(6).map((seat) => ({ ...seat, rank: seat.seat + 1 }))],
    reveal: aReveal(),
  });
}
