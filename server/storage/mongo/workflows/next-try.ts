import type { RetryPolicy } from 'openworkflow';

const UNIT_MS: Readonly<Record<string, number>> = {
  ...{ ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 },
};

export interface NextTryArgs {
  readonly policy: RetryPolicy;
  /** How often it has been tried. */
  readonly attempts: number;
  readonly deadline: Date | null;
  readonly now: Date;
}

/** When something that failed is tried again: null where it is not, because it was often enough or too late. */
export function nextTry({ policy, attempts, deadline, now }: NextTryArgs): { at: Date | null; isLate: boolean } {
  if (deadline && now >= deadline) return { at: null, isLate: true };
  if (policy.maximumAttempts > 0 && attempts >= policy.maximumAttempts) return { at: null, isLate: false };
  const waitMs = Math.min(
    durationMs(policy.initialInterval) * policy.backoffCoefficient ** Math.max(0, attempts - 1),
    durationMs(policy.maximumInterval),
  );
  const at = new Date(now.getTime() + waitMs);
  return { at: deadline && at >= deadline ? null : at, isLate: false };
}

/** "100ms", "5s", "5m" in ms; 0 for what is none, as the library does. */
function durationMs(text: string): number {
  const [, amount = '0', unit = 'ms'] = /^(\d+(?:\.\d+)?)\s*([a-z]+)?$/.exec(text.trim()) ?? [];
  return Number(amount) * (UNIT_MS[unit] ?? 0);
}
