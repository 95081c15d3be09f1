import { MOTION, SHAKE } from '#client/theme/tokens.ts';
import type { Easel } from './easel.ts';
import { along, type Ease, elastic, enter, leave, linear, move } from './eases.ts';
import type { Move } from './motion.ts';
import type { Picture } from './picture.ts';

/** How large a right answer stays. */
export const GROWN = 1.025;
/** Degrees of turn per px of a shake. */
const SHAKE_TURN = 0.07;

type MoveName = 'in' | 'press' | 'flood' | 'badge' | 'verdict' | 'trace';

/** How far an answer is in each of its moves, 0 to 1. */
export interface AnswerMoment {
  flood: number;
  badge: number;
  halo: number;
  trace: number;
  press: number;
}

/** What an answer does when something happens to it: comes in, sinks under a finger, floods, is sealed, is judged. */
export class AnswerMoves {
  readonly at: AnswerMoment = { flood: 1, badge: 1, halo: 1, trace: 1, press: 0 };
  private readonly easel: Easel;
  private readonly name: string;
  private readonly picture: Picture;
  private readonly button: { paint: () => void; lift: () => void };

  /** `name` is the answer's own among all that move; `button` paints it as it is, or moves up and down what is pressed. */
  constructor(easel: Easel, name: string, picture: Picture, button: { paint: () => void; lift: () => void }) {
    this.easel = easel;
    this.name = name;
    this.picture = picture;
    this.button = button;
  }

  /** Comes in from 12 px below, as the `index`-th; it can be pressed from the first frame. */
  appear(index: number): void {
    if (this.easel.isCalm()) return;
    const { image } = this.picture;
    image.setAlpha(0);
    this.run('in', {
      ms: MOTION.in,
      delay: index * MOTION.stagger,
      ease: enter,
      draw: (share) => {
        image.setAlpha(share);
        this.picture.nudge({ dy: 12 * (1 - share) });
      },
    });
  }

  /** Under a finger, and up again. */
  hold(isHeld: boolean): void {
    this.pressTo(isHeld ? 1 : 0, MOTION.press, leave);
  }

  /** It is chosen: floods from where it was pressed. */
  fill(): void {
    this.at.halo = this.at.badge = 0;
    this.sweep(0, 1, MOTION.flood, move);
  }

  /** Refused: it drains back to where it came from. */
  drain(): void {
    this.sweep(1, 0, MOTION.out, leave);
  }

  /** It is received. */
  seal(): void {
    this.grow('badge', ['badge', 'halo'], { ms: MOTION.out, ease: enter });
  }

  /** It is right, and mine. */
  celebrate(): void {
    if (this.easel.isCalm()) return;
    this.run('verdict', {
      ms: MOTION.settle,
      ease: elastic,
      // 1 to 1.06 to 1.025: a fifth over the end of the curve is the top.
      draw: (share) =>
        this.picture.nudge({ scale: (1 + (GROWN - 1) * Math.min(1, share) + Math.max(0, share - 1) * 0.175) / GROWN }),
    });
    this.at.badge = 0;
    this.grow('badge', ['badge'], { ms: MOTION.in, delay: 160, ease: enter });
  }

  /** It is wrong, and mine. */
  shake(): void {
    const isCalm = this.easel.isCalm();
    this.at.trace = 0;
    this.grow('trace', ['trace'], { ms: isCalm ? 0 : MOTION.in, ease: enter });
    this.jolt();
  }

  /** Shaken, whatever it is: somebody doubts it. */
  jolt(): void {
    if (this.easel.isCalm()) return;
    const steps = SHAKE.map((x, i) => [i / (SHAKE.length - 1), x] as const);
    this.run('verdict', {
      ms: 320,
      ease: linear,
      draw: (share) => {
        const dx = along(steps, share);
        this.picture.nudge({ dx, turn: (dx * SHAKE_TURN * Math.PI) / 180 });
      },
    });
  }

  /** It is right, and was not chosen. */
  ring(): void {
    if (this.easel.isCalm()) return;
    this.at.trace = this.at.badge = 0;
    this.grow('trace', ['trace', 'badge'], { ms: 240, delay: 200, ease: move });
  }

  /** The end of every move, once it has come in. */
  rest(): void {
    this.stop('flood', 'badge', 'verdict', 'trace', 'press');
    this.at.flood = this.at.badge = this.at.halo = this.at.trace = 1;
    this.at.press = 0;
  }

  /** Whether one of these goes on just now. */
  isMoving(...moves: readonly MoveName[]): boolean {
    return moves.some((one) => this.easel.motion.isMoving(this.named(one)));
  }

  destroy(): void {
    this.stop('in', 'press', 'flood', 'badge', 'verdict', 'trace');
  }

  private pressTo(to: number, ms: number, ease: Ease): void {
    const from = this.at.press;
    if (from === to) return;
    this.run('press', {
      ms,
      ease,
      draw: (share) => {
        this.at.press = from + (to - from) * share;
        this.button.lift();
      },
    });
  }

  private sweep(from: number, to: number, ms: number, ease: Ease): void {
    this.at.flood = from;
    // Up again, also when no finger lets go: a key pressed it, or the phase ended.
    this.pressTo(0, MOTION.out, enter);
    this.run('flood', {
      ms: this.easel.isCalm() ? 0 : ms,
      ease,
      draw: (share) => {
        this.at.flood = from + (to - from) * share;
        this.button.paint();
      },
    });
  }

  /** Brings parts of it from nothing to all. */
  private grow(name: MoveName, parts: readonly (keyof AnswerMoment)[], how: Omit<Move, 'draw'>): void {
    this.run(name, {
      ...how,
      draw: (share) => {
        for (const part of parts) this.at[part] = share;
        this.button.paint();
      },
    });
  }

  private run(name: MoveName, one: Move): void {
    this.easel.motion.run(one, this.named(name));
  }

  private stop(...moves: readonly MoveName[]): void {
    for (const one of moves) this.easel.motion.stop(this.named(one));
  }

  private named(name: MoveName): string {
    return `${this.name}-${name}`;
  }
}
