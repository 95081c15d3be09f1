import { calendarOf } from '#shared/daily/calendar.ts';
import type { DailyAnswer } from '#shared/protocol/http.ts';
import { t } from '../i18n/t.ts';
import { Icon } from '../panels/art.tsx';

const SHOWN_WEEKS = 6;

/** The days of the last weeks, and how many of them were played in a row. */
export function StreakCalendar({ answer: { days, today, streak } }: { answer: DailyAnswer }) {
  const weeks = calendarOf(days, today, SHOWN_WEEKS);
  return (
    <section class="daily-calendar" aria-label={t.daily.calendar}>
      <p class="head daily-streak">
        <Icon name="flame" />
        {streak > 0 ? t.daily.streak(streak) : t.daily.noStreak}
      </p>
      <div class="daily-weekdays micro third-voice" aria-hidden="true">
        {t.daily.weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol class="daily-days">
        {weeks.flat().map(({ day, state, played }) => (
          <li key={day} data-state={state}>
            <span aria-hidden="true">{played && state !== 'ahead' ? played.right : ''}</span>
            <span class="unseen">
              {t.daily.date(day)}: {t.daily.days[state]}
              {played && `, ${played.right} / ${played.of}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
