/** What a countdown is written in. */
export type Unit = 'day' | 'hour' | 'minute' | 'second';

export interface CountdownPart {
  readonly unit: Unit;
  readonly n: number;
}

const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;

/** When what is left is said aloud once, s: an hour, ten minutes, a minute. */
const SAID_AT_S = [HOUR_S, 10 * MINUTE_S, MINUTE_S] as const;

/** What is left, in three parts at most: seconds are of no use to whoever waits for days, nor hours in the last one. */
export function countdownParts(leftS: number): readonly CountdownPart[] {
  const parts: readonly CountdownPart[] = [
    { unit: 'day', n: Math.floor(leftS / DAY_S) },
    { unit: 'hour', n: Math.floor(leftS / HOUR_S) % 24 },
    { unit: 'minute', n: Math.floor(leftS / MINUTE_S) % 60 },
    { unit: 'second', n: leftS % MINUTE_S },
  ];
  if (leftS >= DAY_S) return parts.slice(0, 3);
  return parts.slice(leftS >= HOUR_S ? 1 : 2);
}

/** Whether what is left is to be said aloud, having been `beforeS` a moment ago; the first look says nothing. */
export function isSaid(leftS: number, beforeS: number | null): boolean {
  return beforeS !== null && SAID_AT_S.some((at) => leftS <= at && beforeS > at);
}
