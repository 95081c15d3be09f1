import { nameKey } from '../people/name-key.ts';
import { showPhaseEndsAt } from '../shows/bell.ts';
import { hearOfDirector } from '../shows/hear-of-director.ts';
import { takeDirection } from '../shows/take-direction.ts';
import { takeOrder } from '../shows/take-order.ts';
import { closeIfAllAnswered, takeAnswer } from './answering.ts';
import { atOnce, isOff, letAct, type Moment, switchOff } from './blame.ts';
import { HOST_GRACE_MS, notTheirs, passHost } from './chair.ts';
import { takeDo } from './doing.ts';
import { dueOf } from './due.ts';
import { settleEncore, wantEncore } from './encore.ts';
import type { MatchEvent, Step } from './events.ts';
import { endMatch, leavePhase, obey } from './flow.ts';
import { takeHostIntent } from './hosting.ts';
import type { Input, Intent } from './input.ts';
import type { Match } from './match.ts';
import { momentOf } from './moment.ts';
import { pauseEndsAt, resumeMatch } from './pause.ts';
import { drop, join, leave, SEAT_GRACE_MS } from './people.ts';
import { assertNever, type Stage } from './phase.ts';
import { goOnIfReady, takeReady } from './ready.ts';
import type { RefusalCode } from './refusals.ts';
import { refuse } from './refusals.ts';
import { restartMatch } from './restart.ts';
import type { Ruleset } from './ruleset.ts';
import type { Seat } from './seat.ts';
import { endReturning, setName } from './seating.ts';
import { isShutOut } from './shut-out.ts';
import { rankSeats } from './summary.ts';
import { takeVote } from './voting.ts';

/**
 * The one door into a match: applies an input at its time, after everything that was due by then.
 * Changes `match` in place and returns the events, or a refusal. A refused input still lets time pass,
 * which is why its step carries no events of its own but `advance` may have been needed: see `applyInput`.
 */
export function applyInput(rules: Ruleset, match: Match, input: Input): { due: readonly MatchEvent[]; step: Step } {
  const at = Math.max(input.at, match.now);
  const due = advance(rules, match, input.type === 'restart' ? Math.max(input.since, match.now) : at);
  const moment = momentOf(rules, match, at);
  return { due, step: settle(moment, apply(moment, input)) };
}

/** One seat's wish: `applyInput` of an intent, without its envelope. */
export function applyIntent(
  rules: Ruleset,
  match: Match,
  seat: number,
  intent: Intent,
  now: number,
  creditMs = 0,
): { due: readonly MatchEvent[]; step: Step } {
  const at = Math.max(now, match.now);
  const due = advance(rules, match, at);
  const moment = momentOf(rules, match, at);
  return { due, step: settle(moment, wish(moment, seat, intent, creditMs)) };
}

/** Lets time pass up to `now`. */
export function tick(rules: Ruleset, match: Match, now: number): readonly MatchEvent[] {
  return advance(rules, match, Math.max(now, match.now));
}

const NOTHING: readonly MatchEvent[] = [];
/** A rule that wants to act this often at one moment is mistaken. */
const ACTS_MAX = 100;

function advance(rules: Ruleset, match: Match, now: number): readonly MatchEvent[] {
  let due = nextDeadline(match);
  if (due === null || due > now) {
    match.now = now;
    return NOTHING;
  }
  const events: MatchEvent[] = [];
  while (due !== null && due <= now) {
    match.now = Math.max(match.now, due);
    const moment = momentOf(rules, match, due, events);
    happen(moment);
    settle(moment, null);
    due = nextDeadline(match);
  }
  match.now = now;
  return events;
}

/** After anything has happened: nobody waits for nobody, a match whose mode failed is over, places are right, and it is known when a rule acts next. */
function settle<T extends Step | null>(moment: Moment, step: T): T {
  const { rules, match } = moment;
  closeIfAllAnswered(moment);
  goOnIfReady(moment);
  if (isOff(match, 0) && match.phase.stage !== 'over') endMatch(moment);
  if (match.isUnranked) {
    match.isUnranked = false;
    rankSeats(match);
  }
  settleEncore(moment);
  if (rules.hasDue) match.due = dueOf(moment);
  return step;
}

/** When the match next changes by itself, server ms; null: only when somebody acts. O(1). */
export function nextDeadline(match: Match): number | null {
  let next: number | null = null;
  const { phase } = match;
  if (match.pausedAt === null) {
    next = match.show ? showPhaseEndsAt(match) : phase.endsAt;
    const move = match.botMoves[match.botsDone];
    if (move) next = earlier(next, phase.startedAt + move.afterMs);
    if (match.due) next = earlier(next, match.due.at);
  }
  const grace = phase.stage === 'lobby' ? match.graces[0] : undefined;
  if (grace) next = earlier(next, grace.at + SEAT_GRACE_MS);
  const pauseEnds = pauseEndsAt(match);
  if (pauseEnds !== null) next = earlier(next, pauseEnds);
  if (match.returnBy !== null) next = earlier(next, match.returnBy);
  if (match.encore && match.encore.startsAt !== null) next = earlier(next, match.encore.startsAt);
  const host = match.host === null ? undefined : match.seats[match.host];
  if (host && host.droppedAt !== null) next = earlier(next, host.droppedAt + HOST_GRACE_MS);
  return next;
}

function earlier(a: number | null, b: number): number {
  return a === null || b < a ? b : a;
}

/** Lets happen what is due at exactly `at`: one thing, so that their order is always the same. */
function happen(moment: Moment): void {
  const { match, at, events } = moment;
  const host = match.host === null ? undefined : match.seats[match.host];
  if (host && host.droppedAt !== null && host.droppedAt + HOST_GRACE_MS <= at) {
    match.host = null;
    passHost(match, events);
    if (match.host === null) events.push({ type: 'host-changed', seat: null });
    return;
  }
  const grace = match.phase.stage === 'lobby' ? match.graces[0] : undefined;
  if (grace && grace.at + SEAT_GRACE_MS <= at) {
    match.graces.shift();
    const seat = match.seats[grace.seat];
    if (seat) leave(moment, seat, 'grace');
    return;
  }
  if (match.returnBy !== null && match.returnBy <= at) {
    endReturning(match);
    return;
  }
  if (match.encore && match.encore.startsAt !== null && match.encore.startsAt <= at) return; // `settle` says so
  const pauseEnds = pauseEndsAt(match);
  if (pauseEnds !== null && pauseEnds <= at) {
    if (match.show) takeDirection(moment, { do: 'resume' });
    else resumeMatch(moment);
    return;
  }
  if (match.pausedAt === null) {
    const move = match.botMoves[match.botsDone];
    if (move && match.phase.startedAt + move.afterMs <= at) {
      match.botsDone++;
      const seat = match.seats[move.seat];
      if (seat?.presence === 'here') moveBot(moment, seat, move);
      return;
    }
    if (match.due && match.due.at <= at) return act(moment, match.due.rule);
  }
  leavePhase(moment);
}

/** A refused move of a bot is none. */
function moveBot(moment: Moment, seat: Seat, { rule, wish }: Match['botMoves'][number]): void {
  if (wish.type === 'answer') takeAnswer(moment, seat, moment.match.round?.index ?? -1, wish.answer, 0);
  else takeDo(moment, seat, { rule: moment.match.rules[rule]?.id ?? '', name: wish.name, payload: wish.payload }, 0);
}

/** A rule acts by itself. */
function act(moment: Moment, place: number): void {
  const { match, at, events } = moment;
  const acts = events.reduce((sum, event) => sum + Number(event.type === 'acted'), 0);
  events.push({ type: 'acted', rule: match.rules[place]?.id ?? '' });
  letAct(moment, place, 'onDue', undefined, (rule, c) => {
    atOnce<unknown>(rule.onDue?.(c));
    if (c.wanted !== null) return obey(moment, { phase: c.wanted, place });
    const next = rule.due?.(c) ?? null;
    if (next !== null && next <= at && acts > ACTS_MAX)
      throw new RangeError('`due` names the same time again and again');
  });
}

function apply(moment: Moment, input: Input): Step {
  const { rules, match, at, events } = moment;
  switch (input.type) {
    case 'tick':
    case 'note':
      return { ok: true, events };
    case 'restart':
      restartMatch(match, at, events);
      return { ok: true, events };
    case 'off':
      switchOff(match, rules.placeOf(input.rule) ?? -1, { what: 'sees', error: null }, events);
      return { ok: true, events };
    case 'join':
      return join(moment, input.who);
    case 'drop':
    case 'leave': {
      const seat = match.seats[input.seat];
      if (!seat) return refuse('seat/unknown');
      return input.type === 'drop' ? drop(moment, seat) : leave(moment, seat, 'own');
    }
    case 'order':
      return takeOrder(moment, input.seq, input.order);
    case 'director':
      return hearOfDirector(moment, input.is);
    case 'direct':
      return takeDirection(moment, input.direction);
    case 'intent':
      return wish(moment, input.seat, input.intent, input.creditMs ?? 0);
    default:
      return assertNever(input);
  }
}

const PACED: readonly Intent['type'][] = [
  'lock',
  'kick',
  'phones',
  'watchable',
  'cohost',
  'pause',
  'resume',
  'skip',
  'end',
];
/** What may be wished for besides answers and votes, which say themselves when they are not for now. */
const TAKES: Readonly<Record<Stage, readonly Intent['type'][]>> = {
  lobby: ['rename', 'start', 'bots', 'lock', 'kick', 'lead', 'phones', 'watchable', 'cohost'],
  intro: PACED,
  read: PACED,
  open: PACED,
  closed: PACED,
  told: PACED,
  between: PACED,
  over: ['rename', 'lock', 'kick', 'phones', 'watchable', 'cohost', 'again'],
};

function wish(moment: Moment, number: number, intent: Intent, creditMs: number): Step {
  const { rules, match, at, events } = moment;
  const seat = match.seats[number];
  if (!seat) return refuse('seat/unknown');
  if (seat.presence === 'gone') return refuse('seat/gone');
  if (intent.type === 'answer') return takeAnswer(moment, seat, intent.round, intent.answer, creditMs);
  if (intent.type === 'vote') return takeVote(match, seat, intent, at);
  if (intent.type === 'do') return takeDo(moment, seat, intent, creditMs);
  if (match.show && intent.type !== 'rename') return refuse('mode/denies');
  if (rules.mode.denies?.some((type) => type === intent.type)) return refuse('mode/denies');
  if (intent.type === 'ready') return takeReady(moment, seat, intent);
  // Who leads and has lost the chair may still play.
  const isOwn = intent.type === 'lead' && seat.leads && !intent.leads;
  const isHosts = intent.type !== 'rename' && intent.type !== 'again' && !isOwn;
  const no = isHosts ? notTheirs(match, seat, intent) : null;
  if (no) return refuse(no); // H1, H10, H11
  if (!TAKES[match.phase.stage].includes(intent.type)) return refuse(untimely(match, intent.type));
  switch (intent.type) {
    case 'rename': {
      const holder = match.names[nameKey(intent.name)];
      if (holder !== undefined && holder !== number) return refuse('name/taken'); // N1
      if (seat.name === intent.name && seat.avatar === (intent.avatar ?? seat.avatar)) return { ok: true, events };
      if (isShutOut(match, seat.network, intent.name)) return refuse('name/removed'); // P8
      if (seat.renames >= RENAMES_MAX) return refuse('name/enough'); // N3
      seat.renames++;
      setName(match, seat, intent.name);
      if (intent.avatar !== undefined) seat.avatar = intent.avatar;
      events.push({ type: 'renamed', seat: number });
      return { ok: true, events };
    }
    case 'again':
      wantEncore(moment, seat);
      return { ok: true, events };
    default:
      return takeHostIntent(moment, seat, intent);
  }
}

/** So often a seat may change its name or picture in a match: each time is journalled, and shown to everybody. */
const RENAMES_MAX = 30;

/** Why an intent that exists is not for now. */
function untimely(match: Match, type: Intent['type']): RefusalCode {
  if (type === 'again') return 'match/not-over';
  if (match.phase.stage === 'over') return 'match/over';
  if (match.phase.stage === 'lobby') return type === 'skip' ? 'match/nothing-to-skip' : 'match/not-started';
  return 'match/started';
}
