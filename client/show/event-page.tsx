import { useEffect } from 'preact/hooks';
import { CODE_CHARS, writeCode } from '#shared/protocol/code.ts';
import type { ShowAnswer } from '#shared/protocol/shows.ts';
import { moment } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { showApi } from '../net/show-api.ts';
import { Cover, Icon } from '../panels/art.tsx';
import { HomeKey } from '../panels/home-key.tsx';
import { passOn } from '../panels/pass-on.ts';
import { Qr } from '../panels/qr.tsx';
import { linkOf } from '../panels/room-link.ts';
import { saveFile } from '../panels/save-file.ts';
import { catalogue } from '../panels/store.ts';
import { useAnswer } from '../panels/use-answer.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { calendarFile } from './calendar-file.ts';
import { EventCountdown } from './event-countdown.tsx';
import './event.css';
import './event-wide.css';

/** A device that slept has another time than it thinks, and its host may have called the show off: looked at again, ms. */
const LOOK_MS = 60 * 1000;

/** A show before its doors are open: when it begins, how to remember it, and the way in for others. */
export function EventPage({
  code,
  waiting,
  isOpen,
  onGone,
}: {
  code: string;
  /** Why one waits, for as long as nothing else is known. */
  waiting: string;
  /** The doors are open, and the room is behind this page: it leaves. */
  isOpen: boolean;
  onGone: () => void;
}) {
  const { answer, why, again } = useAnswer(
    () => showApi.one(code).then((show) => ({ show, askedAt: performance.now() })),
    [code],
  );
  useEffect(() => {
    const timer = setTimeout(again, LOOK_MS);
    return () => clearTimeout(timer);
  }, [answer, why]);
  useEffect(() => {
    if (answer) document.title = `${answer.show.title} · ${t.brand}`;
  }, [answer?.show.title]);
  const isBare = answer === null;
  useEffect(() => {
    if (isOpen && isBare) onGone(); // there is nothing that could slide away
  }, [isOpen, isBare]);
  if (!answer)
    return (
      <p class="joining second-voice" role="status">
        {waiting}
      </p>
    );
  const { show, askedAt } = answer;
  return (
    <main
      class={`event ${isOpen ? 'leaves' : 'enters'}`}
      ref={(element) => void (element && paintTopic(element, show.topic))}
      onAnimationEnd={({ target, currentTarget }) => void (isOpen && target === currentTarget && onGone())}
    >
      <Cover className="event-poster" topic={show.topic} seed={`show/${show.code}`} width={1440} height={900} />
      <HomeKey />
      <Event show={show} now={() => show.now + performance.now() - askedAt} />
    </main>
  );
}

function Event({ show, now }: { show: ShowAnswer; now: () => number }) {
  const { code, title, topic, startsAt, seats } = show;
  const mode = catalogue.value?.modes.find(({ id }) => id === show.mode)?.title;
  const link = linkOf(code);
  const when = moment(startsAt);
  return (
    <>
      <header class="event-title">
        <h1 class="title" dir="auto">
          {title}
        </h1>
        <p class="label second-voice">
          {[mode, topicTitle(topic), t.show.event.seats(seats)].filter(Boolean).join(' · ')}
        </p>
      </header>
      <section class="event-left">
        <EventCountdown startsAt={startsAt} now={now} />
      </section>
      <section class="event-door" aria-label={t.show.link}>
        <Qr className="event-qr" link={link} label={t.show.qr} />
        <div class="event-code">
          <p class="label second-voice">{t.show.event.code}</p>
          <p class={`number in-accent ${code.length > CODE_CHARS ? 'long' : ''}`}>{writeCode(code)}</p>
        </div>
        <p class="label second-voice event-waits" role="status">
          {t.show.event.waits}
        </p>
      </section>
      <section class="event-keys">
        <button type="button" class="button primary big" onClick={() => saveToCalendar(show, link)}>
          <Icon name="calendar" size="large" />
          {t.show.event.calendar}
        </button>
        <button
          type="button"
          class="button big"
          aria-label={t.show.event.share}
          onClick={() => void passOn({ title, text: `${title}, ${when}`, url: link }, t.waiting.copied)}
        >
          <Icon name="share" size="large" />
          <span class="wide-only">{t.show.event.share}</span>
        </button>
        <p class="second-voice event-when">{t.show.event.yourTime(when)}</p>
      </section>
    </>
  );
}

/** Saves the show as a file that any calendar opens. */
function saveToCalendar({ code, title, startsAt, now }: ShowAnswer, link: string): void {
  const file = calendarFile({
    uid: `${code}-${startsAt}@${new URL(link).host}`,
    ...{ title, startsAt, url: link, writtenAt: now },
    about: t.show.event.comeTo(link),
  });
  saveFile(new Blob([file], { type: 'text/calendar;charset=utf-8' }), `quizcade-${code}.ics`);
}
