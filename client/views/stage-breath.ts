import type { Breath } from '../model/breath.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { Picture } from './picture.ts';

/** How much accent there is at most: words on glass stay readable over it. */
const DEEPEST = 0.2;
/** Where frames take long it changes in so many steps. */
const SLOW_STEPS = 4;

/** The accent over the stage, behind everything that is read. */
export class StageBreath implements View {
  private readonly easel: Easel;
  private readonly picture: Picture;
  private level = 0;

  constructor(easel: Easel, { width, height }: { readonly width: number; readonly height: number }) {
    this.easel = easel;
    this.picture = new Picture(easel, { width: 2, height: 2, depth: (DEPTH.stage + DEPTH.panel) / 2 });
    this.picture.show('breath', (context) => {
      context.fillStyle = easel.look.accent;
      context.fillRect(-1, -1, 4, 4);
    });
    this.picture.image
      .setPosition(width / 2, height / 2)
      .setDisplaySize(width + 2, height + 2)
      .setVisible(false);
  }

  draw({ level }: Breath): void {
    const to = this.easel.isSlow() ? Math.round(level * SLOW_STEPS) / SLOW_STEPS : level;
    if (to === this.level) return;
    this.level = to;
    this.easel.touch();
    this.picture.image.setVisible(to > 0).setAlpha(DEEPEST * to);
  }

  destroy(): void {
    this.picture.destroy();
  }
}
