import { ceremonyOf } from '../model/ceremony-view.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import type { Beat, BedPlan, Score } from './score.ts';
import type { SoundName } from './sounds.ts';

const SECOND_MS = 1000;
/** The last seconds of a window have sounds of their own, the first of them first. */
const LAST_TICKS: readonly SoundName[] = ['tick1', 'tick2', 'tick3'];
/** A verdict is heard before there is music again, ms. */
const VERDICT_MS = 2000;
/** From so many on a waiting room has its drums. */
const COMPANY_PEOPLE = 3;

/** The score of a match: the server's phases, by the server's clock. `isCalm`: what comes in steps comes all at once. */
export function matchScore(model: Pick<MatchModel, 'room' | 'clock'>, isCalm: () => boolean): Score {
  return {
    now: () => model.clock.now(),
    bed: (now) => bedOf(model.room, now, isCalm()),
    beats: (from, to) => beatsOf(model.room, isCalm()).filter(({ at }) => at >= from && at < to),
  };
}

/** The music of a room at `now`. Countdown, stillness and ceremony have none: they are hushed, or have sounds of their own. */
export function bedOf(room: RoomSnapshot | null, now: number, isCalm: boolean): BedPlan | null {
  if (room?.pausedAt !== 0) return null;
  switch (room.stage) {
    case 'lobby':
      return { name: 'lobby', layers: room.here >= COMPANY_PEOPLE ? 3 : 2, zeroAt: 0 };
    case 'read':
    case 'open':
      return questionBed(room, now);
    case 'told':
      return now < room.startedAt + VERDICT_MS ? null : { name: 'board', layers: 1, zeroAt: room.endsAt };
    case 'between':
      // A ladder is a rest. Whatever else a rule puts between two questions is not.
      return room.phase === 'scoreboard'
        ? { name: 'board', layers: 3, zeroAt: room.startedAt }
        : { name: 'question', layers: 1, zeroAt: room.endsAt };
    case 'over': {
      const isSolemn = ceremonyOf(room, now, isCalm)?.nextAt !== null;
      return isSolemn ? null : { name: 'board', layers: 3, zeroAt: room.ceremonyEndsAt || room.startedAt };
    }
    default:
      return null;
  }
}

/** Its beats are those of the seconds that are left: the bell falls on the first of a bar. */
function questionBed(room: RoomSnapshot, now: number): BedPlan | null {
  const { opensAt, bellAt } = windowOf(room);
  const leftMs = bellAt - now;
  if (leftMs <= 0) return null;
  const isHushed = now < opensAt || leftMs <= LAST_TICKS.length * SECOND_MS;
  const layers = isHushed ? 1 : leftMs < room.windowMs / 2 ? 3 : 2;
  return { name: 'question', layers, zeroAt: bellAt };
}

/** All that sounds by itself in the phase of a room, in order. */
export function beatsOf(room: RoomSnapshot | null, isCalm: boolean): Beat[] {
  if (room?.pausedAt !== 0) return [];
  switch (room.stage) {
    case 'intro':
      return countdownBeats(room);
    case 'read':
    case 'open':
      return windowBeats(room);
    case 'over':
      return isCalm ? [] : ceremonyBeats(room);
    default:
      return [];
  }
}

/** With each number that the countdown comes to; the first stands there from the beginning, and has the mode's sting. */
function countdownBeats({ startedAt, endsAt }: RoomSnapshot): Beat[] {
  return [3, 2, 1]
    .map((left): Beat => ({ at: endsAt - left * SECOND_MS, sound: left === 1 ? 'countLast' : 'count' }))
    .filter(({ at }) => at > startedAt);
}

/** A tick with each whole second that is left. */
function windowBeats(room: RoomSnapshot): Beat[] {
  const { opensAt, bellAt } = windowOf(room);
  const beats: Beat[] = [];
  for (let left = Math.floor(room.windowMs / SECOND_MS); left >= 1; left--) {
    const at = bellAt - left * SECOND_MS;
    if (at > opensAt) beats.push({ at, sound: LAST_TICKS[LAST_TICKS.length - left] ?? 'second' });
  }
  return beats;
}

/** A drum for each place, higher each time, and a chord for the first. The roll before them begins with the phase. */
function ceremonyBeats(room: RoomSnapshot): Beat[] {
  const ceremony = ceremonyOf(room, room.startedAt, false);
  if (!ceremony || ceremony.plan.lastsMs === 0) return [];
  const pace = (room.ceremonyEndsAt - room.startedAt) / ceremony.plan.lastsMs;
  const { third, second, first } = ceremony.plan.beginsMs;
  const at = (ms: number): number => room.startedAt + ms * pace;
  const steps: Beat[] = [
    { at: at(third), sound: 'drum3' },
    { at: at(second), sound: 'drum2' },
    { at: at(first), sound: 'podium' },
  ];
  // A place that nobody has takes no time: the next one has its moment.
  return steps.filter(({ at: when }, i) => when > room.startedAt && when !== steps[i + 1]?.at);
}

function windowOf({ stage, endsAt, windowMs }: RoomSnapshot): { readonly opensAt: number; readonly bellAt: number } {
  return stage === 'read'
    ? { opensAt: endsAt, bellAt: endsAt + windowMs }
    : { opensAt: endsAt - windowMs, bellAt: endsAt };
}
