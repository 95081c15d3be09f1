import { AnswerForm, hasForm } from '../answers/answer-form.tsx';
import { ToldView } from '../answers/told/told-view.tsx';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { whyWords } from '../i18n/told.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { showsAnswersOnly } from '../model/answers-only.ts';
import { isEveryoneIn } from '../model/breath.ts';
import { deliveryOf } from '../model/delivery-view.ts';
import type { MatchModel } from '../model/match-model.ts';
import { type AnswerView, answersOf, areOptionsShown, canAnswer, ringOf } from '../model/selectors.ts';
import { verdictOf } from '../model/standings.ts';
import { toldAnswersOf } from '../model/told-answers.ts';
import { isTour, wornTopic } from '../model/worn-topic.ts';
import type { RoomViews } from '../rules/room-views.ts';
import { answerShape } from '../theme/shapes.ts';
import { svgPicture } from '../theme/svg.ts';
import { AnswerNote } from './answer-note.tsx';
import { Icon } from './art.tsx';

interface PlainQuestionProps {
  readonly model: MatchModel;
  readonly views: RoomViews;
  readonly viewport: { readonly width: number; readonly height: number };
}

/** A question from its reading beat to its verdict, as text and buttons. It keeps no state of its own: with one it would be drawn only when its props change, and not as time goes by. */
export function PlainQuestion({ model, views, viewport }: PlainQuestionProps) {
  const { room, you, pick } = model;
  const now = model.clock.now();
  const ring = ringOf(model, now);
  if (!room?.question) return null;
  const { question } = room;
  const isShown = areOptionsShown(model, now);
  const isForm = hasForm(views, question);
  const isBare = !room.reveal && showsAnswersOnly(room, viewport);
  const isTiming = ring.mode === 'open' || ring.mode === 'last' || ring.mode === 'paused';
  return (
    <>
      <p class="plain-meta second-voice">
        <span>{t.stage.questionOf(room.round + 1, room.rounds)}</span>
        {isTour(room) && <span class="in-accent">{topicTitle(wornTopic(room))}</span>}
        <span class="grow" />
        <span>
          <b class="number">{figure(you?.matchId === room.matchId ? you.score : 0)}</b> {t.podium.points}
        </span>
      </p>
      <p class="plain-clock" data-ring={ring.mode} aria-hidden="true">
        <b class="number">
          {isTiming
            ? ring.secondsLeft
            : ring.mode === 'done'
              ? isEveryoneIn(model)
                ? t.stage.everyoneIn
                : t.stage.bell
              : ''}
        </b>
        <span class="plain-track">
          <span style={{ width: `${ring.segments === 0 ? 0 : (100 * ring.lit) / ring.segments}%` }} />
        </span>
      </p>
      {room.reveal && <Verdict model={model} views={views} />}
      {isBare && <p class="second-voice">{t.leading.onBigScreen}</p>}
      <h1 class={isBare ? 'unseen' : room.reveal ? 'head second-voice' : 'ask'} lang={question.lang} dir="auto">
        {question.stem}
      </h1>
      {isForm && isShown && !room.reveal && (
        <div>
          <AnswerForm
            key={room.round}
            views={views}
            question={question}
            given={pick?.round === room.round ? pick.answer : null}
            isLocked={pick?.round === room.round && pick.status === 'locked'}
            delivery={deliveryOf(model)}
            isOpen={canAnswer(model, now)}
            onAnswer={(answer) => model.answer(answer)}
          />
        </div>
      )}
      {!isForm && isShown && (
        <fieldset class={`plain-answers ${isBare ? 'bare' : ''}`} aria-label={t.match.answers}>
          {answersOf(model, now).map((answer, i) => (
            <PlainAnswer key={answer.optionId} answer={answer} index={i} model={model} views={views} />
          ))}
        </fieldset>
      )}
      {room.reveal && (room.reveal.explanation || room.reveal.source) && (
        <div class="plain-why" lang={question.lang} dir="auto">
          {room.reveal.explanation && <p>{room.reveal.explanation}</p>}
          {room.reveal.source && <p class="label third-voice">{t.stage.source(room.reveal.source)}</p>}
        </div>
      )}
    </>
  );
}

function PlainAnswer({
  answer,
  index,
  model,
  views,
}: {
  answer: AnswerView;
  index: number;
  model: MatchModel;
  views: RoomViews;
}) {
  const { optionId, letter, shape, text, state, share } = answer;
  const mine = model.pick ?? model.missed;
  const mark = views.answerMark(optionId, model);
  const common = {
    class: 'plain-answer',
    dir: 'auto',
    lang: model.room?.question?.lang,
    'data-option': optionId,
    'data-state': state,
    'data-marked': mark !== null || undefined,
    style: { '--answer': `var(--answer-${letter.toLowerCase()})` },
  } as const;
  const content = (
    <>
      {/* Our own drawing of a shape. */}
      <span
        class="multi-shape"
        dangerouslySetInnerHTML={{ __html: svgPicture([answerShape(shape, 20, 20, 18, 'currentColor')], 40, 40) }}
      />
      <b class="plain-letter">{letter}</b>
      <span class="grow">{text}</span>
      {mark && (
        <span class="label plain-mark">
          <Icon name={mark.icon} size="small" /> {mark.text}
        </span>
      )}
      {state === 'locked' && <span class="label">{t.stage.locked}</span>}
      {(state === 'right' || state === 'missed') && <span class="label">{t.stage.answer}</span>}
      {state === 'wrong' && <span class="label">{t.stage.yours}</span>}
      {share !== null && <b class="number">{t.stage.percent(share)}</b>}
      {mine?.optionId === optionId && <AnswerNote model={model} box={null} />}
    </>
  );
  if (state === 'shown') return <p {...common}>{content}</p>;
  return (
    <button
      {...common}
      type="button"
      aria-disabled={state !== 'idle'}
      aria-pressed={state === 'locked' || state === 'pending'}
      aria-keyshortcuts={`${index + 1} ${letter}`}
      onClick={() => model.choose(optionId)}
    >
      {content}
    </button>
  );
}

/** What became of my answer, in words and figures. */
function Verdict({ model, views }: { model: MatchModel; views: RoomViews }) {
  const { room } = model;
  const verdict = verdictOf(model);
  if (!room?.reveal) return null;
  const told = toldAnswersOf(model);
  const said =
    verdict?.outcome === 'right'
      ? verdict.ms === null
        ? t.stage.right
        : t.stage.rightIn(verdict.ms)
      : verdict?.outcome === 'part'
        ? t.stage.partly(verdict.points)
        : verdict?.outcome === 'wrong'
          ? t.stage.notThis(room.question?.kind ?? '')
          : t.stage.noAnswer;
  return (
    <div class="plain-verdict" data-outcome={verdict?.outcome ?? 'none'}>
      {verdict && model.you?.plays !== false && (
        <p class="title">
          {said}
          {verdict.outcome === 'right' && <b class="number in-right"> {t.stage.points(verdict.points)}</b>}
        </p>
      )}
      {told ? (
        <ToldView told={told} lang={room.question?.lang ?? ''} />
      ) : (
        <p>
          <span class="label second-voice">{t.stage.theAnswer}</span>{' '}
          <b class="in-right" lang={room.question?.lang} dir="auto">
            {room.reveal.text}
          </b>
        </p>
      )}
      {verdict && verdict.rank > 0 && (
        <p class="label second-voice">
          {t.stage.standing(verdict.rank, model.you?.lastRank === verdict.rank, true).join(' ')}
          {verdict.behind > 0 ? t.stage.behind(verdict.behind) : ''}
          {views.remarks(verdict, model).map((remark) => ` · ${remark}`)}
        </p>
      )}
      {verdict && verdict.whys.length > 0 && <p class="label second-voice">{verdict.whys.map(whyWords).join(', ')}</p>}
    </div>
  );
}
