import { optionsOf, type Question } from '#shared/questions/question.ts';
import { backstage } from '../i18n/backstage.ts';
import { figure } from '../i18n/figures.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { Icon } from '../panels/art.tsx';
import { paintTopic } from '../theme/topic-look.ts';

/** A question as players saw it, with what they saw after the bell. `place`: which of several it is; else its topic and id are over it. */
export function AsPlayed({ question, place }: { question: Question; place?: string }) {
  const { stem, explanation, source, topic, lang, id } = question;
  const options = shownOptions(question);
  return (
    <section
      class="as-played"
      lang={lang}
      aria-label={backstage.desk.asPlayed}
      ref={(element) => void (element && paintTopic(element, topic))}
    >
      <p class="label second-voice">
        {place ?? (
          <>
            {topicTitle(topic)} · <bdi>{id}</bdi>
          </>
        )}
      </p>
      <h2 class="ask" dir="auto">
        {stem}
      </h2>
      {options.length > 0 ? (
        <ol class="as-played-options">
          {options.map(({ id: option, text, isRight }) => (
            <li key={option} class={isRight ? 'right' : ''} dir="auto">
              {text}
              {isRight && (
                <>
                  <Icon name="check" size="small" />
                  <span class="unseen"> ({backstage.desk.right})</span>
                </>
              )}
            </li>
          ))}
        </ol>
      ) : (
        <p class="as-played-right">
          <span class="label second-voice">{backstage.desk.rightAnswer}: </span>
          <bdi>{rightWords(question)}</bdi>
        </p>
      )}
      {explanation && (
        <p dir="auto">
          <span class="label second-voice">{backstage.desk.why}: </span>
          {explanation}
        </p>
      )}
      {source && (
        <p dir="auto">
          <span class="label second-voice">{backstage.desk.source}: </span>
          {source}
        </p>
      )}
    </section>
  );
}

/** Of an order the right one, from above. */
function shownOptions(question: Question): { id: string; text: string; isRight: boolean }[] {
  const options = optionsOf(question);
  const right = Array.isArray(question.right) ? (question.right as readonly string[]) : [];
  if (question.kind !== 'order') return options.map(({ id, text }) => ({ id, text, isRight: right.includes(id) }));
  return right.flatMap((id) => {
    const option = options.find((one) => one.id === id);
    return option ? [{ ...option, isRight: false }] : [];
  });
}

function rightWords(question: Question): string {
  if (question.kind !== 'number') return [question.right].flat().join(', ');
  const { right, tolerance, unit } = question as Extract<Question, { kind: 'number' }>;
  const amount = unit ? `${figure(right)} ${unit}` : figure(right);
  return tolerance > 0 ? `${amount}, ${backstage.desk.within(figure(tolerance))}` : amount;
}
