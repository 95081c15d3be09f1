import { deliveryOf } from '../model/delivery-view.ts';
import type { MatchModel } from '../model/match-model.ts';
import { areOptionsShown, canAnswer } from '../model/selectors.ts';
import { toldAnswersOf } from '../model/told-answers.ts';
import { useLiveModel } from '../panels/room-model.ts';
import { useViewport } from '../panels/use-viewport.ts';
import type { RoomViews } from '../rules/room-views.ts';
import { outlineOf } from '../views/box.ts';
import { matchLayoutOf } from '../views/match-layout.ts';
import { placedAt } from '../views/placed-at.ts';
import { AnswerForm, hasForm } from './answer-form.tsx';
import { formStyle } from './form-style.ts';
import { ToldView } from './told/told-view.tsx';

/** The place of the answers, for kinds of questions that are answered in the DOM; after the bell the twin of their stage. */
export function AnswerPlace({ model, views }: { model: MatchModel; views: RoomViews }) {
  useLiveModel(model, 200);
  const { width, height } = useViewport();
  const { room, pick } = model;
  if (!room?.question || !hasForm(views, room.question) || !areOptionsShown(model, model.clock.now())) return null;
  const hasVerdictFoot = views.hasVerdictFoot(model);
  const layout = matchLayoutOf(model, { width, height, hasVerdictFoot });
  const place = outlineOf(layout.answers);
  if (!place) return null;
  const style = {
    ...placedAt(place),
    ...(layout.form ? formStyle(layout.form, room.question.options.length) : {}),
  };
  const told = toldAnswersOf(model);
  return (
    <div
      class="answer-place"
      style={style}
      data-legend={layout.form?.hasLegend ?? true}
      data-inline={layout.form?.isInline || undefined}
      data-stacked={layout.form?.isStacked || undefined}
    >
      {room.reveal ? (
        <div class="answer-right unseen">{told && <ToldView told={told} lang={room.question.lang} />}</div>
      ) : (
        <AnswerForm
          key={room.round}
          views={views}
          question={room.question}
          given={pick?.round === room.round ? pick.answer : null}
          isLocked={pick?.round === room.round && pick.status === 'locked'}
          delivery={deliveryOf(model)}
          isOpen={canAnswer(model, model.clock.now())}
          onAnswer={(answer) => model.answer(answer)}
        />
      )}
    </div>
  );
}
