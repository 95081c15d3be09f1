import type { Scene } from 'phaser';
import type { Topic } from '#shared/questions/topics.ts';
import type { RailRow } from '../model/standings.ts';
import type { Mark } from '../rules/define-view.ts';
import type { Motion } from './motion.ts';

/** What every view is given: where to draw, in what colours, and what moves. */
export interface Easel {
  readonly scene: Scene;
  /** Device px per CSS px. */
  readonly ratio: number;
  readonly motion: Motion;
  readonly look: Topic;
  /** Whether things fade instead of travel. */
  readonly isCalm: () => boolean;
  /** Whether frames take long here: then what moves all the time moves in steps. */
  readonly isSlow: () => boolean;
  /** To be called when something looks different: only then a frame is drawn. */
  readonly touch: () => void;
  /** What the rules of the room mark a seat with. */
  readonly marks: (row: RailRow) => readonly Mark[];
  /** Where somebody else answers for what is drawn here: all that is there, to be swept up if it fails. */
  readonly owned?: Set<View>;
}

/** What lies over what. Words are over confetti, always. */
export const DEPTH = { stage: 0, panel: 10, confetti: 20, words: 30, you: 40, sheet: 50, front: 60 } as const;

/** A view draws what the model says, and is gone without a trace when it is destroyed. */
export interface View {
  destroy(): void;
}
