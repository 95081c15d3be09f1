import { boltsOf } from '#client/theme/bolts.ts';
import { stageOf } from '#client/theme/cover.ts';
import { paint } from '#client/theme/paint.ts';
import { COLOUR } from '#client/theme/tokens.ts';
import { mix } from './colour.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { Picture } from './picture.ts';

/** How much of the accent is in a bolt of the charged stage: its text stays readable. */
const BOLT_SHARE = 0.14;
/** And while it flickers. */
const BRIGHT_SHARE = 0.2;
const FLICKER_MS = 400;
const FLICKER = 'bolt-flicker';

/** The stage behind everything: the topic's cover, huge, tone on tone; while a question is charged, bolts. */
export class Backdrop implements View {
  private readonly easel: Easel;
  private readonly picture: Picture;
  private readonly size: { readonly width: number; readonly height: number };
  private bright: Picture | null = null;

  constructor(easel: Easel, { width, height }: { width: number; height: number }, isCharged = false) {
    this.easel = easel;
    this.size = { width, height };
    this.picture = new Picture(easel, { width, height, depth: DEPTH.stage });
    this.picture.show('stage', (context) => {
      context.fillStyle = isCharged ? easel.look.deep : COLOUR.ground;
      context.fillRect(0, 0, width, height);
      context.setTransform(1, 0, 0, 1, 0, 0);
      const art = isCharged
        ? boltsOf(easel.look.id, width, height, mix(easel.look.accent, easel.look.deep, BOLT_SHARE))
        : stageOf(`stage/${easel.look.id}`, easel.look, width, height);
      paint(context, art, { x: 0, y: 0, scale: easel.ratio });
    });
  }

  /** One bolt of the charged stage brightens, and returns; `turn` says which. */
  flicker(turn: number): void {
    const { easel } = this;
    if (easel.isCalm() || easel.motion.isMoving(FLICKER)) return;
    const { width, height } = this.size;
    const bolts = boltsOf(easel.look.id, width, height, mix(easel.look.accent, easel.look.deep, BRIGHT_SHARE));
    // Neighbours do not follow each other.
    const bolt = bolts[(turn * 5) % bolts.length];
    if (bolt?.kind !== 'polygon') return;
    const [left, top] = [0, 1].map((axis) => Math.floor(Math.min(...bolt.points.map((point) => point[axis] ?? 0))));
    const [right, foot] = [0, 1].map((axis) => Math.ceil(Math.max(...bolt.points.map((point) => point[axis] ?? 0))));
    if (left === undefined || top === undefined || right === undefined || foot === undefined) return;
    this.bright?.destroy();
    const picture = new Picture(easel, { width: right - left, height: foot - top, depth: DEPTH.stage }).place(
      left,
      top,
    );
    this.bright = picture;
    picture.show('bolt', (context) => {
      context.setTransform(1, 0, 0, 1, 0, 0);
      paint(context, [bolt], { x: -left * easel.ratio, y: -top * easel.ratio, scale: easel.ratio });
    });
    const draw = (share: number): void => void picture.image.setAlpha(1 - Math.abs(2 * share - 1));
    easel.motion.run({ ms: FLICKER_MS, draw }, FLICKER);
  }

  destroy(): void {
    this.easel.motion.stop(FLICKER);
    this.bright?.destroy();
    this.picture.destroy();
  }
}
