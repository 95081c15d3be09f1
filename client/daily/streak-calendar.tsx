import { calendarOf } from '#shared/daily/calendar.ts';
import type { DailyAnswer } from '#shared/protocol/http.ts';
import { en } from '../i18n/en.ts';
import { dateWords } from '../i18n/en-daily.ts';
import { Icon } from '../panels/art.tsx';

const SHOWN_WEEKS = 6;

/** The days of the last weeks, and how many of them were played in a row. */
export function StreakCalendar({ answer: { days, today, streak } }: { answer: DailyAnswer }) {
  const weeks = calendarOf(days, today, SHOWN_WEEKS);
  return (
    <section class="daily-calendar" aria-label={en.daily.calendar}>
      <p class="head daily-streak">
        <Icon name="flame" />
        {streak > 0 ? en.daily.streak(streak) : en.daily.noStreak}
      </p>
      <div class="daily-weekdays micro third-voice" aria-hidden="true">
        {en.daily.weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol class="daily-days">
        {weeks.flat().map(({ day, state, played }) => (
          <li key={day} data-state={state}>
            <span aria-hidden="true">{played && state !== 'ahead' ? played.right : ''}</span>
            <span class="unseen">
              {dateWords(day)}: {en.daily.days[state]}
              {played && `, ${played.right} / ${played.of}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
