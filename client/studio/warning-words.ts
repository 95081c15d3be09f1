import type { ItemWarning } from '#shared/drafts/draft.ts';
import type { Missing } from '#shared/drafts/finished-question.ts';
import { backstage } from '../i18n/backstage.ts';

/** What a warning says, as a sentence. */
export function warningWords({ code, about }: ItemWarning): string {
  if (code !== 'unfinished') return backstage.studio.warnings[code](about);
  const { missing } = backstage.studio;
  return about in missing ? missing[about as Missing] : missing.other;
}
