import type { Layer } from '../art/scene.ts';
import type { Moment } from '../story/moment.ts';
import type { Tint } from './tint.ts';

/** The box in which a moment is acted: the upper part of its frame, px. */
export const ACT = { width: 420, height: 384 } as const;

/** What an act has at hand. */
export interface ActTools {
  /** From 0, its beginning, to 1: then it stands still. */
  readonly t: number;
  readonly tint: Tint;
  /** Somebody's face in a circle about (x, y). */
  face(seat: number, x: number, y: number, radius: number): Layer[];
}

/** Draws one kind of moment. Pure: the same moment at the same time is the same picture. */
export type Act<Kind extends Moment['kind']> = (moment: Extract<Moment, { kind: Kind }>, tools: ActTools) => Layer[];
