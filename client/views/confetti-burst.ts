import type { GameObjects } from 'phaser';
import type { ConfettiPiece } from '#client/theme/confetti.ts';
import { CONFETTI_GRAVITY, confettiColours, throwConfetti } from '#client/theme/confetti.ts';
import { paint } from '#client/theme/paint.ts';
import { roundRect } from '#client/theme/round-rect.ts';
import { answerShape } from '#client/theme/shapes.ts';
import { MOTION } from '#client/theme/tokens.ts';
import { tintOf } from './colour.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { linear } from './eases.ts';

const SHRINK_MS = 350;
/** Radius, in px, at which a piece's shape is painted. */
const PAINTED = 12;

/** Confetti: small pictures that fly by themselves, behind all words. */
export class ConfettiBurst implements View {
  private readonly easel: Easel;
  private readonly pieces: readonly ConfettiPiece[];
  private readonly images: GameObjects.Image[];
  private readonly from: { readonly x: number; readonly y: number };

  constructor(
    easel: Easel,
    args: { seed: string; x: number; y: number; count: number; aim?: number; reach?: number; delay?: number },
  ) {
    this.easel = easel;
    this.from = args;
    const aim = {
      ...(args.aim === undefined ? {} : { aim: args.aim }),
      ...(args.reach === undefined ? {} : { reach: args.reach }),
    };
    this.pieces = throwConfetti(args.seed, args.count, confettiColours(easel.look), aim);
    this.images = this.pieces.map(({ shape, fill }) =>
      easel.scene.add
        .image(args.x, args.y, pieceTexture(easel, shape))
        .setTint(tintOf(fill))
        .setDepth(DEPTH.confetti)
        .setVisible(false),
    );
    easel.motion.run(
      {
        ms: MOTION.confetti,
        delay: args.delay ?? 0,
        ease: linear,
        draw: (share) => this.draw(share * MOTION.confetti),
      },
      `confetti-${args.seed}`,
    );
    this.name = `confetti-${args.seed}`;
    easel.owned?.add(this);
  }

  private readonly name: string;

  destroy(): void {
    this.easel.motion.stop(this.name);
    this.easel.owned?.delete(this);
    for (const image of this.images) image.destroy();
    this.images.length = 0;
  }

  private draw(ms: number): void {
    if (ms >= MOTION.confetti) return this.destroy();
    const seconds = ms / 1000;
    const size = Math.min(1, (MOTION.confetti - ms) / SHRINK_MS);
    for (const [i, image] of this.images.entries()) {
      const piece = this.pieces[i];
      if (!piece) continue;
      image
        .setVisible(true)
        .setPosition(
          this.from.x + piece.velocity[0] * seconds,
          this.from.y + piece.velocity[1] * seconds + (CONFETTI_GRAVITY / 2) * seconds * seconds,
        )
        .setRotation(piece.turned + piece.spin * seconds)
        .setScale((piece.radius * size) / PAINTED / this.easel.ratio);
    }
  }
}

/** A white piece, to be tinted; one texture a shape for the whole game. */
function pieceTexture({ scene, ratio }: Easel, shape: ConfettiPiece['shape']): string {
  const key = `confetti-${shape}-${ratio}`;
  if (scene.textures.exists(key)) return key;
  const side = Math.ceil(PAINTED * 2.6 * ratio);
  const texture = scene.textures.createCanvas(key, side, side);
  if (!texture) throw new Error('The confetti could not be made.');
  const context = texture.getContext();
  if (shape === 'strip') {
    context.fillStyle = '#fff';
    const [length, thick] = [PAINTED * 2 * ratio, PAINTED * 0.55 * ratio];
    context.beginPath();
    roundRect(context, (side - length) / 2, (side - thick) / 2, length, thick, thick / 2);
    context.fill();
  } else {
    paint(context, [answerShape(shape, side / 2, side / 2, PAINTED * ratio, '#ffffff')], { x: 0, y: 0, scale: 1 });
  }
  texture.refresh();
  return key;
}
