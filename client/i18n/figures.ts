/** Numbers, times and lists as the page's language writes them. */

function language(): string {
  return (typeof document === 'undefined' ? '' : document.documentElement.lang) || 'en-GB';
}

const formats = new Map<string, Intl.NumberFormat>();

/** The canvas writes numbers in every frame, and a format is dear to make: each is made once. */
function numbers(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${language()} ${Object.values(options).join(' ')}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(language(), options);
  formats.set(key, known);
  return known;
}

/** 12,480 */
export function figure(n: number): string {
  return numbers().format(n);
}

/** With so many digits behind the point, rounded: 0.006 at three. */
export function withDigits(n: number, digits: number): string {
  return numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(n);
}

/** 1969 is a year more often than a number of four digits; 12,345 is none. */
export function yearOrFigure(n: number): string {
  return numbers({ useGrouping: 'min2', maximumFractionDigits: 12 }).format(n);
}

/** +12, -8, 0 */
export function signed(n: number): string {
  return numbers({ signDisplay: 'exceptZero' }).format(n);
}

/** `share` is 0 to 1. */
export function percent(share: number): string {
  return numbers({ style: 'percent' }).format(share);
}

/** With so many digits behind the point, cut off and not rounded: 0.94 of 949 ms at two. */
export function inSeconds(ms: number, digits = 2): string {
  const unit = 10 ** digits;
  const format = numbers({ useGrouping: false, minimumFractionDigits: digits, maximumFractionDigits: digits });
  return format.format(Math.floor((ms * unit) / 1000) / unit);
}

/** 71.4 s */
export function seconds(ms: number): string {
  return `${numbers({ useGrouping: false, minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(ms / 1000)} s`;
}

/** 0:24 */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.max(0, seconds % 60)).padStart(2, '0')}`;
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

/** 28 November; `at`: ms, of a day in UTC. */
export function dayInUtc(at: number): string {
  return new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(at);
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

/** Ada, Bo and Cy */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(language()).format(names);
}

/** With a capital. */
export function upper(text: string): string {
  return text.charAt(0).toLocaleUpperCase(language()) + text.slice(1);
}

/** Without a capital, as in the midst of a sentence. */
export function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase(language()) + text.slice(1);
}

/** A sentence that is to be followed by another: with a full stop, unless it has an end of its own: R.E.M., Jeopardy! */
export function ended(sentence: string): string {
  return /[.!?…。！？؟]$/.test(sentence) ? sentence : `${sentence}.`;
}
