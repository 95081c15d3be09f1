import { t } from '../i18n/t.ts';
import { deliveryOf } from '../model/delivery-view.ts';
import type { MatchModel } from '../model/match-model.ts';
import { areOptionsShown, isOpen } from '../model/selectors.ts';
import { useLiveModel } from '../panels/room-model.ts';
import { useViewport } from '../panels/use-viewport.ts';
import type { RoomViews } from '../rules/room-views.ts';
import { matchLayoutOf } from '../views/match-layout.ts';
import { AnswerForm, hasForm } from './answer-form.tsx';
import { formStyle } from './form-style.ts';

/** The place of the answers, for kinds of questions that are answered in the DOM; after the bell it says the right answer. */
export function AnswerPlace({ model, views }: { model: MatchModel; views: RoomViews }) {
  useLiveModel(model, 200);
  const { width, height } = useViewport();
  const { room, pick } = model;
  if (!room?.question || !hasForm(views, room.question) || !areOptionsShown(model, model.clock.now())) return null;
  const hasVerdictFoot = views.hasVerdictFoot(model);
  const layout = matchLayoutOf(model, { width, height, hasVerdictFoot });
  const boxes = layout.answers.filter((box) => box !== null);
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last) return null;
  const style = {
    left: `${first.x}px`,
    top: `${first.y}px`,
    width: `${last.x + last.width - first.x}px`,
    height: `${last.y + last.height - first.y}px`,
    ...(layout.form ? formStyle(layout.form, room.question.options.length) : {}),
  };
  return (
    <div
      class="answer-place"
      style={style}
      data-legend={layout.form?.hasLegend ?? true}
      data-inline={layout.form?.isInline || undefined}
    >
      {room.reveal ? (
        <p class="answer-right" role="status">
          <span class="label second-voice">{t.answers.right}</span>
          <b class="head in-right" dir="auto" lang={room.question.lang}>
            {room.reveal.text}
          </b>
        </p>
      ) : (
        <AnswerForm
          key={room.round}
          views={views}
          question={room.question}
          given={pick?.round === room.round ? pick.answer : null}
          isLocked={pick?.round === room.round && pick.status === 'locked'}
          delivery={deliveryOf(model)}
          isOpen={isOpen(model, model.clock.now())}
          onAnswer={(answer) => model.answer(answer)}
        />
      )}
    </div>
  );
}
