import { z } from 'zod';
import { optionsOf } from '../../questions/question.ts';
import type { Ctx, Look } from '../../rules/context.ts';
import type { ReadOnly } from '../../rules/read-only.ts';
import type { RuleIntent, RuleSignal } from '../../rules/rule.ts';
import type { Seat } from '../../rules/seat.ts';
import type { Royale, Spectating } from './memory.ts';

/** Crowd points for a call that came true, and for each cut that the seat one backs survives. */
export const CALL_POINTS = 50;
export const BACKED_SURVIVES_POINTS = 20;
/** Crowd points for having backed the last one standing: this much for each halving of the field that was still to come. */
export const WINNER_POINTS_PER_HALVING = 100;
/** Ten crowd points are one point of experience, and a match is worth at most so many. */
const POINTS_PER_XP = 10;
const CROWD_XP_MAX = 60;
/** Faces of the cheering keys. */
export const CHEERING_FACES = 6;

type Crowd = RuleIntent<Royale, Spectating>;

/** "Where will most survivors go?": the crowd calls the answer of those who still play. It may think again until the bell. */
const call: Crowd = {
  title: 'Call the answer',
  schema: z.strictObject({ round: z.int().min(0).max(9999), option: z.string().min(1).max(80) }),
  stages: ['read', 'open'],
  who: 'out',
  take(c, seat, payload) {
    const { round, option } = payload as { round: number; option: string };
    if (round !== c.match.round?.index) return c.refuse('That call was for another question.');
    if (!c.question || !optionsOf(c.question).some((one) => one.id === option))
      return c.refuse('That is none of the answers.');
    const own = c.own(seat.seat);
    if (own.callRound === round && own.call === option) return 'as-before';
    if (own.callRound === round) c.all.calls[own.call] = (c.all.calls[own.call] ?? 1) - 1;
    own.call = option;
    own.callRound = round;
    c.all.calls[option] = (c.all.calls[option] ?? 0) + 1;
    return;
  },
};

/** Whom one expects to be the last brain standing. It may be said again; what it is worth is counted from then. */
const back: Crowd = {
  title: 'Back a player',
  schema: z.strictObject({ seat: z.int().min(0).max(99_999) }),
  stages: ['read', 'open', 'closed', 'told', 'between'],
  who: 'out',
  take(c, seat, payload) {
    const { seat: backed } = payload as { seat: number };
    const other = c.match.seats[backed];
    if (!other || !isAlive(other)) return c.refuse('Only somebody who still stands can win.');
    const own = c.own(seat.seat);
    if (own.backs === backed) return 'as-before';
    if (own.backs >= 0) c.all.backers[own.backs] = (c.all.backers[own.backs] ?? 1) - 1;
    own.backs = backed;
    own.backedAt = aliveOf(c);
    c.all.backers[backed] = (c.all.backers[backed] ?? 0) + 1;
    return;
  },
};

/** Cheering: it decides nothing, so it is shown and forgotten. */
const cheer: RuleSignal<{ count: number; faces: number[] }> = {
  title: 'Cheer',
  schema: z.strictObject({
    face: z
      .int()
      .min(0)
      .max(CHEERING_FACES - 1),
  }),
  stages: ['read', 'open', 'closed', 'told', 'between'],
  who: 'out',
  perSecond: 4,
  start: () => ({ count: 0, faces: Array.from({ length: CHEERING_FACES }, () => 0) }),
  tally(tally, _seat, payload) {
    const { face } = payload as { face: number };
    tally.count++;
    tally.faces[face] = (tally.faces[face] ?? 0) + 1;
  },
  shows: (tally) => tally,
};

export const CROWD_INTENTS = { call, back };
export const CROWD_SIGNALS = { cheer };

/** How many still play and have not left: in a show in all arenas. */
export function aliveOf(c: Look<Royale, Spectating>): number {
  return c.playing;
}

/** How many are out, or came too late to play; whoever leads without playing is neither (H14). */
export function crowdOf(c: Look<Royale, Spectating>): number {
  let crowd = 0;
  for (const { plays, leads, presence } of c.match.seats) if (!plays && !leads && presence !== 'gone') crowd++;
  return crowd;
}

function isAlive(seat: ReadOnly<Seat>): boolean {
  return seat.plays && seat.presence !== 'gone';
}

/** The reveal: whoever called where most survivors went is paid. */
export function payCalls(c: Ctx<Royale, Spectating>): void {
  const { round } = c.match;
  if (!round || Object.keys(c.all.calls).length === 0) return;
  const most = Math.max(...round.leans);
  const wanted = new Set(round.optionOrder.filter((_, place) => most > 0 && round.leans[place] === most));
  for (const seat of c.match.seats) {
    if (seat.plays) continue;
    const own = c.own(seat.seat);
    if (own.callRound !== round.index || !wanted.has(own.call)) continue;
    own.calledRight++;
    own.crowdPoints += CALL_POINTS;
  }
}

/** After a cut: whom one backs has survived it, or is forgotten, and one may back another. */
export function payBackers(c: Ctx<Royale, Spectating>, fallen: ReadonlySet<number>): void {
  for (const seat of c.match.seats) {
    const own = c.own(seat.seat);
    if (own.backs < 0) continue;
    if (!fallen.has(own.backs)) own.crowdPoints += BACKED_SURVIVES_POINTS;
    else own.backs = -1;
  }
  for (const seat of fallen) delete c.all.backers[seat];
}

/** The end: what the crowd foresaw becomes experience. */
export function rewardCrowd(c: Ctx<Royale, Spectating>, winners: ReadonlySet<number>): void {
  for (const seat of c.match.seats) {
    const own = c.own(seat.seat);
    if (own.backs >= 0 && winners.has(own.backs))
      own.crowdPoints += WINNER_POINTS_PER_HALVING * Math.max(1, Math.floor(Math.log2(own.backedAt / winners.size)));
    const xp = Math.min(CROWD_XP_MAX, Math.floor(own.crowdPoints / POINTS_PER_XP));
    if (xp > 0) c.reward(seat.seat, xp, 'foreseen from the crowd');
  }
}
