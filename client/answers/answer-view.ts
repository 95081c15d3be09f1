import type { ComponentType } from 'preact';
import type { AnswerValue } from '#shared/rules/answers/answer-kind.ts';
import type { QuestionSnapshot } from '../model/room-snapshot.ts';

/** What a kind of question needs to be answered. `given`: what I answered, once I did. */
export interface AnswerViewProps {
  readonly question: QuestionSnapshot;
  readonly given: AnswerValue | null;
  readonly isOpen: boolean;
  onAnswer(answer: AnswerValue): void;
}

/** The DOM in the place of the answer buttons. `choice` has none: its buttons are the canvas' own. */
export type AnswerView = ComponentType<AnswerViewProps>;
