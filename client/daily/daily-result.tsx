import { rightOf } from '#shared/daily/tried.ts';
import type { DailyAnswer } from '#shared/protocol/http.ts';
import { Avatar, Icon } from '../panels/art.tsx';
import './daily.css';
import { seconds } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { copyText } from '../panels/copy-text.ts';
import { dayLink, gridText } from './share.ts';
import { StreakCalendar } from './streak-calendar.tsx';

type Result = NonNullable<DailyAnswer['result']>;

/** How a try went: in numbers, as a grid, against the ghost and everybody, and what to do with it. */
export function DailyResult({ answer, result, onHome }: { answer: DailyAnswer; result: Result; onHome: () => void }) {
  const { day } = answer;
  return (
    <div class="daily-result">
      <div class="daily-card-result glass">
        <p class="label second-voice">
          {t.daily.title} · {t.daily.date(day)}
        </p>
        <h1 class="hero number">{t.daily.score(rightOf(result), result.marks.length, result.timeMs)}</h1>
        <p class="title daily-among">{amongWords(result)}</p>
        <Grid result={result} />
        <Against answer={answer} result={result} />
        <div class="daily-actions">
          <button
            type="button"
            class="button primary big"
            onClick={() => void copyText(gridText(day, result), t.daily.copied)}
          >
            <Icon name="copy" />
            {t.daily.copy}
          </button>
          <button type="button" class="button big" onClick={() => void copyText(dayLink(day), t.daily.linkCopied)}>
            <Icon name="link" />
            {t.daily.link}
          </button>
        </div>
      </div>
      <div class="daily-side">
        <StreakCalendar answer={answer} />
        <button type="button" class="button wide" onClick={onHome}>
          {t.connection.home}
        </button>
      </div>
    </div>
  );
}

/** Where it stands: a share where there is one to tell, else a place; alone, that nobody has been there. */
function amongWords({ counts, fasterThan, place, of }: Result): string {
  if (!counts) return t.daily.late;
  if (fasterThan !== null) return t.daily.fasterThan(fasterThan);
  return of === 1 ? t.daily.alone : t.daily.among(place, of);
}

function Grid({ result: { marks, costs } }: { result: Result }) {
  return (
    <ol class="daily-grid">
      {marks.map((mark, i) => (
        <li key={i} data-mark={mark}>
          {mark === 'right' && <Icon name="check" size="small" />}
          {mark === 'wrong' && <Icon name="x" size="small" />}
          {mark === 'part' && <Icon name="minus" size="small" />}
          <span class="unseen">{t.daily.question(i + 1, mark, costs[i] ?? 0)}</span>
        </li>
      ))}
    </ol>
  );
}

function Against({ answer: { ghost }, result: { timeMs } }: { answer: DailyAnswer; result: Result }) {
  if (!ghost) return null;
  const by = ghost.timeMs - timeMs;
  const words =
    by === 0 ? t.daily.even(ghost.name) : by > 0 ? t.daily.beaten(ghost.name, by) : t.daily.unbeaten(ghost.name, -by);
  return (
    <p class="daily-against second-voice">
      <Avatar seed={ghost.avatar} size="small" />
      <span>{words}</span>
      <span class="number">{seconds(ghost.timeMs)}</span>
    </p>
  );
}
