import type { Difference } from '#shared/protocol/imports.ts';
import { t } from '../i18n/t.ts';
import { fieldName } from './field-name.ts';

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
