import type { ItemWarning } from '#shared/drafts/draft.ts';
import type { Missing } from '#shared/drafts/finished-question.ts';
import { t } from '../i18n/t.ts';

/** What a warning says, as a sentence. */
export function warningWords({ code, about }: ItemWarning): string {
  if (code !== 'unfinished') return t.studio.warnings[code](about);
  const { missing } = t.studio;
  return about in missing ? missing[about as Missing] : missing.other;
}
