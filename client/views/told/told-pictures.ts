import type { Box } from '../box.ts';
import type { Easel, View } from '../easel.ts';
import { DEPTH } from '../easel.ts';
import type { Move } from '../motion.ts';
import { Picture } from '../picture.ts';

/** The pictures that the stage of a kind is made of, and all that moves in it: gone together. */
export class ToldPictures implements View {
  readonly easel: Easel;
  private readonly parts: View[] = [];
  private moves = 0;

  constructor(easel: Easel) {
    this.easel = easel;
  }

  /** A picture at its place. */
  add({ x, y, width, height }: Box, bleed = 6): Picture {
    return this.own(new Picture(this.easel, { width, height, bleed, depth: DEPTH.words }).place(x, y));
  }

  own<V extends View>(part: V): V {
    this.parts.push(part);
    return part;
  }

  run(move: Move): void {
    this.easel.motion.run(move, `told-${this.moves++}`);
  }

  destroy(): void {
    for (let i = 0; i < this.moves; i++) this.easel.motion.stop(`told-${i}`);
    for (const part of this.parts) part.destroy();
  }
}
