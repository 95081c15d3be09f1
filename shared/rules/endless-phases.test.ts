import assert from 'node:assert/strict';
import { defineMode } from '../modes/define-mode.ts';
import { standardPhases } from '../modes/standard-phases.ts';
import { defineModifier } from '../modifiers/define-modifier.ts';
import { aMatch } from '../testing/a-match.ts';
import { firstRight } from '../testing/some-rules.ts';
import { replay } from './replay.ts';

/** A mode whose scoreboard leads to another phase, and that one back, each so many ms long. */
function toAndFro(ms: number) {
  return defineMode({
    ...firstRight,
    phases: standardPhases({ scoreboard: { lasts: () => ms, next: () => 'more' } }, [
      { name: 'more', stage: 'between', lasts: () => ms, next: () => 'scoreboard' },
    ]),
  });
}

describe('phases without end', () => {
  for (const ms of [0, 1, 60_000])
    it(`[M5] a mode that goes to and fro between phases of ${ms} ms ends at the podium, and replays`, () => {
      const match = aMatch({ mode: toAndFro(ms) }).seat('Ada', 'Bo');
      match.start().until('podium');
      assert.ok(match.events.some((event) => event.type === 'blamed' && event.rule === 'first-right'));
      assert.equal(JSON.stringify(replay(match.registry, match.log())), JSON.stringify(match.match));
    });

  it('[M5] a modifier that sends the match back again and again is off, and the match goes on', () => {
    const back = defineModifier({
      ...{ id: 'back', title: 'Back', summary: 'Goes back.', icon: 'warn' },
      due: (c) => (c.match.phase.name === 'scoreboard' ? c.match.phase.startedAt + 1 : null),
      onDue: (c) => c.go('scoreboard'),
    });
    const match = aMatch({ modifiers: [back] }).seat('Ada', 'Bo');
    match.start().until('podium');
    assert.ok(match.events.some((event) => event.type === 'blamed' && event.rule === 'back'));
    assert.equal(match.match.round?.index, 2, 'all questions were asked');
  });
});
