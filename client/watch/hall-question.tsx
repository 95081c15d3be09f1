import { ToldView } from '../answers/told/told-view.tsx';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { ringOf } from '../model/selectors.ts';
import { toldAnswersOf } from '../model/told-answers.ts';
import { isTour, wornTopic } from '../model/worn-topic.ts';
import { Avatar, Cover } from '../panels/art.tsx';
import { Clock, Join, Ladder, Plates } from './parts.tsx';
import { platesOf } from './plates.ts';

const TOP_ROWS = 3;
/** Letters of a question from which it is set smaller, and smaller still. */
const LONG_CHARS = 70;
const VERY_LONG_CHARS = 140;

/** A question on the hall's screen, from its reading beat to its verdict. */
export function HallQuestion({ room, model, link }: { room: RoomSnapshot; model: MatchModel; link: string }) {
  const { question, reveal } = room;
  if (!question) return null;
  const plates = platesOf(model, model.clock.now());
  const told = toldAnswersOf(model);
  const letters = question.stem.length;
  const howTo = question.beside.length > 0 ? t.answers.match : t.watch.howTo[question.asks];
  return (
    <main class="h-question" data-told={reveal !== null || undefined}>
      <section class="h-card">
        <div class="h-top">
          <Clock model={model} />
          <Seconds model={model} />
        </div>
        <h1
          class="h-stem"
          lang={question.lang}
          dir="auto"
          data-size={letters > VERY_LONG_CHARS ? 'small' : letters > LONG_CHARS ? 'middle' : 'large'}
        >
          {question.stem}
        </h1>
        {reveal ? (
          <div class="h-told" lang={question.lang}>
            {plates.length === 0 && !told && <p class="h-answer">{reveal.text}</p>}
            {reveal.explanation && <p class="h-why">{reveal.explanation}</p>}
          </div>
        ) : (
          howTo && <p class="h-how">{howTo}</p>
        )}
        <Cover topic={wornTopic(room)} seed={question.id} width={250} height={600} className="h-label" />
      </section>
      {told && (
        <div class="h-stage">
          <ToldView told={told} lang={question.lang} columns={2} />
        </div>
      )}
      {room.stage === 'read' && plates.length === 0 && isTour(room) && <TopicStop topic={wornTopic(room)} />}
      {plates.length > 0 && !told && <Plates plates={plates} lang={question.lang} />}
      <aside class="h-side">
        <Join link={link} code={room.code} title={t.waiting.joinAt} />
        {reveal ? <Fastest room={room} /> : <Answered room={room} />}
        {room.seats.some(({ rank }) => rank > 0) && <Ladder room={room} rows={TOP_ROWS} />}
      </aside>
    </main>
  );
}

/** In a mixed match, while the question is read: what it is about, where its answers will be. */
function TopicStop({ topic }: { topic: string }) {
  return (
    <section class="h-stop">
      <Cover topic={topic} seed={`stop/${topic}`} width={540} height={288} className="h-stop-art" />
      <p>
        <span class="in-accent">{t.stage.nextStop}</span>
        <b>{topicTitle(topic)}</b>
      </p>
    </section>
  );
}

function Seconds({ model }: { model: MatchModel }) {
  const ring = ringOf(model, model.clock.now());
  if (ring.mode === 'reading') return <p class="h-seconds">{<small>{t.watch.reading}</small>}</p>;
  if (ring.mode === 'done' || ring.mode === 'off') return <p class="h-seconds">{<small>{t.stage.bell}</small>}</p>;
  return (
    <p class="h-seconds" data-last={ring.mode === 'last' || undefined}>
      <b class="number">{ring.secondsLeft}</b>
      <small>{t.watch.secondsLeft(ring.secondsLeft)}</small>
    </p>
  );
}

/** How many have answered; who, as far as everybody may know it: each face comes up as it locks, or all at the bell. */
function Answered({ room }: { room: RoomSnapshot }) {
  const of = Math.max(room.answered, room.seats.filter(({ plays, away }) => plays && !away).length, 1);
  const all = room.taken > room.seats.length ? Math.max(room.here, room.answered) : of;
  const named = new Set(room.answeredBy);
  return (
    <section class="h-answered">
      <b class="number">{figure(room.answered)}</b>
      <p>{t.watch.ofAnswered(all)}</p>
      <div class="h-bar">
        <i style={{ width: `${(100 * room.answered) / all}%` }} />
      </div>
      <ol class="h-locked">
        {room.seats
          .filter(({ seat }) => named.has(seat))
          .map((seat) => (
            <li key={seat.seat}>
              <Avatar seed={seat.avatar} bot={seat.bot} />
            </li>
          ))}
      </ol>
    </section>
  );
}

function Fastest({ room }: { room: RoomSnapshot }) {
  const { fastest, rightAnswers } = room.reveal ?? { fastest: [], rightAnswers: -1 };
  // Somebody may be right who is not among the fastest (Q12, or in another arena of the show), or right in part.
  const nobodyRight = rightAnswers === 0 && room.seats.every(({ lastPoints }) => lastPoints <= 0);
  if (fastest.length === 0 && !nobodyRight) return null;
  return (
    <section class="h-fastest">
      <p>{fastest.length > 0 ? t.stage.fastest : t.watch.nobodyRight}</p>
      <ol>
        {fastest.map(({ seat, name, avatar, bot, ms }) => (
          <li key={seat}>
            <Avatar seed={avatar} bot={bot} />
            <bdi class="clip">{name}</bdi>
            <b class="number">{t.stage.took(ms)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}
