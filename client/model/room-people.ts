import type { MatchModel } from './match-model.ts';
import type { SeatSnapshot } from './room-snapshot.ts';

/** Somebody in the room, as whoever leads it sees them. */
export interface RoomPerson {
  readonly seat: number;
  readonly name: string;
  readonly avatar: string;
  readonly isAway: boolean;
  /** Has not answered the question that is open, or just was; false where that is not shown (V8). */
  readonly isMissing: boolean;
  /** How many questions in a row went by without an answer. */
  readonly missed: number;
  /** How long their line takes there and back, ms; 0: it is quick. */
  readonly tripMs: number;
  /** Names of the others who come from the same network, where that may be one device (FP1). */
  readonly alike: readonly string[];
  /** How many of their answers were too fast for a human (FP3). */
  readonly tooFast: number;
}

type ToldToLeaders = Pick<MatchModel, 'room' | 'slow' | 'alike' | 'tooFast'>;

/** The people of the room, those for whom it may be waiting first: of a crowd the best, and whoever is slow or too fast. */
export function peopleOf({ room, slow, alike, tooFast }: ToldToLeaders): RoomPerson[] {
  if (!room) return [];
  const slowOf = new Map(slow.map((person) => [person.seat, person]));
  const isAsking = room.stage === 'open' || room.stage === 'closed';
  const isTold = isAsking && room.answered > 0 && room.answeredBy.length === room.answered;
  const person = ({ seat, name, avatar, away = false, plays = true }: Shown): RoomPerson => ({
    ...{ seat, name, avatar, isAway: away },
    isMissing: isTold && plays && !away && !room.answeredBy.includes(seat),
    missed: slowOf.get(seat)?.missed ?? 0,
    tripMs: slowOf.get(seat)?.tripMs ?? 0,
    alike: (alike.find((group) => group.includes(seat)) ?? []).flatMap((other) =>
      other === seat ? [] : (room.seats.find((one) => one.seat === other)?.name ?? []),
    ),
    tooFast: tooFast.find((one) => one.seat === seat)?.answers ?? 0,
  });
  const shown = room.seats.filter(({ bot }) => !bot);
  const told = new Map([...tooFast, ...slow].map((one) => [one.seat, one]));
  for (const { seat } of shown) told.delete(seat);
  return [...shown.map(person), ...[...told.values()].map(person)].sort((a, b) => troubleOf(b) - troubleOf(a));
}

/** Whether the room may be waiting for somebody. */
export function isSlow(person: RoomPerson): boolean {
  return troubleOf(person) > 0;
}

/** Whether I only stand in for an opener who is away: then I may not end the match. */
export function isStandIn({ isHost, isOpener, room, you }: MatchModel): boolean {
  return isHost && room?.opener !== -1 && !isOpener && room?.coHost !== you?.seat;
}

/** Whether I may remove somebody: not myself, nor who opened the room; a co-host only as who opened it (H8, H10, H11). */
export function mayRemove({ room, you, isHost, isOpener }: MatchModel, seat: number): boolean {
  return isHost && seat !== you?.seat && seat !== room?.opener && (seat !== room?.coHost || isOpener);
}

type Shown = Pick<SeatSnapshot, 'seat' | 'name' | 'avatar'> & Partial<Pick<SeatSnapshot, 'away' | 'plays'>>;

function troubleOf({ isAway, isMissing, missed, tripMs }: RoomPerson): number {
  return Number(isMissing) * 100_000 + missed * 1_000 + Number(isAway) * 500 + Math.min(tripMs, 499_000) / 1_000;
}
