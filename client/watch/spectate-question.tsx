import { ToldView } from '../answers/told/told-view.tsx';
import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { ringOf } from '../model/selectors.ts';
import { toldAnswersOf } from '../model/told-answers.ts';
import { Clock, Ladder, Plates } from './parts.tsx';
import { platesOf } from './plates.ts';

const LADDER_ROWS = 5;

/** A question for whoever only watches, from its reading beat to its verdict. Nothing in it looks as if it could be pressed. */
export function SpectateQuestion({ room, model }: { room: RoomSnapshot; model: MatchModel }) {
  const { question, reveal } = room;
  if (!question) return null;
  const plates = platesOf(model, model.clock.now());
  const told = toldAnswersOf(model);
  const howTo = t.spectate.howTo[question.asks];
  return (
    <div class="spectate-question" data-told={reveal !== null || undefined}>
      <section class="spectate-card glass">
        <div class="spectate-top">
          <Clock model={model} />
          <p class="second-voice">
            <b>{t.stage.questionOf(room.round + 1, room.rounds)}</b>
            <span>{timeWords(model)}</span>
          </p>
        </div>
        <h1 class={reveal ? 'head' : 'ask'} lang={question.lang} dir="auto">
          {question.stem}
        </h1>
        {!reveal && howTo && <p class="second-voice">{howTo}</p>}
        {reveal && plates.length === 0 && !told && (
          <p class="spectate-answer" lang={question.lang} dir="auto">
            <span class="unseen">{t.spectate.answerIs}: </span>
            {reveal.text}
          </p>
        )}
        {reveal?.explanation && (
          <p class="second-voice" lang={question.lang} dir="auto">
            {reveal.explanation}
          </p>
        )}
      </section>
      {told ? (
        <div class="spectate-told glass">
          <ToldView told={told} lang={question.lang} />
        </div>
      ) : (
        plates.length > 0 && <Plates plates={plates} lang={question.lang} />
      )}
      <Standing room={room} />
    </div>
  );
}

/** How many have answered, and who is in front. */
function Standing({ room }: { room: RoomSnapshot }) {
  const playing = room.seats.filter(({ plays, away }) => plays && !away).length;
  const of = Math.max(room.taken > room.seats.length ? room.here : playing, room.answered, 1);
  return (
    <aside class="spectate-side">
      {!room.reveal && (
        <section class="spectate-count">
          <p class="label">{t.spectate.answered(room.answered, of)}</p>
          <div class="spectate-bar">
            <i style={{ width: `${(100 * room.answered) / of}%` }} />
          </div>
        </section>
      )}
      {room.seats.some(({ rank }) => rank > 0) && <Ladder room={room} rows={LADDER_ROWS} />}
    </aside>
  );
}

function timeWords(model: MatchModel): string {
  const { mode, secondsLeft } = ringOf(model, model.clock.now());
  if (mode === 'reading') return t.watch.reading;
  if (mode === 'done' || mode === 'off') return t.stage.bell;
  return `${secondsLeft} ${t.watch.secondsLeft(secondsLeft)}`;
}
