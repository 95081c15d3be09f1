import { t } from '../i18n/t.ts';
import type { ToldRow } from './told-answers.ts';

/** What I answered for a row: where I put it, or what I put beside what it belongs to. */
export function yoursOf({ beside, mine, instead }: Pick<ToldRow, 'beside' | 'mine' | 'instead'>): string {
  if (beside !== '') return instead === '' ? '' : t.answers.told.yours(instead);
  return mine === null ? '' : t.answers.told.yourPlace(mine + 1);
}
