import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertAccessible } from '../../test-support/assert-accessible.ts';
import { PHONE } from '../../test-support/game-pages.ts';
import { withGallery } from '../../test-support/with-gallery.ts';

/** Every scene once, in the order of a match. */
const MATCH = ['waiting', 'countdown', 'question-reading', 'question-open', 'reveal-right', 'between-rounds', 'podium'];

/** From the beginning of a ceremony: confetti flies, and all is at rest. */
const FLIES_MS = 3900;
const RESTS_MS = 8000;

/** What a page shows of each kind of question at its reveal. */
const TWINS = { number: '.told-number', order: '.told-rows', multi: '.told-options', text: '.told-wall' };

describe('the scenes of a room, in a browser', () => {
  const gallery = withGallery();

  async function open(
    name: string,
    { width = 390, height = 844, ratio = 1, query = '', words = false } = {},
  ): Promise<Page> {
    const context = await gallery.browser.newContext({ viewport: { width, height }, deviceScaleFactor: ratio });
    const page = await context.newPage();
    if (words) await page.addInitScript(noteWords);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error.stack)));
    await page.goto(`${gallery.origin}/gallery/index.html?show=${name}${query}`);
    await page.waitForFunction(
      () => (window.gallery?.counts() ?? null) !== null && document.querySelector('#stage canvas') !== null,
    );
    await forward(page, 100);
    assert.deepEqual(faults, []);
    return page;
  }

  // In large steps: a processor draws these pictures, and only the end is looked at.
  const forward = (page: Page, ms: number) => page.evaluate((time) => window.gallery?.forward(time, 150), ms);
  const counts = (page: Page) => page.evaluate(() => window.gallery?.counts());

  async function playThrough(page: Page): Promise<void> {
    for (const name of MATCH) {
      await page.evaluate((state) => window.gallery?.become(state), name);
      await forward(page, 48);
    }
  }

  it('keeps its size while it has none, as when another tab takes the seat and the room leaves the page', async () => {
    const page = await open('question-open');
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const size = () =>
      page.evaluate(() => [...document.querySelectorAll('canvas')].map((one) => [one.width, one.height]));
    const before = await size();
    await page.evaluate(() => document.getElementById('stage')?.style.setProperty('display', 'none'));
    await forward(page, 300);
    assert.deepEqual([faults, await size()], [[], before]);
    await page.context().close();
  });

  it('leave nothing behind: no texture, no object, no listener, however often they open', async () => {
    const page = await open('podium');
    await playThrough(page);
    const once = await counts(page);
    for (let round = 0; round < 3; round++) await playThrough(page);
    assert.deepEqual(await counts(page), once);
    assert.equal(once?.scene, 'podium');
    await page.context().close();
  });

  it('have a twin of each kind of reveal that axe has nothing against', async () => {
    const page = await open('number-told');
    // As a page without a canvas shows it: what nobody sees has no colours to judge.
    await page.evaluate(() => {
      document.querySelector('.answer-right')?.classList.remove('unseen');
      (document.querySelector('.answer-place') as HTMLElement).style.overflow = 'visible';
      (document.querySelector('#stage') as HTMLElement).hidden = true;
    });
    for (const [kind, twin] of Object.entries(TWINS)) {
      await page.evaluate((state) => window.gallery?.become(state), `${kind}-told`);
      await page.locator(`.answer-right > ${twin}`).waitFor();
      await assertAccessible(page, `the reveal of ${kind}`);
    }
    await page.context().close();
  });

  it('take everything with them when the stage goes', async () => {
    const page = await open('question-open');
    await page.evaluate(() => window.gallery?.destroy());
    await page.waitForFunction(() => document.querySelectorAll('#stage canvas').length === 0);
    const left = await page.evaluate(() => ({
      children: document.querySelectorAll('#stage > *').length,
      listeners: window.gallery?.counts()?.modelListeners,
      pointer: window.gallery?.counts()?.pointerListeners,
    }));
    assert.deepEqual(left, { children: 0, listeners: 0, pointer: 0 });
    await page.context().close();
  });

  for (const [name, scene] of [
    ['rule-drawn', 'rule'],
    ['rule-fails-made', 'asking'],
    ['rule-fails-drawn', 'asking'],
  ] as const) {
    it(`show what a rule draws, or the standard where it fails: ${name}`, async () => {
      const page = await open(name);
      await forward(page, 64);
      const failed = await page.evaluate(() => window.gallery?.failed);
      assert.deepEqual([(await counts(page))?.scene, failed], [scene, scene === 'rule' ? [] : ['gallery:duel']]);
      const held = await counts(page);
      await page.evaluate((state) => window.gallery?.become(state), 'between-rounds');
      await forward(page, 48);
      await page.evaluate((state) => window.gallery?.become(state), name);
      await forward(page, 48);
      assert.deepEqual(await counts(page), held, 'and it leaves nothing behind');
      await page.context().close();
    });
  }

  for (const ratio of [1.5, 3]) {
    it(`have a device px for every px of the canvas at ${ratio} to one`, async () => {
      const page = await open('question-open', { ratio });
      const canvas = await page.evaluate(() => {
        const { width, height, clientWidth, clientHeight } = document.querySelector(
          '#stage canvas',
        ) as HTMLCanvasElement;
        return { width, height, clientWidth, clientHeight };
      });
      assert.deepEqual(canvas, { width: 390 * ratio, height: 844 * ratio, clientWidth: 390, clientHeight: 844 });
      await page.context().close();
    });
  }

  it('are drawn anew for another window, and at once', async () => {
    const page = await open('question-open');
    const phone = await counts(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.waitForFunction(() => (document.querySelector('#stage canvas') as HTMLCanvasElement).width === 1440);
    await forward(page, 32);
    // A larger display shows the same larger, and as sharp.
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.waitForFunction(() => {
      const { width, height, clientWidth, clientHeight } = document.querySelector('#stage canvas') as HTMLCanvasElement;
      return `${width}x${height} for ${clientWidth}x${clientHeight}` === '1920x1080 for 1600x900';
    });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForFunction(() => (document.querySelector('#stage canvas') as HTMLCanvasElement).width === 390);
    await forward(page, 32);
    assert.deepEqual(await counts(page), phone);
    await page.context().close();
  });

  it('end a reveal that moved where a reveal that stood still begins', async () => {
    const page = await open('question-bell');
    await page.evaluate(() => window.gallery?.play());
    await forward(page, 2600);
    const fresh = await open('reveal-right');
    const differing = await difference(page, await page.screenshot(), await fresh.screenshot());
    assert.ok(differing < 0.002, `${(100 * differing).toFixed(2)} % of the picture differs`);
    await fresh.context().close();
    await page.context().close();
  });

  it('let confetti fall on a podium once, and not for whoever comes back to it', async () => {
    const page = await open('podium-bell');
    const objects = async (): Promise<number> => (await counts(page))?.objects ?? 0;
    await page.evaluate(() => window.gallery?.play());
    await forward(page, FLIES_MS);
    const flying = await objects();
    await forward(page, RESTS_MS - FLIES_MS);
    const atRest = await objects();
    assert.ok(flying > atRest + 100, `${flying} pictures while it flies, ${atRest} at rest`);
    for (const width of [400, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await page.waitForFunction((now) => document.querySelector('#stage canvas')?.clientWidth === now, width);
      assert.equal(await standing(page, atRest), atRest, `a window of ${width} px`);
    }
    const late = await open('podium-late');
    assert.equal(await standing(late, atRest), atRest, 'who comes back');
    await late.context().close();
    await page.context().close();
  });

  /** A podium that is drawn anew waits some frames for the page's card: how many pictures there are as soon as it stands. */
  async function standing(page: Page, least: number): Promise<number> {
    await page.waitForFunction((count) => (window.gallery?.counts()?.objects ?? 0) >= count, least);
    await forward(page, 150);
    return (await counts(page))?.objects ?? 0;
  }

  it('say on its badge what an answer was, and leave that out where it would break the answer', async () => {
    const wrong = await wordsOf('reveal-wrong');
    for (const word of ['Mercury', 'Yours', 'Venus', 'Answer']) assert.ok(wrong.includes(word), word);
    const long = await wordsOf('reveal-word');
    assert.ok(long.includes('Rindfleischetikettierungsgesetz'), 'the word is broken');
    assert.deepEqual([long.includes('Yours'), long.includes('Answer')], [false, true]);
  });

  it('tell the whole answer under a ladder, in as many lines as it takes', async () => {
    const said = await wordsOf('between-answer', { width: 320, height: 568 });
    assert.deepEqual(
      said.filter((line) => line.includes('…')),
      [],
    );
    const lines = said.join(' ');
    for (const word of ['Mercury,', 'Earth,', 'Mars,', 'Jupiter,', 'Saturn,', 'Neptune'])
      assert.ok(lines.includes(word), `${word} is not in ${lines}`);
  });

  it('write no seconds where the lowest card has no place for them', async () => {
    const said = await wordsOf('order-open', { width: 320, height: 568 });
    assert.ok(said.some((line) => line.startsWith('Put these')));
    const saysSeconds = (lines: readonly string[]): boolean => lines.some((line) => line.trim() === 'seconds');
    assert.ok(!saysSeconds(said), said.join(' '));
    assert.ok(saysSeconds(await wordsOf('order-open')));
  });

  /** Every line of words that a phone draws of an exhibit. */
  async function wordsOf(name: string, size: { width: number; height: number } = PHONE): Promise<string[]> {
    const page = await open(name, { ...size, words: true });
    const words = await page.evaluate(() => [...((window as unknown as { words: Set<string> }).words ?? [])]);
    await page.context().close();
    return words;
  }

  it('draw nothing on the way where less motion is wished for', async () => {
    const page = await open('question-bell', { query: '&calm' });
    await page.evaluate(() => window.gallery?.play());
    await forward(page, 900);
    const settled = await page.screenshot();
    await forward(page, 1500);
    assert.ok((await difference(page, settled, await page.screenshot())) < 0.0005);
    await page.context().close();
  });
});

/** For `addInitScript`: keeps every line that is drawn. */
function noteWords(): void {
  const words = new Set<string>();
  Object.assign(window, { words });
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (this: CanvasRenderingContext2D, ...args) {
    words.add(args[0]);
    fillText.apply(this, args);
  };
}

/** The share of px in which two pictures of one size differ by more than a shade. */
function difference(page: Page, a: Buffer, b: Buffer): Promise<number> {
  return page.evaluate(
    async ([first, second]) => {
      const pixels = async (data: string): Promise<Uint8ClampedArray> => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
      };
      const [one, two] = [await pixels(first as string), await pixels(second as string)];
      let differing = 0;
      for (let i = 0; i < one.length; i += 4) {
        const apart = Math.max(
          ...[0, 1, 2].map((channel) => Math.abs((one[i + channel] ?? 0) - (two[i + channel] ?? 0))),
        );
        if (apart > 24) differing++;
      }
      return differing / (one.length / 4);
    },
    [a.toString('base64'), b.toString('base64')],
  );
}
