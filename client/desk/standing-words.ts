import type { ReviewCard } from '#shared/protocol/desk.ts';
import { backstage } from '../i18n/backstage.ts';

/** Where a question stands, in a word. */
export function standingWords({ standing, decision }: Pick<ReviewCard, 'standing' | 'decision'>): string {
  if (decision === 'retire') return backstage.desk.retired;
  return { good: backstage.desk.inPlay, poor: backstage.desk.drawnLast, review: backstage.desk.outOfPlay }[standing];
}
