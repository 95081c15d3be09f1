import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { GifWriter } from '../client/recap/gif/gif-writer.ts';
import { Palette } from '../client/recap/gif/palette.ts';
import { startBrowser } from '../test-support/browser.ts';
import { findBrowser } from '../test-support/find-browser.ts';
import { openLobby, visit } from '../test-support/game-pages.ts';
import { GameServer } from '../test-support/game-server.ts';
import { starterQuestions } from './play/starter-questions.ts';

/** `npm run pictures`: takes the pictures of the README from a real match against bots, into docs/pictures. */
const FOLDER = join(import.meta.dirname, '../docs/pictures');
const WINDOW = { width: 1280, height: 800 };
/** Filmed in a smaller window, of which a slow machine draws more pictures. */
const FILM_WINDOW = { width: 960, height: 600 };
const LOOP = { width: 720, height: 450, lastsMs: 5000, picturesMax: 40 };
const TOPIC = 'space';
const BOTS = 7;
/** Nobody presses at once. */
const THINKS_MS = 1500;

const server = await GameServer.start();
const browser = await startBrowser(await findBrowser());
try {
  const page = await startMatch(browser);
  mkdirSync(FOLDER, { recursive: true });
  const film = await filmQuestion(page);
  await page.setViewportSize(WINDOW);
  writeFileSync(join(FOLDER, 'question.png'), await openQuestion(page));
  writeFileSync(join(FOLDER, 'question.gif'), await loopOf(browser, film));
  console.log(`docs/pictures has a picture, and a loop made of ${film.length} others.`);
} finally {
  await browser.close();
  await server.stop();
}

async function startMatch(browser: Browser): Promise<Page> {
  const page = await visit(browser, `${server.url}/create?topic=${TOPIC}`, FILM_WINDOW);
  await openLobby(page);
  for (let bots = 1; bots <= BOTS; bots++) {
    await page.getByLabel('One bot more').click();
    await page.locator('.stepper b', { hasText: String(bots) }).waitFor();
  }
  await page.getByRole('button', { name: 'Start now' }).click();
  return page;
}

interface Shot {
  readonly png: Buffer;
  /** Of the page's clock, s. */
  readonly at: number;
}

/** One question from its options to the next one's: every picture that this machine draws meanwhile. */
async function filmQuestion(page: Page): Promise<Shot[]> {
  const options = page.locator('.twin[data-option]');
  await options.first().waitFor();
  const session = await page.context().newCDPSession(page);
  const film: Shot[] = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    film.push({ png: Buffer.from(data, 'base64'), at: metadata.timestamp ?? 0 });
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => {}); // the last ones come after its end
  });
  await session.send('Page.startScreencast', { format: 'png' });
  await page.waitForTimeout(THINKS_MS);
  await page.locator(`.twin[data-option="${await rightOption(page)}"]`).click();
  await options.first().waitFor({ state: 'detached' });
  await options.first().waitFor();
  await session.send('Page.stopScreencast');
  return film;
}

/** A question while it can be answered: a slow machine may come too late for one, and takes the next. */
async function openQuestion(page: Page): Promise<Buffer> {
  const free = page.locator('.twin[data-option][data-state="idle"]').first();
  for (;;) {
    await free.waitFor();
    const picture = await page.screenshot();
    if (await free.isVisible()) return picture;
  }
}

/** The id of the right answer to the open question, which only whoever has the starter questions knows. */
async function rightOption(page: Page): Promise<string> {
  const twins = page.locator('.twin[data-option]');
  const ids = await twins.evaluateAll((list) => list.map((twin) => twin.getAttribute('data-option') ?? ''));
  const question = starterQuestions(TOPIC).find(
    (one) => one.kind === 'choice' && one.options.every(({ id }) => ids.includes(id)),
  );
  return (question?.kind === 'choice' ? question.right[0] : undefined) ?? ids[0] ?? '';
}

/** The film in five seconds: pictures as far apart as they were taken, only faster. */
async function loopOf(browser: Browser, film: readonly Shot[]): Promise<Uint8Array> {
  const { width, height, lastsMs, picturesMax } = LOOP;
  const [begin = 0, end = 0] = [film[0]?.at, film.at(-1)?.at];
  const every = Math.max(1, Math.ceil(film.length / picturesMax));
  const shots = film.filter((_, i) => i % every === 0);
  const desk = await browser.newPage();
  const palette = new Palette();
  const pictures: Uint8ClampedArray[] = [];
  for (const { png } of shots) pictures.push(await pixelsOf(desk, png));
  for (const picture of pictures) palette.look(picture);
  const gif = new GifWriter(width, height, palette);
  for (const [i, picture] of pictures.entries()) {
    const share = ((shots[i + 1]?.at ?? end) - (shots[i]?.at ?? begin)) / (end - begin);
    gif.add(picture, Math.max(40, share * lastsMs));
  }
  return gif.end();
}

/** A PNG made smaller, as pixels: a browser can do both. */
async function pixelsOf(desk: Page, png: Buffer): Promise<Uint8ClampedArray> {
  const { width, height } = LOOP;
  const text = await desk.evaluate(
    async ({ url, width, height }) => {
      const picture = await createImageBitmap(await (await fetch(url)).blob());
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.imageSmoothingQuality = 'high';
      context.drawImage(picture, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      let binary = '';
      for (let at = 0; at < data.length; at += 0x8000) binary += String.fromCharCode(...data.subarray(at, at + 0x8000));
      return btoa(binary);
    },
    { url: `data:image/png;base64,${png.toString('base64')}`, width, height },
  );
  return new Uint8ClampedArray(Buffer.from(text, 'base64'));
}
