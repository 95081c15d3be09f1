import type { QuestionSnapshot } from '../model/room-snapshot.ts';
import type { RoomViews } from '../rules/room-views.ts';
import { ViewGuard } from '../rules/view-guard.tsx';
import type { AnswerViewProps } from './answer-view.ts';
import { ANSWER_VIEWS } from './index.ts';

/** Whether a question is answered in the DOM; else by the answer buttons. */
export function hasForm(views: RoomViews, { kind, asks }: Pick<QuestionSnapshot, 'kind' | 'asks'>): boolean {
  return views.answer(kind) !== null || ANSWER_VIEWS[asks] !== undefined;
}

/** The form of a question: that of its mod, or where there is none, or it failed, the one it falls back on. */
export function AnswerForm({ views, ...props }: AnswerViewProps & { views: RoomViews }) {
  const { kind, asks } = props.question;
  const Own = views.answer(kind);
  const Standard = ANSWER_VIEWS[asks];
  if (!Own) return Standard ? <Standard {...props} /> : null;
  return (
    <ViewGuard rule={kind} views={views}>
      <Own {...props} />
    </ViewGuard>
  );
}
