import { useEffect, useState } from 'preact/hooks';
import type { DailyAnswer } from '#shared/protocol/http.ts';
import { MIX } from '#shared/questions/topics.ts';
import { en } from '../i18n/en.ts';
import { api } from '../net/api.ts';
import { Icon } from '../panels/art.tsx';
import { Message } from '../panels/message.tsx';
import { go, guest, sayError } from '../panels/store.ts';
import { paintTopic } from '../theme/topic-look.ts';
import './daily.css';
import { DailyResult } from './daily-result.tsx';
import { startDaily } from './daily-store.ts';
import { StreakCalendar } from './streak-calendar.tsx';
import { dateWords, WORDS } from './words.ts';

/** The daily ten of a day: begun from here, or how it went. */
export function DailyPage({ day }: { day: number | null }) {
  const [answer, setAnswer] = useState<DailyAnswer | null>(null);
  const [isAway, setAway] = useState(false);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    document.title = `${WORDS.title} · ${en.brand}`;
    let isOver = false;
    setAway(false);
    api.daily(guest.value?.pass ?? '', day ?? undefined).then(
      (one) => void (isOver || setAnswer(one)),
      (error: unknown) => {
        if (isOver) return;
        setAway(true);
        sayError(error);
      },
    );
    return () => {
      isOver = true;
    };
  }, [day, asked]);
  const home = (): void => go('/');
  if (isAway)
    return (
      <Message
        {...{ title: WORDS.title, text: WORDS.away, action: en.connection.retry, onAction: () => setAsked(asked + 1) }}
        {...{ second: WORDS.home, onSecond: home }}
      />
    );
  if (!answer)
    return (
      <p class="unseen" role="status">
        {WORDS.loading}
      </p>
    );
  if (answer.result)
    return (
      <main class="page daily-page enters" ref={(element) => void (element && paintTopic(element, MIX.id))}>
        <DailyResult answer={answer} result={answer.result} onHome={home} />
      </main>
    );
  return (
    <main class="page daily-page enters" ref={(element) => void (element && paintTopic(element, MIX.id))}>
      <div class="daily-result">
        <Opening answer={answer} />
        <div class="daily-side">
          <StreakCalendar answer={answer} />
          <button type="button" class="button wide" onClick={home}>
            {WORDS.home}
          </button>
        </div>
      </div>
    </main>
  );
}

/** Before a try: what it is, and the key that begins it. */
function Opening({ answer: { day, today, questions, state } }: { answer: DailyAnswer }) {
  const isToday = day === today;
  return (
    <section class="daily-card-result glass">
      <p class="label second-voice">{dateWords(day)}</p>
      <h1 class="hero">{WORDS.title}</h1>
      <p class="head">{questions > 0 ? WORDS.blurb(questions) : WORDS.none}</p>
      <ul class="daily-rules second-voice">
        {WORDS.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {!isToday && <p class="second-voice">{WORDS.over(day)}</p>}
      {questions > 0 && (
        <div class="daily-actions">
          <button type="button" class="button primary big" onClick={() => void startDaily(day)}>
            <Icon name="play" />
            {state === 'underway' ? WORDS.back : isToday ? WORDS.start : WORDS.startDay(day)}
          </button>
          {!isToday && (
            <button type="button" class="button big" onClick={() => go('/daily')}>
              {WORDS.today}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
