import assert from 'node:assert/strict';
import type { PlannedPart } from '#shared/protocol/generate.ts';
import { planMix } from './plan-mix.ts';

describe('a plan as a whole', () => {
  const part = (more: Partial<PlannedPart>): PlannedPart => ({
    ...{ subtopic: 'Bands', kind: 'choice', difficulty: 'easy', count: 1 },
    ...more,
  });

  it('adds up how hard its parts are, the easiest first, and names each side and kind once', () => {
    const plan = [
      part({ difficulty: 'hard', count: 2, kind: 'number' }),
      part({ subtopic: 'Albums', count: 3 }),
      part({ difficulty: 'hard' }),
      part({ subtopic: 'Albums', count: 2 }),
    ];
    assert.deepEqual(planMix(plan), {
      count: 8,
      difficulties: [
        { difficulty: 'easy', count: 5 },
        { difficulty: 'hard', count: 3 },
      ],
      subtopics: ['Bands', 'Albums'],
      kinds: ['choice', 'number'],
    });
  });

  it('is of nothing before there is one', () =>
    assert.deepEqual(planMix([]), { count: 0, difficulties: [], subtopics: [], kinds: [] }));
});
