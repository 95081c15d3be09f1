import { crowdRoom, endMatches, playQuestions } from '../evening.ts';
import type { Scenario } from '../scenario.ts';

/** One crowd in one room, or in as few as hold it: joins, questions, answers, votes, and what a match is worth. */
export const room: Scenario = {
  name: 'room',
  about: 'one crowd in one room, or in as few as hold it',
  usual: { players: 5_000, mode: 'last-brain-standing' },
  async run(stage) {
    const { players, roomSize, joinsAtOnce } = stage.options;
    const swarm = await stage.gather(stage.plan(players, roomSize));
    const entrances = await swarm.open(crowdRoom(stage, false));
    await stage.seat(entrances, { atOnce: joinsAtOnce });
    await playQuestions(stage);
    await endMatches(stage);
  },
};
