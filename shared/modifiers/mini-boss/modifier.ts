import { defineModifier } from '../define-modifier.ts';
import { FAIR, FIERCE, GENTLE } from './boss-health.ts';
import type { BossView } from './boss-view.ts';
import { beginQuestion, enter, isBossNext, strike } from './fight.ts';
import type { Fights, Hits } from './memory.ts';

const SECOND_MS = 1000;

/** Every tenth question a boss comes in, taunts the leader and plays; the room beats it together, or not. */
export const miniBoss = defineModifier<Fights, Hits>({
  id: 'mini-boss',
  title: 'Mini-boss',
  summary: 'Every few questions a boss appears. Every right answer hurts it: beat it together.',
  lines: ['A boss appears: every right answer takes one off its health. Beat it together.'],
  icon: 'skull',
  group: 'moments',
  options: {
    every: { kind: 'one-of', title: 'Questions from boss to boss', values: [3, 5, 10], default: 10 },
    strength: {
      kind: 'one-of',
      title: 'How strong the boss is',
      values: [GENTLE, FAIR, FIERCE],
      labels: ['Gentle', 'Fair', 'Fierce'],
      default: FAIR,
    },
  },
  begin: () => ({ count: 0, boss: null, hit: null }),
  sit: () => ({ fight: 0, hits: 0 }),
  phases: [
    { name: 'boss', stage: 'between', before: 'question', lasts: () => 6 * SECOND_MS, when: isBossNext },
    {
      name: 'boss-hit',
      stage: 'between',
      after: 'told',
      lasts: () => 5 * SECOND_MS,
      when: (c) => c.all.hit !== null && c.all.hit.round === c.match.round?.index,
    },
  ],
  on: {
    phase(c) {
      if (c.match.phase.name === 'boss') enter(c);
    },
    roundBegan: beginQuestion,
  },
  score: strike,
  sees: {
    all(c): BossView {
      const { boss, hit } = c.all;
      if (!boss) return { boss: null, hit: null };
      const { people: _people, answer: _answer, ...shown } = boss; // what it answers nobody sees
      return { boss: shown, hit };
    },
  },
});
