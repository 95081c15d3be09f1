import { crowdRoom, playQuestions } from '../evening.ts';
import type { Scenario } from '../scenario.ts';

/** The question whose window is open when the lines break. */
const DROPPED_IN_ROUND = 1;

/** Many lose their lines together in the middle of a question, as when a cell tower goes, and come back at once. */
export const drop: Scenario = {
  name: 'drop',
  about: 'many lose their lines at once in mid-question, and come back',
  usual: { players: 2_000, mode: 'classic', drop: 1_000, mix: { steady: 1 } },
  async run(stage) {
    const { players, roomSize, joinsAtOnce, drop: count } = stage.options;
    const swarm = await stage.gather(stage.plan(players, roomSize));
    const entrances = await swarm.open(crowdRoom(stage, false));
    await stage.seat(entrances, { atOnce: joinsAtOnce });
    await Promise.all([
      playQuestions(stage),
      swarm.window(DROPPED_IN_ROUND).then(async () => {
        stage.returns = await stage.stretch('coming back', () => swarm.drop(count));
      }),
    ]);
  },
};
