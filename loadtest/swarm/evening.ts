import type { Stage } from './stage.ts';
import type { RoomWish } from './swarm-commands.ts';

/** What a match was worth has come to everybody within this time, or it is left at that, ms. */
export const SETTLED_WITHIN_MS = 60_000;
/** The shortest window there is, s. */
export const WINDOW_SECONDS = 5;

/** The room that most scenarios play in. */
export function crowdRoom({ options: { mode, questions } }: Stage, isPublic: boolean): RoomWish {
  return {
    ...{ mode, topic: 'mix', isPublic },
    options: { seconds: WINDOW_SECONDS, ...(mode === 'classic' ? { questions: leastOffered(questions) } : {}) },
  };
}

/** Plays the questions that are measured. */
export async function playQuestions(stage: Stage, { bots = 0, spreadMs = 0 } = {}): Promise<void> {
  const { swarm, options } = stage;
  await stage.play(async () => {
    await swarm.begin({ bots, spreadMs });
    await swarm.questions(options.questions);
  });
}

/** The hosts end their matches, which are settled. */
export async function endMatches(stage: Stage): Promise<void> {
  await stage.settle(() => stage.swarm.finish(SETTLED_WITHIN_MS));
}

/** The least number of questions a host may choose that is enough. */
function leastOffered(questions: number): number {
  return [5, 10, 15, 20, 30].find((offered) => offered >= questions) ?? 30;
}
