import { builtinRegistry } from '#shared/builtin.ts';
import { classic } from '#shared/modes/classic/mode.ts';
import type { OptionValues } from '#shared/modes/option.ts';
import { createMatch } from '#shared/rules/create-match.ts';
import { type Match, NOBODY_YET, type RuleRef } from '#shared/rules/match.ts';
import type { Mode } from '#shared/rules/rule.ts';
import type { Ruleset } from '#shared/rules/ruleset.ts';
import { applyInput, applyIntent, nextDeadline, tick } from '#shared/rules/step.ts';
import { aKey } from '#shared/testing/a-key.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import { median } from '#shared/testing/percentile.ts';
import { BeforeTree } from './before-tree.ts';
import type { Figure } from './figure.ts';

const RUNS = 7;
/** Answers of one run: enough for the clock, and few enough that opening their rooms does not take most of the time. */
const ANSWERS = 50_000;
/** The best of so many is told: a machine that does something else meanwhile only makes it worse. */
const PASSES = 3;
/** The last commit before rules became parts: its classic is what the modes are measured by. */
const BEFORE = 'b36262c';

const registry = builtinRegistry();
/** Rooms of the smallest size that is worth measuring, and crowds. */
const SIZES = [10, 10_000] as const;
const MEASURED = registry.modes.flatMap((mode) =>
  SIZES.filter((seats) => seats === 10 || mode.players.max > 24).map((seats) => ({ mode, seats })),
);

/** A full evening: what a host may switch on besides the mode, those that have most to do while people answer. */
const SIX_MODIFIERS = ['streaks', 'crowd-meter', 'chain-reaction', 'mini-boss', 'wager', 'teams'] as const;
/** People come into teams one by one, each looked at beside all who are there: a crowd of ten thousand takes long to open. */
const SIX_SIZES = [10, 1_000] as const;
const SIX = Object.fromEntries(SIX_MODIFIERS.map((id) => [id, {}]));

/** Answers a second that the rules take, alone: of each mode, beside the classic of before the redesign in the same minute. */
export async function rulesBench(): Promise<Figure[]> {
  const best = new Map<string, number>();
  const note = (name: string, rate: number): void => void best.set(name, Math.max(rate, best.get(name) ?? 0));
  const before = await BeforeTree.open(BEFORE);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { mode, seats } of MEASURED) note(answersName(mode, seats), answersPerSecond(mode, seats));
    for (const seats of SIX_SIZES) note(sixName(seats), answersPerSecond(classic, seats, SIX));
    for (const { name, value } of (await before?.rules()) ?? []) note(`before ${name}`, value);
  }
  await before?.close();
  const withSix = SIX_SIZES.map(
    (seats): Figure => ({
      name: sixName(seats),
      value: best.get(sixName(seats)) ?? Number.NaN,
      unit: '/s',
      goal: { atLeast: 1_000_000 },
      note: SIX_MODIFIERS.join(', '),
    }),
  );
  const ofModes = MEASURED.flatMap(({ mode, seats }): Figure[] => {
    const rate = best.get(answersName(mode, seats)) ?? Number.NaN;
    const then = best.get(`before rules: answers taken, ${seats.toLocaleString('en')} seats`) ?? Number.NaN;
    return [
      {
        name: answersName(mode, seats),
        value: rate,
        unit: '/s',
        ...(mode === registry.modes[0] ? { goal: { atLeast: 1_000_000 } } : {}),
      },
      {
        name: `${answersName(mode, seats)} / classic of before`,
        value: rate / then,
        unit: 'x',
        goal: { atLeast: 0.7 },
        note: Number.isNaN(then) ? `there is no commit ${BEFORE} here` : `${Math.round(then).toLocaleString('en')}/s`,
      },
    ];
  });
  return [...ofModes, ...withSix];
}

function sixName(seats: number): string {
  return `rules: answers taken, classic with six modifiers, ${seats.toLocaleString('en')} seats`;
}

function answersName(mode: Mode, seats: number): string {
  return `rules: answers taken, ${mode.id}, ${seats.toLocaleString('en')} seats`;
}

/** `modifiers`: instead of those that the mode comes with. */
function answersPerSecond(mode: Mode, seats: number, modifiers?: Record<string, OptionValues>): number {
  const rules = registry.refs(mode, {}, modifiers);
  const set = registry.compose(rules);
  const rates: number[] = [];
  // Small rooms are over before a timer can see them: many of them are one run.
  const rooms = Math.max(1, Math.round(ANSWERS / seats));
  for (let run = 0; run < RUNS; run++) {
    const matches = Array.from({ length: rooms }, () => openMatch(set, rules, seats));
    const began = performance.now();
    for (const match of matches) {
      const at = (match.round?.opensAt ?? 0) + 1_000;
      for (let seat = 0; seat < seats; seat++)
        applyIntent(set, match, seat, { type: 'answer', round: 0, answer: seat % 3 ? 'yes' : 'no' }, at, 20);
    }
    rates.push((rooms * seats) / ((performance.now() - began) / 1000));
    for (const match of matches)
      if (match.round?.answeredCount !== seats) throw new Error('the bench answered less than it meant to');
  }
  return median(rates);
}

function openMatch(set: Ruleset, rules: readonly RuleRef[], seats: number): Match {
  const match = createMatch(set, {
    id: 'bench',
    rules,
    key: aKey('bench'),
    publicSeed: 'bench',
    topic: 'atlas',
    deck: aDeck(1),
    at: 0,
    ...NOBODY_YET,
    settings: {
      maxSeats: seats,
      autoStartMs: null,
      fillTo: 0,
      pace: 1,
    },
  });
  for (let i = 0; i < seats; i++)
    applyInput(set, match, { type: 'join', at: 0, who: { playerId: `p${i}`, name: `Guest ${i}`, avatar: 'a' } });
  applyIntent(set, match, 0, { type: 'start' }, 0);
  while (match.phase.stage !== 'open') tick(set, match, nextDeadline(match) ?? 0);
  return match;
}
