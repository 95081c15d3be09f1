import type { GameObjects } from 'phaser';
import { GLASS, MOTION, RADIUS } from '#client/theme/tokens.ts';
import type { Box } from './box.ts';
import { box } from './box.ts';
import { fillBox, strokeBox } from './brush.ts';
import { faded } from './colour.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter } from './eases.ts';
import type { SHARED_TEXTURES } from './shared-textures.ts';

/** How far the shadow reaches. */
const SHADOW = 44;
const CORNER = RADIUS.panel;
/** The part that is stretched. */
const MIDDLE = 8;
/** From so far below it comes in. */
const RISE = 24;

/** `charged`: its edge is the topic's accent. */
type GlassKind = Exclude<(typeof SHARED_TEXTURES)[number], 'confetti'>;

/** A pane of glass with its shadow: one small texture in nine parts, so that a pane can grow without being painted again. */
export class Glass implements View {
  private readonly pane: GameObjects.NineSlice;
  private readonly slice: number;
  private readonly ratio: number;
  private readonly easel: Easel;

  constructor(
    easel: Easel,
    place: Box,
    { depth = DEPTH.panel, kind = 'glass' }: { depth?: number; kind?: GlassKind } = {},
  ) {
    this.easel = easel;
    this.ratio = easel.ratio;
    const corner = kind === 'sheet' ? RADIUS.sheet : CORNER;
    const slice = Math.round((SHADOW + corner) * easel.ratio);
    this.slice = slice;
    const key = glassTexture(easel, kind, corner, slice);
    this.pane = easel.scene.add.nineslice(0, 0, key, undefined, 10, 10, slice, slice, slice, slice);
    this.pane
      .setOrigin(0)
      .setScale(1 / easel.ratio)
      .setDepth(depth);
    this.place(place);
    easel.owned?.add(this);
  }

  place({ x, y, width, height }: Box): void {
    this.easel.touch();
    const snap = (value: number) => Math.round(value * this.ratio);
    const [left, top] = [snap(x), snap(y)];
    this.pane.setSize(
      snap(x + width) - left + 2 * SHADOW * this.ratio,
      snap(y + height) - top + 2 * SHADOW * this.ratio,
    );
    this.pane.setPosition(left / this.ratio - SHADOW, top / this.ratio - SHADOW);
  }

  fade(alpha: number): void {
    this.easel.touch();
    this.pane.setAlpha(alpha);
  }

  /** The accent leaves its edge. */
  discharge(): void {
    this.easel.touch();
    this.pane.setTexture(glassTexture(this.easel, 'glass', CORNER, this.slice));
  }

  /** Comes in at its place from a little below. */
  appear(to: Box): void {
    const rise = this.easel.isCalm() ? 0 : RISE;
    const draw = (share: number): void => {
      this.fade(share);
      this.nudge(rise * (1 - share), to);
    };
    this.easel.motion.run({ ms: MOTION.in, ease: enter, draw }, 'glass-in');
  }

  nudge(dy: number, to: Box): void {
    this.place(box(to.x, to.y + dy, to.width, to.height));
  }

  destroy(): void {
    this.easel.touch();
    this.easel.owned?.delete(this);
    this.pane.destroy();
  }
}

function glassTexture({ scene, ratio, look }: Easel, kind: GlassKind, corner: number, slice: number): string {
  const key = kind === 'charged' ? `${kind}-${look.id}-${ratio}` : `${kind}-${ratio}`;
  if (scene.textures.exists(key)) return key;
  const side = 2 * slice + MIDDLE;
  const texture = scene.textures.createCanvas(key, side, side);
  if (!texture) throw new Error('The glass could not be made.');
  const context = texture.getContext();
  const pane = box(SHADOW, SHADOW, side / ratio - 2 * SHADOW, side / ratio - 2 * SHADOW);
  context.scale(ratio, ratio);
  context.shadowColor = 'rgba(0,0,0,0.4)';
  // A canvas measures shadows in its own px, and CSS blurs by half of what it is told.
  context.shadowBlur = 32 * ratio;
  context.shadowOffsetY = (kind === 'sheet' ? -8 : 8) * ratio;
  fillBox(context, pane, corner, '#000');
  context.shadowColor = 'transparent';
  // The shadow lies around the pane, not behind its glass.
  context.globalCompositeOperation = 'destination-out';
  fillBox(context, pane, corner, '#000');
  context.globalCompositeOperation = 'source-over';
  fillBox(context, pane, corner, faded(GLASS.fill, kind === 'sheet' ? 1 : GLASS.alpha));
  if (kind === 'charged') strokeBox(context, pane, corner, 2, look.accent);
  else strokeBox(context, pane, corner, 1, `rgba(255,255,255,${GLASS.hairAlpha})`);
  texture.refresh();
  return key;
}
