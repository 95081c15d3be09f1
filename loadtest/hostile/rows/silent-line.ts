import { BadLine } from '../../../test-support/bad-line.ts';
import { pause } from '../../pause.ts';
import { newPass, openRoom } from '../ask.ts';
import { beginWithBot, openBrowser, openPage, openRoomByPage, says } from '../page.ts';
import { Person } from '../person.ts';
import type { Row, Scene } from '../scene.ts';

/** A pressed answer that nobody has acknowledged is shown as on its way within this, with some slack, ms. */
const SENDING_MS = 3500;
/** A line on which nothing comes is called lost within this, with some slack, ms. */
const LOST_MS = 9000;
/** A line that is back carries the answer within this, however many dead connections the browser tries first, ms. */
const AGAIN_MS = 10_000;
/** The server takes a silent one for away within this, ms: three of its pings. */
const AWAY_MS = 35_000;

/** The network dies without a word: what the page says of it, and what becomes of the pressed answer. */
export const silentLine: Row = {
  id: 'silent',
  title: 'a line falls silent',
  async run(scene) {
    await asTheOthersSeeIt(scene);
    await asThePageTellsIt(scene);
  },
};

/** Two people, one of them behind a line that falls silent: is the other kept waiting? */
async function asTheOthersSeeIt(scene: Scene): Promise<void> {
  const server = await scene.startServer();
  const line = await BadLine.before(server.url);
  scene.atEnd(() => line.close());
  const passes = [await newPass(server.url, '10.13.0.1'), await newPass(server.url, '10.13.0.2')];
  const { roomId } = await openRoom(server.url, passes[0] ?? '', { options: { questions: 5, seconds: 30 } });
  const here = await Person.join(server.url, roomId, passes[0] ?? '');
  const silent = await Person.join(line.url, roomId, passes[1] ?? '');
  scene.atEnd(() => {
    here.client.close();
    silent.client.close();
  });
  await here.until(() => here.state.here === 2, 3000);
  line.mood = 'silent';
  const began = performance.now();
  await here.until(() => here.state.here === 1, AWAY_MS);
  const awayS = Math.round((performance.now() - began) / 1000);
  const isAway = here.state.here === 1;
  scene.found(
    `the others see within ${AWAY_MS / 1000} s that somebody is away`,
    isAway ? `after ${awayS} s` : 'never',
    isAway,
  );
  scene.noticed = isAway ? `the others, after ${awayS} s` : 'the others wait at each bell';
}

/** A real page presses an answer into the silence, and then the line comes back while the question is open. */
async function asThePageTellsIt(scene: Scene): Promise<void> {
  const server = await scene.startServer({ PACE: '0.3' });
  const line = await BadLine.before(server.url);
  scene.atEnd(() => line.close());
  const browser = await openBrowser(scene);
  const page = await openPage(browser, `${line.url}/create?topic=sea`);
  await openRoomByPage(page);
  await beginWithBot(page);
  line.mood = 'silent';
  await page.locator('.twin[data-option]').first().dispatchEvent('click'); // at once, however busy the page is
  const sending = await says(page, /sending|on its way|not (yet )?(received|in)/i, SENDING_MS);
  scene.found('an answer nobody acknowledged is shown as on its way', said(sending), sending !== null);
  const lost = await says(page, /connection lost|coming back|reconnect/i, LOST_MS - SENDING_MS);
  scene.found(`a silent line is called lost within ${LOST_MS / 1000} s`, said(lost), lost !== null);
  line.mood = 'fine';
  const healed = performance.now();
  const locked = page.locator('.twin[data-option][data-state="locked"]');
  const isIn = await waitFor(() => locked.count().then((count) => count > 0), AGAIN_MS);
  const againS = ((performance.now() - healed) / 1000).toFixed(1);
  scene.found(
    `within ${AGAIN_MS / 1000} s of the line's return the answer is in, its round still open`,
    isIn ? `in after ${againS} s` : 'it is not in',
    isIn,
  );
}

async function waitFor(holds: () => Promise<boolean>, ms: number): Promise<boolean> {
  const deadline = performance.now() + ms;
  while (performance.now() < deadline) {
    if (await holds()) return true;
    await pause(100);
  }
  return false;
}

function said(ms: number | null): string {
  return ms === null ? 'the page says nothing' : `said ${(ms / 1000).toFixed(1)} s later`;
}
