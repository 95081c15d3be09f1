import { crowdRoom } from '../evening.ts';
import type { Scenario } from '../scenario.ts';

/** Everybody wants in at the same moment, as when a streamer says "now". */
export const doors: Scenario = {
  name: 'doors',
  about: 'a wave of people who all want in at once',
  usual: { players: 5_000, mode: 'last-brain-standing', withinMs: 1_000 },
  async run(stage) {
    const { players, roomSize, withinMs } = stage.options;
    const swarm = await stage.gather(stage.plan(players, roomSize));
    const entrances = await swarm.open(crowdRoom(stage, false));
    await stage.seat(entrances, { withinMs });
  },
};
