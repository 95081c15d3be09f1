import type { ReviewCard } from '#shared/protocol/desk.ts';
import { t } from '../i18n/t.ts';

/** Where a question stands, in a word. */
export function standingWords({ standing, decision }: Pick<ReviewCard, 'standing' | 'decision'>): string {
  if (decision === 'retire') return t.desk.retired;
  return { good: t.desk.inPlay, poor: t.desk.drawnLast, review: t.desk.outOfPlay }[standing];
}
