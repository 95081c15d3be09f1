import assert from 'node:assert/strict';
import { gridOf } from '#shared/daily/grid.ts';
import { t } from '../../i18n/t.ts';
import { RULE, raceSoFar } from './slots.ts';

describe('the race of a daily try', () => {
  const ghost = { name: 'Kenji', avatar: 'k', marks: ['right', 'wrong'] as const, costs: [3000, 20_000] };
  const page = (costs: readonly number[], whom: typeof ghost | null) => ({
    rules: { [RULE]: { day: 1, counts: true, ghost: whom } },
    own: { [RULE]: { marks: costs.map(() => 'right'), costs } },
  });

  it('[DT9] stands after each question that was told, and is none without a ghost', () => {
    assert.equal(raceSoFar(page([], ghost)), null);
    assert.equal(raceSoFar(page([1000], null)), null);
    assert.equal(raceSoFar({ rules: {}, own: {} }), null);
    assert.equal(raceSoFar(page([1000], ghost))?.aheadMs, 2000);
    assert.equal(raceSoFar(page([5000], ghost))?.aheadMs, -2000);
    assert.deepEqual([t.daily.gap(2000), t.daily.gap(-2000)], ['−2.0 s', '+2.0 s']);
  });

  it('[DT6] what is pasted names a date, figures, squares and the link, and nothing else', () => {
    const text = t.daily.shared({
      ...{ day: 20_785, right: 1, of: 2, timeMs: 21_400, fasterThan: 81 },
      ...{ grid: gridOf(['right', 'wrong']), link: 'http://quiz.test/daily/2026-11-28' },
    });
    assert.equal(
      text,
      'Quizcade daily ten, 28 November\n1/2 in 21.4 s, faster than 81%\n🟩🟥\nhttp://quiz.test/daily/2026-11-28',
    );
  });
});
