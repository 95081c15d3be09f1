import type { ModelView } from '../../model/selectors.ts';

/** The crowd meter; null: it is not shown. `tooFew`: fewer than five voices. */
export function meterOf({ room }: ModelView): { readonly shares: readonly number[]; readonly tooFew: boolean } | null {
  const leans = room?.question?.asks === 'choice' || room?.question?.asks === 'multi';
  if (!room?.question || !leans || (room.stage !== 'open' && room.stage !== 'closed' && room.stage !== 'read'))
    return null;
  return { shares: room.leans, tooFew: room.leans.length === 0 };
}
