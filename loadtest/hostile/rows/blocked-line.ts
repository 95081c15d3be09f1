import { BadLine, type Mood } from '../../../test-support/bad-line.ts';
import { pause } from '../../pause.ts';
import { beginWithBot, openBrowser, openPage, openRoomByPage, textOf } from '../page.ts';
import type { Row } from '../scene.ts';

/** Within this a page plays by another way, or says what is wrong, ms. */
const PATIENCE_MS = 25_000;

const FILTERS = [
  ['refused', 'forbids'],
  ['never answered', 'ignores'],
] as const satisfies readonly (readonly [string, Mood])[];

/** A school's filter that refuses WebSockets, and one that never answers them. */
export const blockedLine: Row = {
  id: 'blocked',
  title: 'WebSockets are blocked',
  async run(scene) {
    const server = await scene.startServer({ PACE: '0.3' });
    const browser = await openBrowser(scene);
    const outcomes: string[] = [];
    for (const [upgrades, mood] of FILTERS) {
      const line = await BadLine.before(server.url);
      scene.atEnd(() => line.close());
      line.mood = mood;
      const page = await openPage(browser, `${line.url}/create?topic=sea`);
      await openRoomByPage(page);
      const began = performance.now();
      const plays = beginWithBot(page).then(
        () => 'plays',
        () => 'does not play',
      );
      const outcome = await Promise.race([plays, pause(PATIENCE_MS).then(() => 'does not play')]);
      const seconds = Math.round((performance.now() - began) / 1000);
      const shown = (await textOf(page)).replaceAll(/\s+/g, ' ').trim().slice(0, 120);
      scene.found(
        `upgrades ${upgrades}: the page plays another way within ${PATIENCE_MS / 1000} s`,
        outcome === 'plays' ? `plays after ${seconds} s` : `"${shown}" after ${seconds} s`,
        outcome === 'plays',
      );
      outcomes.push(`${upgrades}: ${outcome}`);
      await page.context().close();
    }
    scene.noticed = outcomes.join('; ');
  },
};
