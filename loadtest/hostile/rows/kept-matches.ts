import type { MeAnswer } from '#shared/protocol/http.ts';
import { pause } from '../../pause.ts';
import { ask } from '../ask.ts';
import { Bystanders } from '../bystanders.ts';
import { FastPair } from '../fast-matches.ts';
import { folderKb } from '../folder-kb.ts';
import type { Row, Scene } from '../scene.ts';

const PAIRS = 8;
/** Matches of each pair in each of the two months. */
const EACH = 40;
const MONTH_DAYS = 31;
/** The server looks for what is old a minute after its start, ms, and forgets ten matches in half a second. */
const FORGETTING_MS = 60_000 + ((PAIRS * EACH) / 10) * 500 + 10_000;
/** What may be added for good: a line of each person's own history for each match, kB. */
const HISTORY_KB = 1;

/** F: matches without end fill the disk. The second month is one: the server's clock is set on, nothing else of it. */
export const keptMatches: Row = {
  id: 'F3',
  title: 'matches without end',
  async run(scene) {
    const environment = { DATA_DIR: scene.dataFolder(), PACE: '0.02' };
    const sizes = [await fresh(scene, environment)];
    const first = await month(scene, environment);
    sizes.push(first.kb);
    const second = await month(scene, { ...environment, NODE_OPTIONS: aheadBy(MONTH_DAYS) }, async (server) => {
      const honest = await Bystanders.seat(scene, server, 2);
      await pause(FORGETTING_MS);
      scene.noticed = honest.felt;
    });
    sizes.push(second.kb);
    const [empty = 0, full = 0, again = 0] = sizes;
    const [grown, more] = [full - empty, again - full];
    scene.found(
      `${PAIRS * EACH} matches of the next month add ${HISTORY_KB} kB a person at most: the rest uses space again`,
      `${empty} kB at first, ${full} kB after a month, ${again} kB after two`,
      grown > 0 && more <= PAIRS * EACH * 2 * HISTORY_KB && more < grown / 2,
    );
    const { matches } = JSON.parse(
      (await ask(`${(await scene.startServer(environment)).url}/api/me`, { body: { pass: first.pass } })).text,
    ) as MeAnswer;
    scene.found('what players reached is kept', `${matches} matches of one of them`, matches === EACH);
  },
};

/** A folder as the first start leaves it. */
async function fresh(scene: Scene, environment: Record<string, string>): Promise<number> {
  await (await scene.startServer(environment)).stop();
  return folderKb(environment.DATA_DIR ?? '');
}

/** One month of a server's life: who played first in it, and how large its folder is at the end. */
async function month(
  scene: Scene,
  environment: Record<string, string>,
  before: (server: string) => Promise<void> = async () => {},
): Promise<{ kb: number; pass: string }> {
  const server = await scene.startServer(environment);
  await before(server.url);
  const pairs = await Promise.all(
    Array.from({ length: PAIRS }, (_, i) => FastPair.seat(scene, server.url, `10.15.0.${i + 1}`)),
  );
  await Promise.all(pairs.map(({ pair }) => pair.play(({ matches }) => matches >= EACH)));
  await pause(1000);
  await server.stop(); // only then everything is in the file and nothing beside it
  return { kb: folderKb(environment.DATA_DIR ?? ''), pass: pairs[0]?.passes[0] ?? '' };
}

/** Node's own way to run a line before a program: a clock that goes as it does, some days later. */
function aheadBy(days: number): string {
  const ms = days * 24 * 60 * 60 * 1000;
  const line = `
    const [now, origin] = [Date.now.bind(Date), performance.timeOrigin];
    Date.now = () => now() + ${ms};
    Object.defineProperty(performance, 'timeOrigin', { value: origin + ${ms} });
  `;
  return `--import=data:text/javascript,${encodeURIComponent(line)}`;
}
