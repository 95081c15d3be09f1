import type { RevisionCard } from '#shared/protocol/desk.ts';
import { day } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { Differences } from '../imports/differences.tsx';

/** How a question read before, the newest first, and what had come of each reading. */
export function QuestionHistory({ history }: { history: readonly RevisionCard[] }) {
  return (
    <section>
      <h3 class="head">{t.desk.history}</h3>
      <ol class="file-history">
        {history.map(({ question, replacedAt, differences, readsTheSame, said, statistics }) => (
          <li key={question.revision}>
            <p>
              {t.desk.revision(question.revision)}
              {replacedAt !== null && `, ${t.desk.until(day(replacedAt, Date.now()))}`}
            </p>
            <p class="label second-voice">
              {t.desk.sum(said.up + said.down, said.flag, statistics.asked, statistics.facility)}
            </p>
            <Differences list={differences} />
            {!readsTheSame && <p class="label second-voice">{t.desk.anew}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
