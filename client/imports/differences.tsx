import type { Difference } from '#shared/protocol/imports.ts';
import { backstage } from '../i18n/backstage.ts';
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
            <span class="unseen">{backstage.desk.was}: </span>
            <del dir="auto">{was}</del> <span class="unseen">{backstage.desk.is}: </span>
            <ins dir="auto">{is}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
