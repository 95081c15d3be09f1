import assert from 'node:assert/strict';
import { defineMode } from '../modes/define-mode.ts';
import { standardPhases } from '../modes/standard-phases.ts';
import { defineModifier } from '../modifiers/define-modifier.ts';
import { AT_ONCE, aMatch } from '../testing/a-match.ts';
import { bonus, broken, firstRight } from '../testing/some-rules.ts';
import { replay } from './replay.ts';
import { nextDeadline } from './step.ts';

describe('a rule that fails', () => {
  it('[G1] a rule that throws is off, blamed once, and what it had written does not count', () => {
    const match = aMatch({ modifiers: [broken, bonus] })
      .seat('Ada', 'Bo')
      .start();
    match.until('answering').answers('Ada', 'yes', AT_ONCE).until('podium');
    assert.equal(match.events.filter((event) => event.type === 'blamed' && event.rule === 'broken').length, 1);
    assert.equal(match.score('Bo'), 3 * 7);
    assert.equal(match.score('Ada'), 1_000 + 3 * 7);
    assert.equal(JSON.stringify(replay(match.registry, match.log())), JSON.stringify(match.match));
  });

  it('[G1] whatever a mode throws in, its match ends at the podium and replays', () => {
    const fail = (): never => {
      throw new Error('no');
    };
    const spoilt = [
      { score: fail },
      { begin: fail },
      { sit: fail },
      { window: fail },
      { bot: fail },
      { due: fail },
      { rounds: fail },
      { on: { phase: fail } },
      { on: { answered: fail } },
      { on: { closed: fail } },
      { phases: standardPhases({ reading: { lasts: fail } }) },
      { phases: standardPhases({ answering: { lasts: () => Number.NaN } }) },
      { phases: standardPhases({ reveal: { next: () => 'nowhere' } }) },
    ];
    for (const part of spoilt) {
      const mode = defineMode({ ...firstRight, ...part });
      const match = aMatch({ mode }).seat('Ada', 'Bo');
      if (!match.match.rules[0]?.isOff) match.does('Ada', { type: 'bots', count: 2 });
      if (nextDeadline(match.match) === null && match.match.rules.every((rule) => !rule.isOff)) match.start();
      else match.after(1);
      for (let i = 0; i < 30 && match.match.phase.stage !== 'over'; i++) {
        if (match.match.phase.stage === 'open') match.tries('Ada', 'yes', { after: 10 });
        if (nextDeadline(match.match) !== null) match.pass();
      }
      const where = Object.keys(part).join();
      assert.equal(match.match.phase.stage, 'over', where);
      assert.equal(match.events.filter((event) => event.type === 'blamed').length, 1, where);
      assert.equal(JSON.stringify(replay(match.registry, match.log())), JSON.stringify(match.match), where);
    }
  });

  it('[G1] a rule that sends the match round in circles is off', () => {
    const circle = defineModifier({ ...bonus, id: 'circle', on: { phase: (c) => c.go('countdown') } });
    const match = aMatch({ modifiers: [circle] })
      .seat('Ada', 'Bo')
      .start();
    assert.ok(match.events.some((event) => event.type === 'blamed' && event.rule === 'circle'));
    match.until('podium');
    const hasty = defineModifier({ ...bonus, id: 'hasty', due: (c) => c.now, onDue() {} });
    const other = aMatch({ modifiers: [hasty] }).seat('Ada', 'Bo');
    assert.ok(other.start().events.some((event) => event.type === 'blamed') || other.until('podium'));
    assert.ok(other.events.some((event) => event.type === 'blamed' && event.rule === 'hasty'));
  });
});
