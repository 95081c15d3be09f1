import type { Ctx, Look } from '../../rules/context.ts';
import { percentages } from '../../rules/percentages.ts';
import { speedPoints } from '../../rules/scoring/speed.ts';
import { defineMode } from '../define-mode.ts';
import { standardPhases } from '../standard-phases.ts';
import { aliveOf, CROWD_INTENTS, CROWD_SIGNALS, crowdOf, payBackers, payCalls, rewardCrowd } from './crowd.ts';
import { fallenInSuddenDeath } from './cut.ts';
import { howManyLeave, questionsUntilSuddenDeath, STEEPENING, SUDDEN_DEATH_PLAYERS } from './cut-curve.ts';
import type { Royale, Spectating } from './memory.ts';
import type { CrowdView, RoyaleView } from './royale-view.ts';

const SECOND_MS = 1000;
/** Questions of sudden death beyond the cuts: so many more are drawn. */
const SUDDEN_DEATH_QUESTIONS = 8;
/** So many questions of sudden death in a row without a fall are a fair tie. */
const STANDOFFS_MAX = 5;

type C = Look<Royale, Spectating>;
type Acting = Ctx<Royale, Spectating>;

/** Battle royale: every few questions the last of the field leave, and watch from the crowd. */
export const lastBrainStanding = defineMode<Royale, Spectating>({
  id: 'last-brain-standing',
  version: 1,
  title: 'Last brain standing',
  summary: 'Every few questions the slowest brains drop out. 2 to 500 start, one is left.',
  lines: [
    'Every few questions the bottom of the field drops out.',
    'The last three play sudden death: be wrong while somebody else is right, and you are out.',
    'Out is not over: from the crowd you call the answers, back a player and cheer.',
  ],
  icon: 'crown',
  players: { min: 2, max: 500 },
  options: {
    seconds: { kind: 'one-of', title: 'Seconds to answer', values: [5, 10, 15, 20, 30], default: 15, unit: 's' },
    every: { kind: 'one-of', title: 'Questions between cuts', values: [1, 2, 3, 5], default: 3 },
    leave: {
      kind: 'one-of',
      title: 'Who leaves at a cut',
      values: [STEEPENING, 10, 20, 30, 50],
      labels: ['More each time', '10 %', '20 %', '30 %', '50 %'],
      default: STEEPENING,
    },
  },
  comesWith: ['crowd-meter'],
  inShows: true,
  cut: { phase: 'cut', leaves: (c) => (isSuddenDeath(c) ? 0 : howManyLeave(aliveOf(c), c.number('leave'))) },
  deckSize: (options, seats) =>
    questionsUntilSuddenDeath(seats, Number(options.leave), Number(options.every)) + SUDDEN_DEATH_QUESTIONS,
  rounds: () => 0,
  begin: () => ({ startedWith: 0, cuts: 0, sinceCut: 0, standoffs: 0, last: null, calls: {}, backers: {} }),
  sit: () => ({ backs: -1, backedAt: 0, call: '', callRound: -1, calledRight: 0, crowdPoints: 0 }),
  phases: standardPhases<Royale, Spectating>({ reveal: { lasts: () => 6 * SECOND_MS, next: afterReveal } }, [
    { name: 'cut', stage: 'between', lasts: () => 7 * SECOND_MS, next: (c) => (isDecided(c) ? 'podium' : 'reading') },
  ]),
  intents: CROWD_INTENTS,
  signals: CROWD_SIGNALS,
  on: {
    roundBegan(c) {
      if (c.all.startedWith === 0) {
        c.all.startedWith = aliveOf(c);
        c.standing(); // looked at now, though nobody leaves yet: its hashes are dear, and a cut has enough to do
      }
      c.all.calls = {};
    },
    joined(c, seat) {
      if (c.all.cuts > 0) c.bench(seat.seat);
    },
    judged(c) {
      c.all.sinceCut++;
      payCalls(c);
    },
    phase(c) {
      if (c.match.phase.name === 'cut') cut(c);
      if (c.match.phase.stage === 'over') rewardCrowd(c, new Set(c.standing().map((seat) => seat.seat)));
    },
  },
  score(_c, sheet) {
    for (const row of sheet.rows) sheet.add(row.seat, speedPoints(row.credit, row.ms, sheet.windowMs), '');
  },
  sees: {
    all: (c): RoyaleView => ({
      alive: aliveOf(c),
      startedWith: c.all.startedWith,
      crowd: crowdOf(c),
      isSudden: isSuddenDeath(c),
      untilCut: untilCut(c),
      nextAlive: isSuddenDeath(c) ? 0 : aliveOf(c) - howManyLeave(aliveOf(c), c.number('leave')),
      cut: c.all.last,
      calls: callShares(c),
      backers: mostBacked(c),
    }),
    own: (c, seat): CrowdView | null => {
      if (seat.plays) return null;
      const { backs, call, callRound, calledRight, crowdPoints } = c.own(seat.seat);
      return { backs, call: callRound === c.match.round?.index ? call : '', calledRight, crowdPoints };
    },
  },
});

/** Places decide until three are left; the first cut always waits for its question, so that two people play too. */
function isSuddenDeath(c: C): boolean {
  return aliveOf(c) <= SUDDEN_DEATH_PLAYERS && (c.all.cuts > 0 || c.all.sinceCut >= c.number('every'));
}

function untilCut(c: C): number {
  return isSuddenDeath(c) ? 1 : Math.max(1, c.number('every') - c.all.sinceCut);
}

function isDecided(c: C): boolean {
  return aliveOf(c) <= 1 || c.questionsLeft === 0 || c.all.standoffs >= STANDOFFS_MAX;
}

function afterReveal(c: C): string {
  if (aliveOf(c) <= 1) return 'podium';
  const isDue = isSuddenDeath(c) || c.all.sinceCut >= c.number('every');
  if (isDue) return 'cut';
  return c.questionsLeft === 0 ? 'podium' : 'scoreboard';
}

function cut(c: Acting): void {
  const from = aliveOf(c);
  const isSudden = isSuddenDeath(c);
  const { seats, line } = isSudden ? suddenDeath(c) : c.retireLast(howManyLeave(from, c.number('leave')));
  const to = aliveOf(c);
  c.all.last = { round: c.match.round?.index ?? 0, from, to, line, isSudden };
  c.all.cuts++;
  c.all.sinceCut = 0;
  c.all.standoffs = to === from ? c.all.standoffs + 1 : 0;
  payBackers(c, new Set(seats));
}

function suddenDeath(c: Acting): { seats: readonly number[]; line: number } {
  const standing = c.finalists();
  const fallen = fallenInSuddenDeath(standing);
  const stays = standing.filter((one) => !fallen.includes(one));
  return { seats: c.retireFinalists(fallen), line: Math.min(...stays.map(({ score }) => score)) };
}

/** The crowd's calls in whole per cent, from the bell on: before, they would be advice to those who play. */
function callShares(c: C): readonly number[] {
  const { phase, round } = c.match;
  if (!round || phase.stage === 'read' || phase.stage === 'open') return [];
  const counts = round.optionOrder.map((id) => c.all.calls[id] ?? 0);
  return counts.some((count) => count > 0) ? percentages(counts) : [];
}

/** The three whom most of the crowd back. */
function mostBacked(c: C): readonly { readonly seat: number; readonly count: number }[] {
  return Object.entries(c.all.backers)
    .map(([seat, count]) => ({ seat: Number(seat), count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.seat - b.seat)
    .slice(0, 3);
}
