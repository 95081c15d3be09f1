import assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from 'vite';
import type * as Measured from '#client/audio/testing/measured.ts';
import { withBrowser } from '../../test-support/with-browser.ts';

/** What a programme may be at most, LUFS; what music under talk may be; and where samples would clip, dB. */
const LOUDEST = -14;
const LOUDEST_MUSIC = -20;
const PEAK = -1;
/** A tick is heard this soon, s. */
const SOON_S = 0.02;

declare const sound: typeof Measured;

/** The page's own code for sound, for a page that has nothing else. */
async function soundScript(): Promise<string> {
  const client = join(import.meta.dirname, '../../client');
  const entry = join(client, 'audio/testing/measured.ts');
  const built = await build({
    root: client,
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name: 'sound' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((one) => one.type === 'chunk');
  assert.ok(chunk, 'nothing was built');
  return chunk.code;
}

describe('what a real browser makes of the score, with both sliders at their end', () => {
  const shared = withBrowser();

  it('is never louder than -14 LUFS, clips nowhere, and ticks by the clock', async () => {
    const page = await shared.browser.newPage();
    await page.addScriptTag({ content: await soundScript() });
    const cues = await page.evaluate(() => sound.measureCues());
    for (const { name, integrated, loudest, peak } of cues) {
      assert.ok(Number.isFinite(integrated), `${name} is silent`);
      assert.ok(loudest <= LOUDEST, `${name}: its loudest moment has ${loudest} LUFS`);
      assert.ok(peak <= PEAK, `${name}: ${peak} dB`);
    }
    const beds = await page.evaluate(() => sound.measureBeds());
    for (const { name, integrated, peak } of beds) {
      assert.ok(integrated <= LOUDEST_MUSIC && integrated > LOUDEST_MUSIC - 10, `${name}: ${integrated} LUFS`);
      assert.ok(peak <= PEAK, `${name}: ${peak} dB`);
    }
    const evening = await page.evaluate(() => sound.measureEvening());
    assert.ok(evening.integrated <= LOUDEST, `an evening: ${evening.integrated} LUFS`);
    assert.ok(evening.peak <= PEAK, `an evening: ${evening.peak} dB`);

    const ticks = await page.evaluate(() => sound.ticksHeard());
    assert.equal(ticks.length, 3, `${ticks}`);
    ticks.forEach((at, i) => assert.ok(at >= i + 1 && at < i + 1 + SOON_S, `tick ${i + 1} came after ${at} s`));
  });
});
