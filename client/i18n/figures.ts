/** Numbers and times as the page's language writes them. */

function language(): string {
  return (typeof document === 'undefined' ? '' : document.documentElement.lang) || 'en';
}

export function figure(n: number): string {
  return n.toLocaleString(language());
}

/** +12, -8, 0 */
export function signed(n: number): string {
  return n.toLocaleString(language(), { signDisplay: 'exceptZero' });
}

/** `share` is 0 to 1. */
export function percent(share: number): string {
  return share.toLocaleString(language(), { style: 'percent' });
}

/** 21 Nov, or 21 Nov 2025 in another year. Ms of one clock. */
export function day(at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(language(), {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** Day and time in full. */
export function moment(at: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

const STEPS = [
  ['minute', 60 * 1000],
  ['hour', 60 * 60 * 1000],
  ['day', 24 * 60 * 60 * 1000],
] as const;
const DAYS_IN_WORDS = 7;

/** How long ago, in words: "now", "5 minutes ago", "yesterday"; after a week the day. A time to come is now: clocks differ. */
export function ago(at: number, now: number): string {
  const ms = Math.max(0, now - at);
  if (ms >= DAYS_IN_WORDS * STEPS[2][1]) return day(at, now);
  const [unit, size] = STEPS.findLast(([, least]) => ms >= least) ?? ['second', Number.POSITIVE_INFINITY];
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(-Math.floor(ms / size) || 0, unit);
}
