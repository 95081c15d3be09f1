import type { ModeCard } from '#shared/protocol/rule-card.ts';
import { hostKeysOf } from '../model/host-keys.ts';
import type { StageContext } from './stage-context.ts';

/** How many keys of a host the page has over the canvas: the canvas leaves them room. */
export function hostKeyCount({ model, views }: Pick<StageContext, 'model' | 'views'>): number {
  if (!model.isHost || !model.room) return 0;
  const mode = views.card(model.room.mode) as Partial<ModeCard> | null;
  return hostKeysOf(mode?.denies ?? []).length;
}
