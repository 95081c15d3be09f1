import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import { answersOf, areOptionsShown } from '../model/selectors.ts';
import type { RoomViews } from '../rules/room-views.ts';
import { matchLayoutOf } from '../views/match-layout.ts';
import { placedAt } from '../views/placed-at.ts';
import { AnswerNote } from './answer-note.tsx';
import { useLiveModel } from './room-model.ts';
import { useViewport } from './use-viewport.ts';

/** The DOM twins of what the canvas draws: real buttons of the same boxes, for keys, readers and fingers. They show only focus. */
export function Twins({ model, views }: { model: MatchModel; views: RoomViews }) {
  useLiveModel(model, 200);
  const { width, height } = useViewport();
  const now = model.clock.now();
  const { room } = model;
  if (!room?.question) return null;
  const answers = room.question.asks === 'choice' && areOptionsShown(model, now) ? answersOf(model, now) : [];
  const { answers: boxes } = matchLayoutOf(model, {
    width,
    height,
    hasVerdictFoot: views.hasVerdictFoot(model),
  });
  const mine = answers.findIndex(({ optionId }) => optionId === (model.pick ?? model.missed)?.optionId);
  return (
    <>
      <fieldset aria-label={t.match.answers}>
        {answers.map((answer, i) => {
          const box = boxes[i];
          if (!box) return null;
          const mark = views.answerMark(answer.optionId, model);
          return (
            <button
              key={answer.optionId}
              type="button"
              class="twin"
              dir="auto"
              lang={room.question?.lang}
              data-option={answer.optionId}
              data-state={answer.state}
              style={placedAt(box)}
              aria-disabled={answer.state !== 'idle'}
              aria-pressed={answer.state === 'locked' || answer.state === 'pending'}
              aria-label={[answer.letter, answer.text, mark?.text].filter(Boolean).join(', ')}
              aria-keyshortcuts={`${i + 1} ${answer.letter}`}
              onClick={() => model.choose(answer.optionId)}
            />
          );
        })}
      </fieldset>
      <AnswerNote model={model} box={boxes[mine] ?? null} />
    </>
  );
}
