import { useEffect, useState } from 'preact/hooks';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { wornTopic } from '../model/worn-topic.ts';
import { Avatar, Logo } from '../panels/art.tsx';
import { useLiveModel } from '../panels/room-model.ts';
import { hasCome } from './ceremony.ts';
import { Clock, Join, Ladder, Plates } from './parts.tsx';
import { platesOf } from './plates.ts';
import { winnersOf } from './stories.ts';
import { tickerOf } from './ticker.ts';
import type { OverlayPart } from './watch-route.ts';

const LADDER_ROWS = 5;
/** The overlay is drawn so often, for its ring, ms. */
const DRAW_MS = 100;
/** A line of the ticker stays this long, ms. */
const LINE_MS = 3500;

/** What lies over a stream: plates at the edges, the middle free, and nothing at all where there is nothing to say. */
export function Overlay({ model, link, parts }: { model: MatchModel; link: string; parts: readonly OverlayPart[] }) {
  const { room } = useLiveModel(model, DRAW_MS);
  if (!room) return null;
  const has = (part: OverlayPart): boolean => parts.includes(part);
  const isTold = hasCome(model, 'winner', false);
  const isAsking = room.question !== null && room.stage !== 'between' && room.stage !== 'over';
  return (
    <main class="overlay" data-stage={room.stage}>
      {has('ladder') && room.seats.some(({ rank }) => rank > 0) && (
        <section class="o-ladder">
          <Ladder room={room} rows={LADDER_ROWS} />
        </section>
      )}
      {has('qr') && (
        <div class="o-join">
          <Join link={link} code={room.code} title={t.watch.playAlong} />
        </div>
      )}
      <div class="o-foot">
        <div class="o-above" data-clock={(isAsking && has('clock') && has('question')) || undefined}>
          {has('fastest') && <Fastest room={room} isTold={isTold} />}
          {has('ticker') && <Ticker room={room} isTold={isTold} />}
        </div>
        {isAsking && (has('question') || has('clock')) && (
          <section class="o-low" data-bare={!has('question') || undefined}>
            {has('clock') && <Clock model={model} />}
            {has('question') && <Asked model={model} room={room} hasClock={has('clock')} />}
          </section>
        )}
      </div>
    </main>
  );
}

function Asked({ model, room, hasClock }: { model: MatchModel; room: RoomSnapshot; hasClock: boolean }) {
  const { question, reveal } = room;
  if (!question) return null;
  const plates = platesOf(model, model.clock.now());
  return (
    <div class="o-panel" data-clock={hasClock || undefined}>
      <div class="o-asked">
        <h1 class="o-stem" lang={question.lang} dir="auto" data-long={question.stem.length > 90 || undefined}>
          {question.stem}
        </h1>
        <p class="o-count">
          <b class="number">{figure(room.answered)}</b> {t.watch.answers(room.answered)}
        </p>
      </div>
      {plates.length > 0 && <Plates plates={plates} lang={question.lang} />}
      {plates.length === 0 &&
        (reveal ? <Answer text={reveal.text} lang={question.lang} /> : <HowTo asks={question.asks} />)}
    </div>
  );
}

function Answer({ text, lang }: { text: string; lang: string }) {
  return (
    <p class="o-answer">
      {t.stage.theAnswer} <b lang={lang}>{text}</b>
    </p>
  );
}

function HowTo({ asks }: { asks: string }) {
  const text = t.watch.howTo[asks];
  return text ? <p class="o-how">{text}</p> : null;
}

/** The lower third of whoever was right first; at the end, of who won. */
function Fastest({ room, isTold }: { room: RoomSnapshot; isTold: boolean }) {
  const [first] = room.reveal?.fastest ?? [];
  const winner = room.seats[0];
  if (isTold && winner?.rank === 1 && winner.score > 0)
    return (
      <section class="o-third" key="winner">
        <Avatar seed={winner.avatar} bot={winner.bot} />
        <p>
          <span>{winnersOf(room)}</span>
          <b class="number">{figure(winner.score)}</b>
        </p>
      </section>
    );
  if (room.stage !== 'told' || !first) return null;
  return (
    <section class="o-third" key={room.round}>
      <Avatar seed={first.avatar} bot={first.bot} />
      <p>
        <span>{t.watch.fastest}</span>
        <b>
          <bdi>{first.name}</bdi> <i class="number">{t.stage.took(first.ms)}</i>
        </b>
      </p>
    </section>
  );
}

/** The topic, and line by line what has just happened. */
function Ticker({ room, isTold }: { room: RoomSnapshot; isTold: boolean }) {
  const topic = topicTitle(wornTopic(room));
  const lines = tickerOf(room, isTold);
  const [at, setAt] = useState(0);
  useEffect(() => {
    setAt(0);
    if (lines.length < 2) return;
    const timer = setInterval(() => setAt((n) => n + 1), LINE_MS);
    return () => clearInterval(timer);
  }, [lines.join('|')]);
  const line = lines[at % Math.max(1, lines.length)];
  return (
    <p class="o-ticker">
      <Logo />
      <b>{topic}</b>
      {line && (
        <span class="o-line" key={line}>
          {line}
        </span>
      )}
    </p>
  );
}
