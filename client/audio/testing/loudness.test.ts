import assert from 'node:assert/strict';
import { type Channels, integratedLoudness, loudestMoment, peakOf, SAMPLES_A_SECOND } from './loudness.ts';

/** A sine on both sides, one part after the other: so many dB below the most there is, for so many seconds. */
function sine(hz: number, parts: readonly (readonly [db: number, seconds: number])[], sides = 2): Channels {
  const samples = new Float32Array(parts.reduce((sum, [, seconds]) => sum + seconds, 0) * SAMPLES_A_SECOND);
  let at = 0;
  for (const [db, seconds] of parts) {
    const height = 10 ** (db / 20);
    for (const end = at + seconds * SAMPLES_A_SECOND; at < end; at++)
      samples[at] = height * Math.sin((2 * Math.PI * hz * at) / SAMPLES_A_SECOND);
  }
  return Array.from({ length: sides }, () => samples);
}

function assertNear(is: number, expected: number): void {
  assert.ok(Math.abs(is - expected) <= 0.1, `${is} LUFS instead of ${expected}`);
}

// The signals and their loudness are those of EBU Tech 3341 (1 to 4, shortened), and of BS.1770 for one channel.
describe('the meter of loudness', () => {
  it('reads the reference signals as the standards say', () => {
    assertNear(integratedLoudness(sine(1000, [[-23, 5]])), -23);
    assertNear(integratedLoudness(sine(1000, [[-33, 5]])), -33);
    assertNear(integratedLoudness(sine(997, [[0, 5]], 1)), -3.01);
  });

  it('leaves pauses and silence out', () => {
    const parts = [
      [-36, 3],
      [-23, 15],
      [-36, 3],
    ] as const;
    assertNear(integratedLoudness(sine(1000, parts)), -23);
    assertNear(integratedLoudness(sine(1000, [[-72, 2], ...parts, [-72, 2]])), -23);
    assert.equal(integratedLoudness(sine(1000, [[-90, 2]])), -Infinity);
  });

  it('hears low tones less and high ones more', () => {
    const of = (hz: number): number => integratedLoudness(sine(hz, [[-23, 3]]));
    assert.ok(of(40) < -26, `40 Hz: ${of(40)}`);
    assert.ok(of(5000) > -20.5, `5 kHz: ${of(5000)}`);
  });

  it('finds the loudest moment and the highest sample of something short', () => {
    const short = sine(1000, [
      [-90, 1],
      [-10, 0.4],
      [-90, 1],
    ]);
    assertNear(loudestMoment(short), -10);
    assertNear(peakOf(short), -10);
  });
});
