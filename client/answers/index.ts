import type { AnswerView } from './answer-view.ts';
import { MultiAnswer } from './multi-answer.tsx';
import { NumberAnswer } from './number-answer.tsx';
import { OrderAnswer } from './order-answer.tsx';
import { TextAnswer } from './text-answer.tsx';

/** How each kind is answered on the screen. A kind that is not here is drawn by the canvas. */
export const ANSWER_VIEWS: Readonly<Record<string, AnswerView>> = {
  multi: MultiAnswer,
  number: NumberAnswer,
  order: OrderAnswer,
  text: TextAnswer,
};
