import { type Ceremony, type CeremonyStep, planCeremony, stepAt } from '#shared/rules/ceremony.ts';
import type { RoomSnapshot } from './room-snapshot.ts';

/** The ceremony of a podium at a moment. */
export interface CeremonyView {
  readonly plan: Ceremony;
  readonly step: CeremonyStep;
  /** How far it is, ms of the plan; endless where there is nothing to wait for. */
  readonly ms: number;
  /** When the next step begins, server ms; null: this is the last one. */
  readonly nextAt: number | null;
}

/**
 * Where the ceremony is at `now`, server ms; null: no podium stands. It follows from the phase's beginning alone, so that
 * who comes back in the midst of it sees what the others see. `isCalm`: all of it at once.
 */
export function ceremonyOf(room: RoomSnapshot | null, now: number, isCalm: boolean): CeremonyView | null {
  if (room?.stage !== 'over') return null;
  const plan = planCeremony(room.seats);
  const spanMs = room.ceremonyEndsAt - room.startedAt;
  if (isCalm || spanMs <= 0 || plan.lastsMs === 0) return { plan, step: 'yours', ms: Infinity, nextAt: null };
  // A server may play its phases at another pace than the plan's.
  const pace = spanMs / plan.lastsMs;
  const ms = Math.max(0, (now - room.startedAt) / pace);
  const next = Object.values(plan.beginsMs).filter((begins) => begins > ms);
  const nextAt = next.length > 0 ? room.startedAt + Math.min(...next) * pace : null;
  return { plan, step: stepAt(plan, ms), ms, nextAt };
}
