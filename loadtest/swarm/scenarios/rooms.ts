import type { CatalogueAnswer } from '#shared/protocol/http.ts';
import { crowdRoom, endMatches, playQuestions } from '../evening.ts';
import type { Scenario } from '../scenario.ts';

/** The rooms begin one after another, as an evening's do, so far apart, ms. */
const BEGIN_EVERY_MS = 10;

/** A busy evening: very many small rooms of people and bots, and people who only look at the wall. */
export const rooms: Scenario = {
  name: 'rooms',
  about: 'very many small rooms of people and bots, beside people who watch the wall',
  usual: { players: 5_000, mode: 'classic', peoplePerRoom: 5, bots: 5, watchers: 500, voteShare: 0.1 },
  async run(stage) {
    const { players, peoplePerRoom, joinsAtOnce, bots, watchers } = stage.options;
    const swarm = await stage.gather(stage.plan(players, peoplePerRoom), watchers);
    const { url } = stage.servers;
    const { lobbyId } = (await (await fetch(`${url}/api/catalogue`)).json()) as CatalogueAnswer;
    if (watchers > 0) await swarm.watchWall({ lobbyId, count: watchers });
    const entrances = await swarm.open(crowdRoom(stage, true));
    await stage.seat(entrances, { atOnce: joinsAtOnce });
    await swarm.wall(); // what they saw so far is of the opening
    await playQuestions(stage, { bots, spreadMs: swarm.rooms.length * BEGIN_EVERY_MS });
    stage.wall = (await swarm.wall()) ?? null;
    await endMatches(stage);
  },
};
