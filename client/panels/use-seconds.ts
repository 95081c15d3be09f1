import { useEffect, useState } from 'preact/hooks';

/** Whole seconds until `at` (ms by `now`; without it, since the epoch by this machine's clock), counted down; null when 0 or past. */
export function useSeconds(
  at: number,
  now: () => number = () => performance.timeOrigin + performance.now(),
): number | null {
  const [, tick] = useState(0);
  useEffect(() => {
    if (at === 0) return;
    const timer = setInterval(() => tick((n) => n + 1), 250);
    return () => clearInterval(timer);
  }, [at]);
  if (at === 0) return null;
  const left = Math.ceil((at - now()) / 1000);
  return left >= 0 ? left : null;
}
