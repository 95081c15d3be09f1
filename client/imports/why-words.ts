import { type Reason, sentenceOf } from '#shared/questions/formats/reason.ts';
import { told } from '../i18n/told.ts';
import { fieldName } from './field-name.ts';

/** Why a row stays out, in the language of the page. */
export function whyWords(why: readonly Reason[]): string {
  return sentenceOf(why, { told, named: fieldName });
}
