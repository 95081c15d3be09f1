import { LoadError } from '../loopback.ts';
import type { Scenario } from '../scenario.ts';
import { playShow } from './show.ts';

/** The question whose window is open when Redis goes. */
const GONE_IN_ROUND = 1;

/** A show in several processes whose Redis goes in the middle of a question, and comes back empty: it waits, and goes on. */
export const away: Scenario = {
  name: 'away',
  about: 'a show in several processes, whose Redis is away for a while in mid-question',
  usual: { players: 10_000, processes: 2, mode: 'last-brain-standing', withinMs: 4_000 },
  async run(stage) {
    if (stage.options.processes < 2)
      throw new LoadError('Several processes have a Redis between them: add --processes 2.');
    await playShow(stage, async (swarm) => {
      await swarm.window(GONE_IN_ROUND);
      await stage.stretch('without Redis', () => stage.servers.withoutRedis(stage.options.awayMs));
    });
  },
};
