import { SOMEBODY_NAME } from '#shared/people/somebody.ts';
import { t } from './t.ts';

/** A name as this page says it: who has left everything behind is called so in its language (PF5). */
export function personName(name: string): string {
  return name === SOMEBODY_NAME ? t.profile.somebody : name;
}
