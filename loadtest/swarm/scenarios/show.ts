import type { OpenedAnswer, Press } from '#shared/protocol/shows.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { askJson } from '../../ask-json.ts';
import { pause } from '../../pause.ts';
import { SETTLED_WITHIN_MS, WINDOW_SECONDS } from '../evening.ts';
import type { Scenario } from '../scenario.ts';
import type { Stage } from '../stage.ts';
import type { Swarm } from '../swarm.ts';

/** So long before a streamer says "now" the doors are open: each process of an arcade has heard of it, ms. */
const KNOWN_MS = 500;

/** One show, its director and its arenas: seats at the doors, questions to all of them, cuts over all of them. */
export const show: Scenario = {
  name: 'show',
  about: 'one show in as many arenas as it needs, led from its host page',
  usual: { players: 10_000, mode: 'last-brain-standing', withinMs: 4_000 },
  run: (stage) => playShow(stage),
};

/** Plays a show from its opening to its end; `meanwhile` begins with the first question. */
export async function playShow(stage: Stage, meanwhile = async (_swarm: Swarm): Promise<void> => {}): Promise<void> {
  const { players, mode, questions, withinMs } = stage.options;
  const { url } = stage.servers;
  const swarm = await stage.gather([{ from: 0, to: players }]);
  const { code, hostKey } = await askJson<OpenedAnswer>(url, '/api/shows', {
    ...{ version: PROTOCOL_VERSION, pass: await swarm.firstPass(), title: 'Load test', mode, topic: 'mix' },
    ...{ seats: players, startsInMs: 0, isPublic: false, options: { seconds: WINDOW_SECONDS } },
  });
  const press = (what: Press): Promise<unknown> =>
    askJson(url, `/api/shows/${code}/press`, { key: hostKey, press: what });
  await press({ do: 'open' });
  await pause(KNOWN_MS);
  await stage.seat([{ show: code }], { withinMs });
  await stage.play(async () => {
    await press({ do: 'start' });
    await Promise.all([swarm.questions(questions), meanwhile(swarm)]);
  });
  await stage.settle(async () => {
    await press({ do: 'end' });
    await swarm.finish(SETTLED_WITHIN_MS);
  });
}
