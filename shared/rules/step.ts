import type { Mode } from '../modes/define-mode.ts';
import { nameKey } from '../people/name-key.ts';
import { closeIfAllAnswered, takeAnswer } from './answering.ts';
import type { MatchEvent, Step } from './events.ts';
import { leavePhase } from './flow.ts';
import { takeHostIntent } from './hosting.ts';
import type { Input, Intent } from './input.ts';
import type { Match } from './match.ts';
import { pauseEndsAt, resumeMatch } from './pause.ts';
import { drop, HOST_GRACE_MS, join, leave, passHost, SEAT_GRACE_MS } from './people.ts';
import { assertNever } from './phase.ts';
import type { RefusalCode } from './refusals.ts';
import { refuse } from './refusals.ts';
import { restartMatch } from './restart.ts';
import { endReturning, setName } from './seating.ts';
import { takeVote } from './voting.ts';

/**
 * The one door into a match: applies an input at its time, after everything that was due by then.
 * Changes `match` in place and returns the events, or a refusal. A refused input still lets time pass,
 * which is why its step carries no events of its own but `advance` may have been needed: see `applyInput`.
 */
export function applyInput(mode: Mode, match: Match, input: Input): { due: readonly MatchEvent[]; step: Step } {
  const at = Math.max(input.at, match.now);
  if (input.type === 'restart') {
    const passed = advance(mode, match, Math.max(input.since, match.now));
    const events: MatchEvent[] = [];
    restartMatch(match, at, events);
    return { due: passed, step: { ok: true, events } };
  }
  const due = advance(mode, match, at);
  return { due, step: apply(mode, match, input, at) };
}

/** One seat's wish. */
export function applyIntent(
  mode: Mode,
  match: Match,
  seat: number,
  intent: Intent,
  now: number,
  creditMs = 0,
): { due: readonly MatchEvent[]; step: Step } {
  return applyInput(mode, match, { type: 'intent', at: now, seat, intent, creditMs });
}

/** Lets time pass up to `now`. */
export function tick(mode: Mode, match: Match, now: number): readonly MatchEvent[] {
  return advance(mode, match, Math.max(now, match.now));
}

const NOTHING: readonly MatchEvent[] = [];

function advance(mode: Mode, match: Match, now: number): readonly MatchEvent[] {
  let due = nextDeadline(match);
  if (due === null || due > now) {
    match.now = now;
    return NOTHING;
  }
  const events: MatchEvent[] = [];
  while (due !== null && due <= now) {
    match.now = Math.max(match.now, due);
    happen(mode, match, due, events);
    due = nextDeadline(match);
  }
  match.now = now;
  return events;
}

/** When the match next changes by itself, server ms; null: only when somebody acts. O(1). */
export function nextDeadline(match: Match): number | null {
  let next: number | null = null;
  const { phase, round } = match;
  if (match.pausedAt === null) {
    next = phase.endsAt;
    if (phase.name === 'answering' && round) {
      const move = round.botMoves[round.botsDone];
      if (move) next = earlier(next, round.opensAt + move.afterMs);
    }
  }
  const grace = phase.name === 'waiting' ? match.graces[0] : undefined;
  if (grace) next = earlier(next, grace.at + SEAT_GRACE_MS);
  const pauseEnds = pauseEndsAt(match);
  if (pauseEnds !== null) next = earlier(next, pauseEnds);
  if (match.returnBy !== null) next = earlier(next, match.returnBy);
  const host = match.host === null ? undefined : match.seats[match.host];
  if (host && host.droppedAt !== null) next = earlier(next, host.droppedAt + HOST_GRACE_MS);
  return next;
}

function earlier(a: number | null, b: number): number {
  return a === null || b < a ? b : a;
}

/** Lets happen what is due at exactly `at`: one thing, so that their order is always the same. */
function happen(mode: Mode, match: Match, at: number, events: MatchEvent[]): void {
  const host = match.host === null ? undefined : match.seats[match.host];
  if (host && host.droppedAt !== null && host.droppedAt + HOST_GRACE_MS <= at) {
    match.host = null;
    passHost(match, events);
    if (match.host === null) events.push({ type: 'host-changed', seat: null });
    return;
  }
  const grace = match.phase.name === 'waiting' ? match.graces[0] : undefined;
  if (grace && grace.at + SEAT_GRACE_MS <= at) {
    match.graces.shift();
    const seat = match.seats[grace.seat];
    if (seat) append(events, leave(mode, match, seat, 'grace', at));
    return;
  }
  if (match.returnBy !== null && match.returnBy <= at) {
    endReturning(match);
    closeIfAllAnswered(mode, match, at, events);
    return;
  }
  const pauseEnds = pauseEndsAt(match);
  if (pauseEnds !== null && pauseEnds <= at) {
    resumeMatch(mode, match, at, events);
    return;
  }
  const { round } = match;
  if (match.phase.name === 'answering' && round) {
    const move = round.botMoves[round.botsDone];
    if (move && round.opensAt + move.afterMs <= at) {
      round.botsDone++;
      const seat = match.seats[move.seat];
      if (seat && seat.presence === 'here')
        append(events, takeAnswer(mode, match, seat, round.index, move.answer, 0, at));
      return;
    }
  }
  leavePhase(mode, match, at, events);
}

function append(events: MatchEvent[], step: Step): void {
  if (step.ok) events.push(...step.events);
}

function apply(mode: Mode, match: Match, input: Exclude<Input, { type: 'restart' }>, at: number): Step {
  switch (input.type) {
    case 'tick':
      return { ok: true, events: NOTHING };
    case 'join':
      return join(mode, match, input.who, at);
    case 'drop':
    case 'leave': {
      const seat = match.seats[input.seat];
      if (!seat) return refuse('seat/unknown');
      return input.type === 'drop' ? drop(mode, match, seat, at) : leave(mode, match, seat, 'own', at);
    }
    case 'intent':
      return wish(mode, match, input.seat, input.intent, input.creditMs ?? 0, at);
    default:
      return assertNever(input);
  }
}

function wish(mode: Mode, match: Match, number: number, intent: Intent, creditMs: number, at: number): Step {
  const seat = match.seats[number];
  if (!seat) return refuse('seat/unknown');
  if (seat.presence === 'gone') return refuse('seat/gone');
  if (intent.type === 'answer') return takeAnswer(mode, match, seat, intent.round, intent.answer, creditMs, at);
  if (intent.type === 'vote') return takeVote(match, seat, intent, at);
  const isHosts = intent.type !== 'rename' && intent.type !== 'again';
  if (isHosts && match.host !== number) return refuse('host/only'); // H1
  if (!mode.accepts[match.phase.name].includes(intent.type)) return refuse(untimely(match, intent.type));
  switch (intent.type) {
    case 'rename': {
      const holder = match.names[nameKey(intent.name)];
      if (holder !== undefined && holder !== number) return refuse('name/taken'); // N1
      if (seat.renames >= RENAMES_MAX) return refuse('name/enough'); // N3
      seat.renames++;
      setName(match, seat, intent.name);
      if (intent.avatar !== undefined) seat.avatar = intent.avatar;
      return { ok: true, events: [{ type: 'renamed', seat: number }] };
    }
    case 'again':
      return { ok: true, events: [{ type: 'again-asked', seat: number }] };
    default:
      return takeHostIntent(mode, match, seat, intent, at);
  }
}

/** So often a seat may change its name or picture in a match: each time is journalled, and shown to everybody. */
const RENAMES_MAX = 30;

/** Why an intent that exists is not for now. */
function untimely(match: Match, type: Intent['type']): RefusalCode {
  if (type === 'again') return 'match/not-over';
  if (match.phase.name === 'podium') return 'match/over';
  if (match.phase.name === 'waiting') return type === 'skip' ? 'match/nothing-to-skip' : 'match/not-started';
  return 'match/started';
}
