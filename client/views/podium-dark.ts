import type { CeremonyView } from '../model/ceremony-view.ts';
import type { Box } from './box.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { move } from './eases.ts';
import { Picture } from './picture.ts';

const DARK = '#07080B';
const DARK_ALPHA = 0.78;
const LAMP = '#2A303D';
const LAMP_ALPHA = 0.75;
/** The lamp goes from one step to the next in this time. */
const GLIDE_MS = 300;
/** While nobody knows where it will stop, it goes to and fro: once there and back. */
const SWEEP_MS = 1_400;
/** And the lights come on again. */
const LIGHT_MS = 400;
/** Half the width of the lamp at the top, px. */
const SOURCE = 22;

/** The dark before the places are told, and a lamp that stops over each of them. */
export class PodiumDark implements View {
  private readonly easel: Easel;
  private readonly veil: Picture;
  private readonly lamp: Picture;
  /** The middles of third, second and first. */
  private readonly middles: readonly [number, number, number];
  private readonly width: number;

  /** `steps`: second, first, third, from left to right. */
  constructor(
    easel: Easel,
    size: { readonly width: number; readonly height: number },
    steps: readonly [Box, Box, Box],
  ) {
    this.easel = easel;
    const [second, first, third] = steps;
    const middle = ({ x, width }: Box): number => x + width / 2;
    this.middles = [middle(third), middle(second), middle(first)];
    this.width = first.width * 1.15;
    this.veil = new Picture(easel, { width: 2, height: 2, depth: DEPTH.panel });
    this.veil.show('veil', (context) => {
      context.fillStyle = DARK;
      context.fillRect(-1, -1, 4, 4);
    });
    this.veil.image.setPosition(size.width / 2, size.height / 2).setDisplaySize(size.width + 2, size.height + 2);
    const floor = first.y + first.height;
    this.lamp = new Picture(easel, { width: this.width, height: floor, depth: DEPTH.panel + 1 });
    this.lamp.show('lamp', (context) => {
      const half = this.width / 2;
      context.fillStyle = LAMP;
      context.beginPath();
      context.moveTo(half - SOURCE, 0);
      context.lineTo(half + SOURCE, 0);
      context.lineTo(this.width, floor);
      context.lineTo(0, floor);
      context.fill();
    });
  }

  draw({ plan, ms }: CeremonyView): void {
    const dark = 1 - clamped((ms - plan.beginsMs.winner) / LIGHT_MS);
    const isOn = dark > 0 && plan.lastsMs > 0;
    this.veil.image.setVisible(isOn).setAlpha(DARK_ALPHA * dark);
    this.lamp.image.setVisible(isOn).setAlpha(LAMP_ALPHA * dark * clamped(ms / GLIDE_MS));
    if (isOn) this.lamp.place(this.lampAt(plan, ms) - this.width / 2, 0);
  }

  destroy(): void {
    this.easel.touch();
    this.veil.destroy();
    this.lamp.destroy();
  }

  private lampAt({ beginsMs }: CeremonyView['plan'], ms: number): number {
    const [third, second, first] = this.middles;
    const sweep = (at: number): number => first + ((third - second) / 2) * Math.sin((2 * Math.PI * at) / SWEEP_MS);
    let x = sweep(Math.min(ms, beginsMs.third));
    for (const [begins, next, to] of [
      [beginsMs.third, beginsMs.second, third],
      [beginsMs.second, beginsMs.first, second],
      [beginsMs.first, Infinity, first],
    ] as const) {
      if (next > begins && ms > begins) x += (to - x) * move(clamped((ms - begins) / GLIDE_MS));
    }
    return x;
  }
}

function clamped(share: number): number {
  return Math.min(1, Math.max(0, share));
}
