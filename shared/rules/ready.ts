import type { Moment } from './blame.ts';
import type { Step } from './events.ts';
import { leavePhase } from './flow.ts';
import type { Match } from './match.ts';
import { isOtherPhase } from './phase.ts';
import { readyNeeded } from './readiness.ts';
import type { RefusalCode } from './refusals.ts';
import { refuse } from './refusals.ts';
import type { Ruleset } from './ruleset.ts';
import type { Seat } from './seat.ts';
import { isAwaited } from './seating.ts';
import { isLookedAt } from './tempo.ts';

/** PC1: somebody has seen enough of this phase. Saying it twice is saying it once. */
export function takeReady(
  { rules, match, events }: Moment,
  seat: Seat,
  said: { readonly round: number; readonly phase: string },
): Step {
  const no = notReady(rules, match, seat, said);
  if (no) return refuse(no);
  match.ready ??= { said: {}, count: 0 };
  const { ready } = match;
  if (!ready.said[seat.seat]) {
    ready.said[seat.seat] = true;
    if (isAwaited(seat)) ready.count++;
    events.push({ type: 'ready', seat: seat.seat });
  }
  return { ok: true, events };
}

function notReady(
  rules: Ruleset,
  match: Match,
  seat: Seat,
  said: { readonly round: number; readonly phase: string },
): RefusalCode | null {
  if (match.show) return 'mode/denies';
  if (isOtherPhase(match, said)) return 'match/other-phase';
  if (!isLookedAt(rules.phase(match.phase.name).def)) return 'ready/untimely';
  if (!seat.plays || seat.kind === 'bot') return 'ready/watching';
  return match.pausedAt === null ? null : 'match/paused';
}

/** PC1: asked after everything that happens, for it may be a drop or the end of a pause that leaves nobody to wait for. */
export function goOnIfReady(moment: Moment): void {
  const { rules, match } = moment;
  if (match.show || match.ready === null || match.pausedAt !== null) return;
  const needed = readyNeeded(rules, match);
  if (needed > 0 && match.ready.count >= needed) leavePhase(moment);
}
