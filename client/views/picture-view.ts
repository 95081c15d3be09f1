import type { Easel, View } from './easel.ts';
import { Picture } from './picture.ts';

/** A view of a single picture, which comes in, leaves and is nudged as a whole. */
export abstract class PictureView implements View {
  protected readonly picture: Picture;

  /** As a picture is made, and in its place. */
  constructor(easel: Easel, { x, y, ...drawn }: { x: number; y: number } & ConstructorParameters<typeof Picture>[1]) {
    this.picture = new Picture(easel, drawn).place(x, y);
  }

  fade(alpha: number): void {
    this.picture.image.setAlpha(alpha);
  }

  nudge(dy: number): void {
    this.picture.nudge({ dy });
  }

  destroy(): void {
    this.picture.destroy();
  }
}
