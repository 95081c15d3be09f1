import { useEffect, useState } from 'preact/hooks';
import type { CeremonyStep } from '#shared/rules/ceremony.ts';
import { ceremonyOf } from '../model/ceremony-view.ts';
import type { MatchModel } from '../model/match-model.ts';
import { useModel } from './room-model.ts';
import { hasLessMotion } from './settings-store.ts';

/** The step at which the podium's ceremony is, by the server's clock; drawn anew with each step. Null: no podium stands. */
export function useCeremony(model: MatchModel): CeremonyStep | null {
  const [, draw] = useState(0);
  useModel(model, (view) => view.room);
  const now = model.clock.now();
  const ceremony = ceremonyOf(model.room, now, hasLessMotion());
  const nextAt = ceremony?.nextAt ?? null;
  useEffect(() => {
    if (nextAt === null) return;
    // The clock may have been corrected by then: it is looked at again.
    const timer = setTimeout(() => draw((n) => n + 1), Math.max(1, Math.ceil(nextAt - now)));
    return () => clearTimeout(timer);
  });
  return ceremony?.step ?? null;
}
