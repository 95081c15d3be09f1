import { rect } from '../art/primitives.ts';
import { inPlace, type Scene, type SceneWords } from '../art/scene.ts';
import { topicLook } from '../art/topic-look.ts';
import type { Recap } from '../story/recap.ts';
import { ACT } from './act.ts';
import { act } from './acts/index.ts';
import { faceLayers } from './face.ts';
import { tintOf } from './tint.ts';

/** One frame of a reel, px. */
export const FRAME = { width: ACT.width, height: 484 } as const;
const MARGIN_PX = 22;
const PROGRESS_PX = 6;

/** What is written under a moment: a few words, and a line that says who. */
export interface Caption {
  readonly head: string;
  readonly line: string;
}

/** Number `index` of a recap's moments at `t` of its time, from 0 to 1; without a caption it is art alone. */
export function frameOf(recap: Recap, index: number, t: number, caption: Caption | null): Scene {
  const moment = recap.moments[index];
  if (!moment) throw new RangeError(`the recap has no moment ${index}`);
  const tint = tintOf(index, topicLook(recap.topic));
  const { width, height } = FRAME;
  const face = (seat: number, x: number, y: number, radius: number) =>
    faceLayers(
      recap.people.find((person) => person.seat === seat),
      x,
      y,
      radius,
    );
  return {
    width,
    height,
    layers: [
      inPlace(rect(0, 0, width, height, tint.ground)),
      ...act(moment, { t, tint, face }),
      // What falls or comes in from below is not seen behind the words.
      inPlace(
        rect(0, ACT.height, width, height - ACT.height, tint.ground),
        rect(0, height - PROGRESS_PX, width, PROGRESS_PX, tint.dim),
        rect(0, height - PROGRESS_PX, width * t, PROGRESS_PX, tint.mark),
      ),
    ],
    words: caption ? wordsOf(caption, roundsOf(moment), tint.words) : [],
  };
}

function wordsOf({ head, line }: Caption, rounds: string, fill: string): SceneWords[] {
  const width = FRAME.width - 2 * MARGIN_PX;
  return [
    { text: rounds, x: MARGIN_PX - 4, y: 30, size: 17, width, face: 'display', fill },
    { text: head, x: MARGIN_PX, y: 432, size: 40, width, face: 'display', fill },
    { text: line, x: MARGIN_PX, y: 459, size: 16, width, face: 'body', fill },
  ];
}

/** Questions as people count them: 8, or 3-15. */
function roundsOf({ begins, round }: Recap['moments'][number]): string {
  return begins === round ? `${round + 1}` : `${begins + 1}\u2013${round + 1}`;
}
