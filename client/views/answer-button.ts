import type { AnswerState, AnswerView } from '../model/selectors.ts';
import type { Mark } from '../rules/define-view.ts';
import { faceAt } from './answer-face.ts';
import { AnswerMoves, GROWN } from './answer-moves.ts';
import type { Box } from './box.ts';
import { between, contains, sameBox } from './box.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import type { Measures } from './measures.ts';
import { ANSWER_BLEED, paintAnswer } from './paint-answer.ts';
import { Picture } from './picture.ts';

/** How far it leans when time is short: px to the side, and radians. */
const LEAN_PX = 5;
const LEAN_TURN = 0.009;

/** One answer: shape, letter, words, and every state from idle to the verdict. */
export class AnswerButton implements View {
  private readonly easel: Easel;
  private readonly picture: Picture;
  private readonly moves: AnswerMoves;
  private place: Box;
  private measures: Measures;
  private answer: AnswerView;
  private mark: Mark | null = null;
  private from: readonly [number, number] = [0, 0];
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
    this.moves = new AnswerMoves(easel, `answer-${answer.letter}`, this.picture, {
      paint: () => this.paint(),
      lift: () => this.lift(),
    });
    this.put(place);
    this.rest();
  }

  /** Comes in from 12 px below, as the `index`-th; it can be pressed from the first frame. */
  appear(index: number): void {
    this.moves.appear(index);
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
    const isFree = this.answer.state === 'idle' && !this.isHovered && this.moves.at.press === 0;
    const to = isFree ? by : 0;
    if (to === this.leaning) return;
    this.leaning = to;
    // Something else moves it just now, and leaves it upright.
    if (this.moves.isMoving('in', 'verdict', 'press')) return;
    this.picture.nudge({ dx: LEAN_PX * to, turn: LEAN_TURN * to });
  }

  hold(isHeld: boolean): void {
    this.moves.hold(isHeld && this.answer.state === 'idle');
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
    this.moves.destroy();
    this.picture.destroy();
  }

  private change(from: AnswerState, to: AnswerState): void {
    const { moves } = this;
    if (to === 'pending' || (to === 'locked' && from !== 'pending')) {
      moves.fill();
      if (to === 'locked') moves.seal();
      return;
    }
    if (to === 'locked') return moves.seal();
    if (from === 'pending' && to === 'idle') return moves.drain();
    this.rest();
    if (to === 'right') moves.celebrate();
    if (to === 'wrong') moves.shake();
    if (to === 'missed') moves.ring();
  }

  /** Somebody flags it. */
  jolt(): void {
    this.moves.jolt();
  }

  /** The end state of whatever is shown. */
  private rest(): void {
    this.moves.rest();
    this.grown = this.answer.state === 'right' && !this.easel.isCalm() ? GROWN : 1;
    this.fit();
    this.picture.nudge({});
    this.lift();
  }

  // Hover lifts it by 2 px, a press sinks it by 3; a verdict moves it in its own way.
  private lift(): void {
    const isIdle = this.answer.state === 'idle';
    const { press } = this.moves.at;
    const dy = press > 0 ? 3 * press : isIdle && this.isHovered ? -2 : 0;
    if (!this.moves.isMoving('verdict')) this.picture.nudge({ dy });
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
    const { answer, place, measures, from } = this;
    const { flood, badge, halo, trace, press } = this.moves.at;
    const isHovered = this.isHovered && answer.state === 'idle';
    const painted = {
      width: place.width,
      height: place.height,
      size: measures.size,
      types: measures.answerType,
      text: answer.text,
      letter: answer.letter,
      shape: answer.shape,
      ...faceAt(answer.state, flood),
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
    this.picture.show(JSON.stringify([painted, this.grown]), (context) => {
      context.scale(this.grown, this.grown);
      paintAnswer(context, painted);
    });
  }
}
