import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BOSS_NAMES } from '#shared/modifiers/mini-boss/taunts.ts';
import { topicLook } from '../../theme/topic-look.ts';
import { defineView } from '../define-view.ts';
import { RoomViews } from '../room-views.ts';
import { aSeat, RulePage } from '../testing/a-page.ts';
import { ViewRegistry } from '../view-registry.ts';
import { bossOf } from './boss-art.ts';
import { HEARD } from './heard.ts';
import { cellsOf, moodOf, RULE } from './slots.ts';

describe('the look of the mini-boss', () => {
  it('has as many cells as health, up to what fits, and shows what is left at all', () => {
    assert.deepEqual(cellsOf(48, 31, 17, 48), { count: 48, left: 31, hit: 17 });
    assert.deepEqual(cellsOf(48, 31, 17, 24), { count: 24, left: 16, hit: 8 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 700 }),
        fc.nat(700),
        fc.nat(700),
        fc.constantFrom(24, 48),
        (full, a, b, most) => {
          const health = Math.min(full, a);
          const damage = Math.min(full - health, b);
          const { count, left, hit } = cellsOf(full, health, damage, most);
          assert.ok(count <= most && left + hit <= count);
          assert.equal(left === 0, health === 0);
          assert.ok(damage === 0 ? hit === 0 : hit > 0 || left === count);
        },
      ),
    );
  });

  it('feels by its health, and is the same each time', () => {
    assert.deepEqual(
      [48, 31, 10, 0].map((health) => moodOf({ health, full: 48 })),
      ['smug', 'cross', 'rattled', 'rattled'],
    );
    for (const name of BOSS_NAMES)
      for (const mood of ['smug', 'cross', 'rattled'] as const)
        assert.deepEqual(bossOf(name, topicLook('games'), mood), bossOf(name, topicLook('games'), mood));
  });

  it('is heard: who comes, what was hit, and how it ends', () => {
    const views = new RoomViews({ registry: new ViewRegistry().add(defineView({ rule: RULE, ...HEARD })).freeze() });
    const boss = {
      ...{ number: 1, name: 'Grumblebyte', taunt: 'Six in a row, Kenji? Cute. I eat sevens.', prey: 0 },
      ...{ health: 48, full: 48, question: 0, questions: 2, outcome: 'fights' },
    };
    const plays = ['classic', RULE];
    const page = new RulePage(views, {
      plays,
      seats: [aSeat(0, 'Kenji'), aSeat(1, 'Ada')],
      rules: { [RULE]: { boss, hit: null } },
    });
    const heard = (phase: string): string =>
      views.sentence({ kind: 'phase', from: 'told', to: 'between', phase }, page.model)?.text ?? '';
    assert.equal(heard('boss'), 'Mini-boss. Grumblebyte, health 48. It says: Six in a row, Kenji? Cute. I eat sevens.');
    const hit = { round: 9, damage: 17, seats: [1], isRight: true, ms: 900, halved: 0, bonus: 0 };
    page.become({ rules: { [RULE]: { boss: { ...boss, health: 31, question: 1 }, hit } } });
    assert.equal(
      heard('boss-hit'),
      '17 right. Boss health 31 of 48. Faster than Kenji: half of their points are gone.',
    );
    page.news();
    const beaten = { ...boss, health: 0, outcome: 'beaten' };
    page.become({ rules: { [RULE]: { boss: beaten, hit: { ...hit, damage: 31, halved: -1, bonus: 200 } } } });
    assert.ok(page.news().includes('mini-boss beaten'));
    assert.match(heard('boss-hit'), /Grumblebyte is beaten\. \+200 for everybody who hit it\.$/);
  });
});
