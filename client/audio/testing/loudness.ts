/**
 * How loud sound is to people, after ITU-R BS.1770 and EBU R 128, of samples at 48 kHz: two filters that hear as an ear
 * does, then the power of blocks of 0.4 s, a quarter of a block apart.
 */

export const SAMPLES_A_SECOND = 48_000;

/** One array a channel, -1 to 1. */
export type Channels = readonly Float32Array[];

interface Filter {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/** The head, which lifts what is high, and then the ear, which does not hear what is very low. */
const HEAD: Filter = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
};
const EAR: Filter = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] };

const STEP_SAMPLES = SAMPLES_A_SECOND / 10;
const STEPS_A_BLOCK = 4;
/** Quieter blocks are silence; and quieter by so much than the rest, a pause in it, LUFS and LU. */
const SILENCE = -70;
const PAUSE = -10;

/** Over all of it, without its pauses, LUFS; nothing but silence is minus infinity. */
export function integratedLoudness(channels: Channels): number {
  const heard = blockPowers(channels).filter((power) => loudnessOf(power) > SILENCE);
  if (heard.length === 0) return -Infinity;
  const gate = loudnessOf(mean(heard)) + PAUSE;
  return loudnessOf(mean(heard.filter((power) => loudnessOf(power) > gate)));
}

/** Of its loudest 0.4 s, LUFS. */
export function loudestMoment(channels: Channels): number {
  return blockPowers(channels).reduce((most, power) => Math.max(most, loudnessOf(power)), -Infinity);
}

/** Its highest sample, dB below the most that there is. */
export function peakOf(channels: Channels): number {
  let peak = 0;
  for (const samples of channels) for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return 20 * Math.log10(peak);
}

function blockPowers(channels: Channels): number[] {
  const steps = channels.map((samples) => stepPowers(filtered(filtered(samples, HEAD), EAR)));
  const count = Math.max(0, (steps[0]?.length ?? 0) - STEPS_A_BLOCK + 1);
  return Array.from({ length: count }, (_, from) =>
    steps.reduce((sum, one) => sum + mean(one.slice(from, from + STEPS_A_BLOCK)), 0),
  );
}

function stepPowers(samples: Float64Array): number[] {
  return Array.from({ length: Math.floor(samples.length / STEP_SAMPLES) }, (_, i) => {
    let power = 0;
    for (const sample of samples.subarray(i * STEP_SAMPLES, (i + 1) * STEP_SAMPLES)) power += sample * sample;
    return power / STEP_SAMPLES;
  });
}

function filtered(samples: Float32Array | Float64Array, { b, a }: Filter): Float64Array {
  const out = new Float64Array(samples.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i] ?? 0;
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    out[i] = y;
  }
  return out;
}

function loudnessOf(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
