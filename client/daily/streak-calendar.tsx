import { calendarOf } from '#shared/daily/calendar.ts';
import type { DailyAnswer } from '#shared/protocol/http.ts';
import { Icon } from '../panels/art.tsx';
import { dateWords, WORDS } from './words.ts';

const SHOWN_WEEKS = 6;

/** The days of the last weeks, and how many of them were played in a row. */
export function StreakCalendar({ answer: { days, today, streak } }: { answer: DailyAnswer }) {
  const weeks = calendarOf(days, today, SHOWN_WEEKS);
  return (
    <section class="daily-calendar" aria-label={WORDS.calendar}>
      <p class="head daily-streak">
        <Icon name="flame" />
        {streak > 0 ? WORDS.streak(streak) : WORDS.noStreak}
      </p>
      <div class="daily-weekdays micro third-voice" aria-hidden="true">
        {WORDS.weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol class="daily-days">
        {weeks.flat().map(({ day, state, played }) => (
          <li key={day} data-state={state}>
            <span aria-hidden="true">{played && state !== 'ahead' ? played.right : ''}</span>
            <span class="unseen">
              {dateWords(day)}: {WORDS.days[state]}
              {played && `, ${played.right} / ${played.of}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
