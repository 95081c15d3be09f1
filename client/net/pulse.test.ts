import assert from 'node:assert/strict';
import { PROBE_MS, Pulse, QUIET_MS, SILENT_MS } from './pulse.ts';

const BEAT = 500;

/** Beats from one moment to another, and what each of them wanted besides `fine`. */
function beats(pulse: Pulse, from: number, to: number): [number, string][] {
  const heard: [number, string][] = [];
  for (let at = from; at <= to; at += BEAT) {
    const life = pulse.beat(at);
    if (life !== 'fine') heard.push([at, life]);
    if (life === 'silent') break;
  }
  return heard;
}

describe('the pulse of a line', () => {
  it('asks once where nothing is heard, and calls the line lost after six seconds', () => {
    assert.deepEqual(beats(new Pulse(0), 0, 60_000), [
      [QUIET_MS, 'ask'],
      [SILENT_MS, 'silent'],
    ]);
  });

  it('asks for nothing while frames come in, and never gives up a line that answers', () => {
    const busy = new Pulse(0);
    for (let at = 0; at < 60_000; at += BEAT) {
      busy.heard(at);
      assert.equal(busy.beat(at), 'fine');
    }
    const quiet = new Pulse(0);
    let asked = 0;
    for (let at = 0; at < 60_000; at += BEAT) {
      const life = quiet.beat(at);
      assert.notEqual(life, 'silent');
      if (life === 'ask') {
        asked++;
        quiet.heard(at + 300);
      }
    }
    assert.ok(asked >= 15 && asked <= 24, `asked ${asked} times in a minute`);
  });

  it('probes a line on waking, and has its verdict in three seconds', () => {
    const pulse = new Pulse(0);
    pulse.heard(0);
    pulse.beat(0);
    assert.equal(pulse.probe(100), 'ask');
    assert.deepEqual(beats(pulse, 500, 60_000), [[Math.ceil((100 + PROBE_MS) / BEAT) * BEAT, 'silent']]);
  });

  it('does not take its own sleep for the silence of the line', () => {
    const pulse = new Pulse(0);
    pulse.beat(0);
    assert.equal(pulse.beat(QUIET_MS), 'ask'); // and then the page is frozen for an hour
    assert.equal(pulse.beat(3_600_000), 'ask');
    assert.equal(pulse.beat(3_600_500), 'fine');
    pulse.heard(3_600_600);
    assert.equal(pulse.beat(3_601_000), 'fine');
  });
});
