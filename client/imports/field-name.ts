import { backstage } from '../i18n/backstage.ts';
import { t } from '../i18n/t.ts';

/** What a field is called; those that no form shows by their own names. */
export function fieldName(field: string): string {
  const names: Readonly<Record<string, string>> = {
    ...{
      stem: backstage.desk.stem,
      answers: backstage.desk.answers,
      options: backstage.desk.answers,
      right: backstage.desk.rightAnswer,
      explanation: backstage.desk.why,
    },
    ...{
      source: backstage.desk.source,
      topic: backstage.desk.topic,
      difficulty: backstage.desk.level,
      kind: backstage.desk.kind,
    },
    ...{
      licence: backstage.desk.licence,
      author: backstage.desk.author,
      lang: t.settings.language,
      unit: backstage.desk.unit,
    },
    ...{
      tolerance: backstage.desk.figures.tolerance,
      min: backstage.desk.figures.min,
      max: backstage.desk.figures.max,
    },
    step: backstage.desk.figures.step,
  };
  // `options.2.text` is a part of the answers.
  return names[field] ?? names[field.split('.')[0] ?? ''] ?? field;
}
