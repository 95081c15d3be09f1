import type { Difference } from '#shared/protocol/imports.ts';
import { t } from '../i18n/t.ts';

/** What two versions of a question say differently. */
export function Differences({ list }: { list: readonly Difference[] }) {
  if (list.length === 0) return null;
  return (
    <dl class="differences">
      {list.map(({ field, was, is }) => (
        <div key={field}>
          <dt class="label second-voice">{fieldName(field)}</dt>
          <dd>
            <span class="unseen">{t.desk.was}: </span>
            <del dir="auto">{was}</del> <span class="unseen">{t.desk.is}: </span>
            <ins dir="auto">{is}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What a field is called; those that no form shows by their own names. */
function fieldName(field: string): string {
  const names: Readonly<Record<string, string>> = {
    ...{ stem: t.desk.stem, answers: t.desk.answers, right: t.desk.rightAnswer, explanation: t.desk.why },
    ...{ source: t.desk.source, topic: t.desk.topic, difficulty: t.desk.level, kind: t.desk.kind },
    ...{ licence: t.desk.licence, author: t.desk.author, lang: t.settings.language, unit: t.desk.unit },
    ...{ tolerance: t.desk.figures.tolerance, min: t.desk.figures.min, max: t.desk.figures.max },
    step: t.desk.figures.step,
  };
  return names[field] ?? field;
}
