import { builtinRegistry } from '#shared/builtin.ts';
import { classic } from '#shared/modes/classic/mode.ts';
import { createMatch } from '#shared/rules/create-match.ts';
import type { Match } from '#shared/rules/match.ts';
import { applyInput, applyIntent, nextDeadline, tick } from '#shared/rules/step.ts';
import { aKey } from '#shared/testing/a-key.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import { median } from '#shared/testing/percentile.ts';
import type { Figure } from './figure.ts';

const RUNS = 7;
const registry = builtinRegistry();
const rules = registry.refs(classic, {});
const set = registry.compose(rules);

/** Answers a second that the rules take, alone: a whole round of answers, several times. */
export function rulesBench(): Figure[] {
  return [10, 10_000].map((seats) => ({
    name: `rules: answers taken, ${seats.toLocaleString('en')} seats`,
    value: answersPerSecond(seats),
    unit: '/s',
    goal: { atLeast: 1_000_000 },
  }));
}

function answersPerSecond(seats: number): number {
  const rates: number[] = [];
  // Small rooms are over before a timer can see them: many of them are one run.
  const rooms = Math.max(1, Math.round(100_000 / seats));
  for (let run = 0; run < RUNS; run++) {
    const matches = Array.from({ length: rooms }, () => openMatch(seats));
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

function openMatch(seats: number): Match {
  const match = createMatch(set, {
    id: 'bench',
    rules,
    key: aKey('bench'),
    publicSeed: 'bench',
    topic: 'atlas',
    deck: aDeck(1),
    at: 0,
    seated: [],
    host: null,
    opener: null,
    coHost: null,
    locked: false,
    removed: [],
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
  while (match.phase.name !== 'answering') tick(set, match, nextDeadline(match) ?? 0);
  return match;
}
