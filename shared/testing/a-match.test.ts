import assert from 'node:assert/strict';
import { defineMode } from '../modes/define-mode.ts';
import { standardPhases } from '../modes/standard-phases.ts';
import { aMatch } from './a-match.ts';
import { firstRight } from './some-rules.ts';

describe('a match of a test', () => {
  it('that does not go on says which rule has thrown, what, and where', () => {
    const boom = (): never => {
      throw new Error('boom');
    };
    const mode = defineMode({ ...firstRight, phases: standardPhases({ answering: { lasts: boom } }) });
    const match = aMatch({ mode }).seat('Ada', 'Bo').start();
    assert.throws(
      () => match.until('scoreboard'),
      ({ message }: Error) => /is off: its .+ threw Error: boom\n +at .*boom.*a-match\.test\.ts:\d+/.test(message),
    );
  });

  it('that does not go on for another reason blames nobody', () => {
    assert.throws(
      () => aMatch().seat('Ada', 'Bo').pass(),
      /^AssertionError.*: nothing is due: waiting waits for somebody$/,
    );
  });
});
