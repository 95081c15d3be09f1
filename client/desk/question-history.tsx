import type { RevisionCard } from '#shared/protocol/desk.ts';
import { backstage } from '../i18n/backstage.ts';
import { day } from '../i18n/figures.ts';
import { Differences } from '../imports/differences.tsx';

/** How a question read before, the newest first, and what had come of each reading. */
export function QuestionHistory({ history }: { history: readonly RevisionCard[] }) {
  return (
    <section>
      <h3 class="head">{backstage.desk.history}</h3>
      <ol class="file-history">
        {history.map(({ question, replacedAt, differences, readsTheSame, said, statistics }) => (
          <li key={question.revision}>
            <p>
              {backstage.desk.revision(question.revision)}
              {replacedAt !== null && `, ${backstage.desk.until(day(replacedAt, Date.now()))}`}
            </p>
            <p class="label second-voice">
              {backstage.desk.sum(said.up + said.down, said.flag, statistics.asked, statistics.facility)}
            </p>
            <Differences list={differences} />
            {!readsTheSame && <p class="label second-voice">{backstage.desk.anew}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
