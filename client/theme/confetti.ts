import { artLuck } from './art-luck.ts';
import { TURN } from './outline.ts';
import type { Point, Primitive } from './primitives.ts';
import { disc, line, polygon } from './primitives.ts';
import type { CorneredShape } from './shapes.ts';
import { shapeOutline } from './shapes.ts';
import { ANSWER_COLOURS, COLOUR, MOTION } from './tokens.ts';

/** One piece: where it is thrown to, how it turns, what it looks like. */
export interface ConfettiPiece {
  readonly shape: CorneredShape | 'disc' | 'strip';
  readonly fill: string;
  /** Px. */
  readonly radius: number;
  /** Px a second at the start. */
  readonly velocity: Point;
  /** Radians at the start, and radians a second. */
  readonly turned: number;
  readonly spin: number;
}

/** Px a second, every second. */
export const CONFETTI_GRAVITY = 900;
/** The last part of its life, in which a piece shrinks to nothing. */
const SHRINK_MS = 350;
const SHAPES = ['peak', 'disc', 'block', 'spark', 'strip'] as const;

/** Confetti in a topic's colours and those of the answers. */
export function confettiColours(topic: { readonly accent: string; readonly pair: string }): string[] {
  return [topic.accent, topic.pair, ANSWER_COLOURS.C, ANSWER_COLOURS.B, COLOUR.right, COLOUR.text];
}

/**
 * A throw of `count` pieces (90 to 140 for a right answer). `aim` is the direction in radians, straight up unless
 * told; the pieces spread 60 degrees to both sides of it, and rise at most about `reach` px.
 */
export function throwConfetti(
  seed: string,
  count: number,
  colours: readonly string[],
  { aim = -Math.PI / 2, reach = 420 }: { aim?: number; reach?: number } = {},
): ConfettiPiece[] {
  const luck = artLuck(`confetti:${seed}`);
  const fastest = Math.sqrt(2 * CONFETTI_GRAVITY * reach);
  return Array.from({ length: count }, () => {
    const angle = aim + luck.span(-1, 1) * (Math.PI / 3);
    // The root spreads them over the area, instead of crowding the middle.
    const speed = fastest * (0.3 + 0.7 * Math.sqrt(luck.next()));
    return {
      shape: luck.pick(SHAPES),
      fill: luck.pick(colours),
      radius: luck.span(4, 11),
      velocity: [speed * Math.cos(angle), speed * Math.sin(angle)] as const,
      turned: luck.span(0, TURN),
      spin: luck.span(-7, 7),
    };
  });
}

/** The pieces `ms` after the throw from (x, y); nothing once the confetti is over. */
export function confettiAt(pieces: readonly ConfettiPiece[], ms: number, x: number, y: number): Primitive[] {
  if (ms < 0 || ms >= MOTION.confetti) return [];
  const seconds = ms / 1000;
  const size = Math.min(1, (MOTION.confetti - ms) / SHRINK_MS);
  return pieces.map((piece) => {
    const px = x + piece.velocity[0] * seconds;
    const py = y + piece.velocity[1] * seconds + (CONFETTI_GRAVITY / 2) * seconds * seconds;
    return drawn(piece, px, py, piece.radius * size, piece.turned + piece.spin * seconds);
  });
}

function drawn({ shape, fill }: ConfettiPiece, x: number, y: number, radius: number, turned: number): Primitive {
  const [across, down] = [Math.cos(turned), Math.sin(turned)];
  if (shape === 'disc') return disc(x, y, radius * 0.8, fill);
  if (shape === 'strip') {
    const ends: Point[] = [
      [x - radius * across, y - radius * down],
      [x + radius * across, y + radius * down],
    ];
    return line(ends, radius * 0.55, fill);
  }
  const outline = shapeOutline(shape, 0, 0, radius);
  return polygon(
    outline.map(([px, py]) => [x + px * across - py * down, y + px * down + py * across] as const),
    fill,
  );
}
