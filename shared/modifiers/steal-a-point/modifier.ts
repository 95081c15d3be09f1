import { z } from 'zod';
import { CREDIT_CAP_MS, HUMAN_LEAST_MS } from '../../rules/answering.ts';
import type { Ctx, Look } from '../../rules/context.ts';
import type { BotMove, RuleIntent } from '../../rules/rule.ts';
import { defineModifier } from '../define-modifier.ts';
import { byTime, type OwnSteal, type Presser, personOf, type Steal, type StealView } from './steal.ts';

const SECOND_MS = 1000;
/** ST1: how long the button is there, and at most grey and at least: parts of it, so that a faster pace keeps them. */
const STEAL_MS = 8 * SECOND_MS;
const LEAST_GREY_SHARE = 1 / 8;
const MOST_GREY_SHARE = 3 / 8;
/** ST4: who presses too soon has a dead key for so long. */
export const DEAD_MS = 500;
/** ST3: a press counts that arrives so soon after the first: nobody's line is credited with more. */
export const RACE_MS = CREDIT_CAP_MS;
const LANES_MAX = 5;
/** A bot's finger. */
const BOT_LEAST_MS = 260;
const BOT_SPREAD_MS = 540;

type C = Look<Steal, Presser>;
type Acting = Ctx<Steal, Presser>;

/** The one button. */
const tap: RuleIntent<Steal, Presser> = {
  title: 'Steal',
  schema: z.strictObject({}),
  stages: ['between'],
  phases: ['steal'],
  who: 'seat',
  isGathered: true,
  take(c, seat, _payload, creditMs) {
    const nowMs = sinceBegin(c);
    const own = c.own(seat.seat);
    const { armedMs } = c.all;
    if (c.all.taps.some((other) => other.seat === seat.seat)) return c.refuse('You have pressed already.');
    if (own.deadUntilMs > nowMs) return c.refuse('Too soon: your key is dead for half a second.');
    const humanMs = seat.kind === 'human' ? HUMAN_LEAST_MS : 0;
    if (armedMs === null || nowMs - armedMs < humanMs) {
      own.deadUntilMs = nowMs + DEAD_MS;
      return;
    }
    c.all.taps.push({ seat: seat.seat, ms: Math.max(0, Math.round(nowMs - armedMs - creditMs)) });
    c.all.firstMs ??= nowMs;
    return;
  },
};

/** Now and then, between two questions, some of the leader's points are up for grabs: the first finger takes them. */
export const stealAPoint = defineModifier<Steal, Presser>({
  id: 'steal-a-point',
  title: 'Steal a point',
  summary: 'Between questions a button lights up: the first to press it takes points from the leader.',
  lines: ['Every few questions a button lights up: the first to press it takes points from the leader.'],
  icon: 'coin',
  group: 'moments',
  options: {
    points: { kind: 'one-of', title: 'Points to steal', values: [50, 100, 200], default: 100 },
    every: { kind: 'one-of', title: 'Questions between steals', values: [1, 2, 3, 5], default: 3 },
  },
  begin: () => ({ from: -1, points: 0, armedMs: null, firstMs: null, taps: [], result: null }),
  sit: () => ({ deadUntilMs: 0, lane: null }),
  phases: [
    { name: 'steal', stage: 'between', after: 'told', lasts: () => STEAL_MS, when: isWorthIt },
    { name: 'stolen', stage: 'between', after: 'told', lasts: () => 6 * SECOND_MS, when: isPressed },
  ],
  intents: { tap },
  due(c) {
    const { startedAt } = c.match.phase;
    if (c.all.armedMs === null) return startedAt + greyMs(c);
    return c.all.firstMs === null ? null : startedAt + c.all.firstMs + RACE_MS;
  },
  duePhases: ['steal'],
  onDue(c) {
    if (c.all.armedMs === null) c.all.armedMs = sinceBegin(c);
    else c.go('stolen');
  },
  on: {
    phase(c) {
      if (c.match.phase.name === 'steal') begin(c);
      if (c.match.phase.name === 'stolen') decide(c);
    },
  },
  bot(c, seat, luck): BotMove[] {
    if (c.match.phase.name !== 'steal' || !seat.plays) return [];
    return [
      {
        afterMs: greyMs(c) + BOT_LEAST_MS + BOT_SPREAD_MS * luck.next(),
        wish: { type: 'do', name: 'tap', payload: {} },
      },
    ];
  },
  sees: {
    all: (c): StealView => {
      const { name } = c.match.phase;
      const holder = name === 'steal' || name === 'stolen' ? c.match.seats[c.all.from] : undefined;
      return {
        from: holder ? personOf(holder) : null,
        points: c.all.points,
        isArmed: name === 'steal' && c.all.armedMs !== null,
        result: name === 'stolen' ? resultOf(c) : null,
      };
    },
    own: (c, seat): OwnSteal | null => {
      const { deadUntilMs, lane } = c.own(seat.seat);
      const { name } = c.match.phase;
      if (name === 'steal') return deadUntilMs > 0 ? { isTooSoon: true, lane: null } : null;
      return name === 'stolen' && lane ? { isTooSoon: false, lane } : null;
    },
  },
});

/** Two at least, a question to come, and somebody who has something. */
function isWorthIt(c: C): boolean {
  const asked = (c.match.round?.index ?? 0) + 1;
  if (asked % c.number('every') !== 0 || c.questionsLeft === 0) return false;
  const standing = c.standing();
  return standing.length > 1 && (standing[0]?.score ?? 0) > 0;
}

function isPressed(c: C): boolean {
  return c.all.taps.length > 0 && c.all.result === null;
}

function begin(c: Acting): void {
  const [leader] = c.standing();
  Object.assign(c.all, {
    from: leader?.seat ?? -1,
    points: Math.min(c.number('points'), Math.max(0, leader?.score ?? 0)),
    armedMs: null,
    firstMs: null,
    taps: [],
    result: null,
  } satisfies Steal);
  for (const { seat } of c.match.seats) Object.assign(c.own(seat), { deadUntilMs: 0, lane: null } satisfies Presser);
}

/** The race is over: exactly one has won it. */
function decide(c: Acting): void {
  const taps = byTime(c.all.taps, (seat) => c.luck('tie', c.match.round?.index ?? 0, c.seat(seat).playerId).next());
  const [first, second] = taps;
  if (!first) return;
  taps.forEach(({ seat, ms }, i) => {
    c.own(seat).lane = { place: i + 1, ms };
  });
  const holder = c.seat(c.all.from);
  const isKept = first.seat === holder.seat;
  const points = isKept ? 0 : Math.min(c.all.points, Math.max(0, holder.score));
  c.all.result = {
    winner: first.seat,
    points,
    byMs: second ? second.ms - first.ms : null,
    pressed: taps.length,
    lanes: taps.slice(0, LANES_MAX),
  };
  c.all.taps = [];
  if (points === 0) return;
  c.award(holder.seat, -points, 'stolen');
  c.award(first.seat, points, 'steal');
}

function resultOf(c: C): StealView['result'] {
  const { result } = c.all;
  if (!result) return null;
  const { points, byMs, pressed } = result;
  return {
    ...{ points, byMs, pressed },
    winner: personOf(c.seat(result.winner)),
    lanes: result.lanes.map(({ seat, ms }) => ({ ...personOf(c.seat(seat)), ms })),
  };
}

function sinceBegin(c: C): number {
  return c.now - c.match.phase.startedAt;
}

/** How long the button is grey: the same for everybody, and nobody knows it beforehand. */
function greyMs(c: C): number {
  const { startedAt, endsAt } = c.match.phase;
  const part =
    LEAST_GREY_SHARE + (MOST_GREY_SHARE - LEAST_GREY_SHARE) * c.luck('grey', c.match.round?.index ?? 0).next();
  return Math.round(((endsAt ?? startedAt) - startedAt) * part);
}
