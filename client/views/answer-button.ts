import { MOTION, SHAKE } from '#client/theme/tokens.ts';
import type { AnswerState, AnswerView } from '../model/selectors.ts';
import type { Mark } from '../rules/define-view.ts';
import type { Box } from './box.ts';
import { between, contains, sameBox } from './box.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { along, elastic, enter, leave, linear, move } from './eases.ts';
import type { Measures } from './measures.ts';
import type { AnswerFace } from './paint-answer.ts';
import { ANSWER_BLEED, paintAnswer } from './paint-answer.ts';
import { Picture } from './picture.ts';

const FACES: Readonly<Record<AnswerState, AnswerFace>> = {
  disabled: 'disabled',
  idle: 'plain',
  pending: 'flooded',
  locked: 'flooded',
  dim: 'dim',
  right: 'right',
  wrong: 'wrong',
  missed: 'missed',
};
/** How large a right answer stays. */
const GROWN = 1.025;
/** Degrees of turn per px of a shake. */
const SHAKE_TURN = 0.07;
/** How far it leans when time is short: px to the side, and radians. */
const LEAN_PX = 5;
const LEAN_TURN = 0.009;

/** One answer: shape, letter, words, and every state from idle to the verdict. */
export class AnswerButton implements View {
  private readonly easel: Easel;
  private readonly picture: Picture;
  private place: Box;
  private measures: Measures;
  private answer: AnswerView;
  private mark: Mark | null = null;
  private under: AnswerFace = 'plain';
  private flood = 1;
  private from: readonly [number, number] = [0, 0];
  private badge = 1;
  private halo = 1;
  private trace = 1;
  private press = 0;
  private isHovered = false;
  private leaning = 0;
  /** As it is painted: a scaled texture would not be sharp once it rests. */
  private grown = 1;
  private readonly hasKeys: boolean;
  private readonly scale: number;
  private edge: string | null;

  constructor(
    easel: Easel,
    answer: AnswerView,
    place: Box,
    measures: Measures,
    { hasKeys, textScale, edge = null }: { hasKeys: boolean; textScale: number; edge?: string | null },
  ) {
    this.easel = easel;
    this.answer = answer;
    this.place = place;
    this.measures = measures;
    this.hasKeys = hasKeys;
    this.scale = textScale;
    this.edge = edge;
    this.picture = new Picture(easel, {
      width: place.width,
      height: place.height,
      bleed: ANSWER_BLEED,
      depth: DEPTH.words,
    });
    this.put(place);
    this.rest();
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

  /** Shows a new state; what changed since the last one moves, unless `isSnap`. `mark` is what a rule marks it with. */
  draw(answer: AnswerView, isSnap: boolean, mark: Mark | null = null): void {
    const before = this.answer;
    const isSame = before.state === answer.state;
    this.answer = answer;
    const isSameMark = this.mark?.icon === mark?.icon && this.mark?.text === mark?.text;
    this.mark = mark;
    if (isSame && isSameMark && before.share === answer.share && before.text === answer.text) return;
    if (isSnap) this.rest();
    else if (!isSame) this.change(before.state, answer.state);
    this.paint();
  }

  /** The press point, in px of the stage: where the flood begins; null: at the shape. */
  pressedAt(point: { x: number; y: number } | null): void {
    this.from =
      point && contains(this.place, point.x, point.y)
        ? [point.x - this.place.x, point.y - this.place.y]
        : [this.measures.size === 'phone' ? 34 : 50, this.place.height / 2];
  }

  /** The question is told: what charged it is over. */
  discharge(): void {
    this.edge = null;
  }

  hover(isHovered: boolean): void {
    if (this.isHovered === isHovered) return;
    this.isHovered = isHovered;
    this.lift();
  }

  /** Time is short: what can still be pressed leans, -1 to 1; 0: upright. */
  lean(by: number): void {
    const isFree = this.answer.state === 'idle' && !this.isHovered && this.press === 0;
    const to = isFree ? by : 0;
    if (to === this.leaning) return;
    this.leaning = to;
    // Something else moves it just now, and leaves it upright.
    if (['in', 'verdict', 'press'].some((name) => this.easel.motion.isMoving(this.named(name)))) return;
    this.picture.nudge({ dx: LEAN_PX * to, turn: LEAN_TURN * to });
  }

  hold(isHeld: boolean): void {
    const [from, to] = [this.press, isHeld && this.answer.state === 'idle' ? 1 : 0];
    if (from === to) return;
    this.run('press', {
      ms: MOTION.press,
      ease: leave,
      draw: (share) => {
        this.press = from + (to - from) * share;
        this.lift();
      },
    });
  }

  /** To another box; half way is drawn by `share`. */
  travel(from: Box, to: Box, share: number): void {
    this.put(between(from, to, share));
  }

  get box(): Box {
    return this.place;
  }

  setMeasures(measures: Measures): void {
    this.measures = measures;
    this.paint();
  }

  fade(alpha: number): void {
    this.picture.image.setAlpha(alpha);
  }

  destroy(): void {
    for (const name of ['in', 'press', 'flood', 'badge', 'verdict', 'trace']) this.easel.motion.stop(this.named(name));
    this.picture.destroy();
  }

  private change(from: AnswerState, to: AnswerState): void {
    const isCalm = this.easel.isCalm();
    if (to === 'pending' || (to === 'locked' && from !== 'pending')) {
      this.under = 'plain';
      this.halo = this.badge = 0;
      this.sweep(0, 1, isCalm ? 0 : MOTION.flood, move);
      if (to === 'locked') this.seal();
      return;
    }
    if (to === 'locked') return this.seal();
    if (from === 'pending' && to === 'idle') {
      // Refused: it drains back to where it came from.
      this.under = 'plain';
      return this.sweep(1, 0, isCalm ? 0 : MOTION.out, leave);
    }
    this.rest();
    if (to === 'right') this.celebrate(isCalm);
    if (to === 'wrong') this.shake(isCalm);
    if (to === 'missed') this.ring(isCalm);
  }

  /** Up again, also when no finger lets go: a key pressed it, or the phase ended. */
  private release(): void {
    const from = this.press;
    if (from > 0)
      this.run('press', {
        ms: MOTION.out,
        ease: enter,
        draw: (share) => {
          this.press = from * (1 - share);
          this.lift();
        },
      });
  }

  private sweep(from: number, to: number, ms: number, ease: (share: number) => number): void {
    this.flood = from;
    this.release();
    this.run('flood', {
      ms,
      ease,
      draw: (share) => {
        this.flood = from + (to - from) * share;
        this.paint();
      },
    });
  }

  private seal(): void {
    this.run('badge', {
      ms: MOTION.out,
      ease: enter,
      draw: (share) => {
        this.badge = share;
        this.halo = share;
        this.paint();
      },
    });
  }

  private celebrate(isCalm: boolean): void {
    if (isCalm) return;
    this.run('verdict', {
      ms: MOTION.settle,
      ease: elastic,
      // 1 to 1.06 to 1.025: a fifth over the end of the curve is the top.
      draw: (share) =>
        this.picture.nudge({ scale: (1 + (GROWN - 1) * Math.min(1, share) + Math.max(0, share - 1) * 0.175) / GROWN }),
    });
    this.badge = 0;
    this.run('badge', {
      ms: MOTION.in,
      delay: 160,
      ease: enter,
      draw: (share) => {
        this.badge = share;
        this.paint();
      },
    });
  }

  private shake(isCalm: boolean): void {
    this.trace = 0;
    this.run('trace', {
      ms: isCalm ? 0 : MOTION.in,
      ease: enter,
      draw: (share) => {
        this.trace = share;
        this.paint();
      },
    });
    if (isCalm) return;
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

  private ring(isCalm: boolean): void {
    if (isCalm) return;
    this.trace = this.badge = 0;
    this.run('trace', {
      ms: 240,
      delay: 200,
      ease: move,
      draw: (share) => {
        this.trace = this.badge = share;
        this.paint();
      },
    });
  }

  /** The end state of whatever is shown. */
  private rest(): void {
    for (const name of ['flood', 'badge', 'verdict', 'trace', 'press']) this.easel.motion.stop(this.named(name));
    this.flood = this.badge = this.halo = this.trace = 1;
    this.press = 0;
    this.grown = this.answer.state === 'right' && !this.easel.isCalm() ? GROWN : 1;
    this.fit();
    this.picture.nudge({});
    this.lift();
  }

  // Hover lifts it by 2 px, a press sinks it by 3; a verdict moves it in its own way.
  private lift(): void {
    const isIdle = this.answer.state === 'idle';
    const dy = this.press > 0 ? 3 * this.press : isIdle && this.isHovered ? -2 : 0;
    if (!this.easel.motion.isMoving(this.named('verdict'))) this.picture.nudge({ dy });
    this.paint();
  }

  private put(place: Box): void {
    const isNew = !sameBox(place, this.place);
    this.place = place;
    this.fit();
    if (isNew) this.paint();
  }

  private fit(): void {
    const { x, y, width, height } = this.place;
    const [wide, high] = [width * this.grown, height * this.grown];
    this.picture.resize(wide, high).place(x - (wide - width) / 2, y - (high - height) / 2);
  }

  private paint(): void {
    const { answer, place, measures, under, flood, from, badge, halo, trace, press } = this;
    const isHovered = this.isHovered && answer.state === 'idle';
    const painted = {
      width: place.width,
      height: place.height,
      size: measures.size,
      types: measures.answerType,
      text: answer.text,
      letter: answer.letter,
      shape: answer.shape,
      // While a refused flood drains, it is still the flood that is seen.
      face: flood < 1 ? ('flooded' as const) : FACES[answer.state],
      under,
      flood,
      from,
      badge,
      halo: answer.state === 'pending' ? 0 : halo,
      trace,
      press,
      isHovered,
      share: answer.share,
      mark: this.mark,
      hasKeys: this.hasKeys,
      edge: this.edge,
      scale: this.scale,
    };
    const finished = flood <= 0 ? { ...painted, face: FACES[answer.state], flood: 1 } : painted;
    this.picture.show(JSON.stringify([finished, this.grown]), (context) => {
      context.scale(this.grown, this.grown);
      paintAnswer(context, finished);
    });
  }

  private run(name: string, one: Parameters<Easel['motion']['run']>[0]): void {
    this.easel.motion.run(one, this.named(name));
  }

  private named(name: string): string {
    return `answer-${this.answer.letter}-${name}`;
  }
}
