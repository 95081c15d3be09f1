import { t } from '../i18n/t.ts';

/** What a field is called; those that no form shows by their own names. */
export function fieldName(field: string): string {
  const names: Readonly<Record<string, string>> = {
    ...{
      stem: t.desk.stem,
      answers: t.desk.answers,
      options: t.desk.answers,
      right: t.desk.rightAnswer,
      explanation: t.desk.why,
    },
    ...{ source: t.desk.source, topic: t.desk.topic, difficulty: t.desk.level, kind: t.desk.kind },
    ...{ licence: t.desk.licence, author: t.desk.author, lang: t.settings.language, unit: t.desk.unit },
    ...{ tolerance: t.desk.figures.tolerance, min: t.desk.figures.min, max: t.desk.figures.max },
    step: t.desk.figures.step,
  };
  // `options.2.text` is a part of the answers.
  return names[field] ?? names[field.split('.')[0] ?? ''] ?? field;
}
