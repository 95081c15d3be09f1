import type { ComponentType } from 'preact';
import type { AnswerValue } from '#shared/rules/answers/answer-kind.ts';
import type { DeliveryView } from '../model/delivery-view.ts';
import type { QuestionSnapshot } from '../model/room-snapshot.ts';

/** What a kind of question needs to be answered. */
export interface AnswerViewProps {
  readonly question: QuestionSnapshot;
  /** What I answered, once I did; `isLocked`: the server has it. */
  readonly given: AnswerValue | null;
  readonly isLocked: boolean;
  /** What is to be said of its way to the server. */
  readonly delivery: DeliveryView | null;
  readonly isOpen: boolean;
  onAnswer(answer: AnswerValue): void;
}

/** The DOM in the place of the answer buttons. `choice` has none: its buttons are the canvas' own. */
export type AnswerView = ComponentType<AnswerViewProps>;
