import { COLOUR } from '#client/theme/tokens.ts';
import type { AnswerView } from '../model/selectors.ts';
import { AnswerButton } from '../views/answer-button.ts';
import { mix } from '../views/colour.ts';
import type { Easel } from '../views/easel.ts';
import type { Layout } from '../views/layout.ts';
import type { StageContext } from './stage-context.ts';

/** How much of the accent is in the edge of an answer of a charged question. */
const CHARGED_EDGE = 0.6;

/** The answers of one question; of a form it is the one box there is. None are there before their time. */
export class AnswerRow {
  private readonly context: StageContext;
  private made: AnswerButton[] = [];

  constructor(context: StageContext) {
    this.context = context;
  }

  get buttons(): readonly AnswerButton[] {
    return this.made;
  }

  /** Makes them where they are not there yet; they come in one after the other, unless `isStill`. */
  make(
    answers: readonly AnswerView[],
    easel: Easel,
    layout: Layout,
    { textScale, isCharged, isStill }: { textScale: number; isCharged: boolean; isStill: boolean },
  ): void {
    if (this.made.length > 0) return;
    const edge = isCharged ? mix(easel.look.accent, COLOUR.raised, CHARGED_EDGE) : null;
    // Small windows have no keyboard, and no room to name its keys.
    const hasKeys = layout.measures.size !== 'phone' && layout.measures.label > 0;
    this.made = answers.map((answer, i) => {
      const place = layout.answers[i] ?? layout.card;
      const button = new AnswerButton(easel, answer, place, layout.measures, { hasKeys, textScale, edge });
      button.fade(layout.answers[i] ? 1 : 0);
      if (!isStill) button.appear(i);
      return button;
    });
  }

  draw(answers: readonly AnswerView[], isSnap: boolean): void {
    const { model, views } = this.context;
    for (const [i, button] of this.made.entries()) {
      const answer = answers[i];
      if (answer) button.draw(answer, isSnap, views.answerMark(answer.optionId, model));
    }
  }

  /** Time is short: one to the left, the next to the right, 0 to 1. */
  lean(by: number): void {
    for (const [i, button] of this.made.entries()) button.lean(i % 2 === 0 ? by : -by);
  }

  /** An option was pressed, where the finger was. */
  press(optionId: string): void {
    const at = this.context.model.room?.question?.options.findIndex(({ id }) => id === optionId) ?? -1;
    this.made[at]?.pressedAt(this.context.pointer.lastPress());
  }

  /** Somebody flags the right one; of a form, its box. */
  joltRight(): void {
    const { room } = this.context.model;
    const at = room?.question?.options.findIndex(({ id }) => room.reveal?.right.includes(id)) ?? -1;
    (this.made[at] ?? this.made[0])?.jolt();
  }

  /** To their places in another layout, or away where it has none for them: what draws a share of the way, 0 to 1. */
  travelTo(layout: Layout): (share: number) => void {
    const from = this.made.map((button) => button.box);
    for (const button of this.made) {
      button.discharge();
      button.setMeasures(layout.measures);
    }
    return (share) => {
      for (const [i, button] of this.made.entries()) {
        const [start, to] = [from[i], layout.answers[i]];
        if (to && start) button.travel(start, to, share);
        else button.fade(1 - Math.min(1, share * 2));
      }
    };
  }

  clear(): void {
    for (const button of this.made) button.destroy();
    this.made = [];
  }
}
