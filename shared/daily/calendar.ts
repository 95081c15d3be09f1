/** What became of a day: played on it, played later from a link, not played; `open` is today, `ahead` is to come. */
export type DayState = 'kept' | 'late' | 'missed' | 'open' | 'ahead';

/** A day that somebody has played. */
export interface PlayedDay {
  readonly day: number;
  /** Begun on the day itself, and something was answered: only such a day keeps a streak. */
  readonly isKept: boolean;
  readonly right: number;
  readonly of: number;
}

export interface CalendarDay {
  readonly day: number;
  readonly state: DayState;
  readonly played: PlayedDay | null;
}

const WEEK_DAYS = 7;
/** 1 January 1970 was a Thursday: so many days of its week, which begins on Monday, had passed. */
const PASSED_DAYS = 3;

/** 0 is Monday. */
export function weekdayOf(day: number): number {
  return (((day + PASSED_DAYS) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS;
}

/** The last so many weeks, the oldest first, each from Monday to Sunday; today is in the last one. */
export function calendarOf(played: readonly PlayedDay[], today: number, weeks: number): CalendarDay[][] {
  const byDay = new Map(played.map((one) => [one.day, one]));
  const monday = today - weekdayOf(today) - WEEK_DAYS * (weeks - 1);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: WEEK_DAYS }, (_, weekday) => {
      const day = monday + WEEK_DAYS * week + weekday;
      const own = byDay.get(day) ?? null;
      return { day, played: own, state: stateOf(day, own, today) };
    }),
  );
}

function stateOf(day: number, played: PlayedDay | null, today: number): DayState {
  if (played?.isKept) return 'kept';
  if (day > today) return 'ahead';
  if (day === today) return 'open';
  return played ? 'late' : 'missed';
}

/** DT7: the days in a row that were kept, up to today, or up to yesterday as long as today can still be played. */
export class Streak {
  /** Days in a row so far. */
  length = 0;
  private next: number;
  private isOver = false;
  private readonly today: number;

  constructor(today: number) {
    this.today = today;
    this.next = today;
  }

  /** Takes days that somebody has played, the latest first, a page at a time. False: the row has ended, and no further page is needed. */
  take(played: readonly Pick<PlayedDay, 'day' | 'isKept'>[]): boolean {
    for (const { day, isKept } of played) {
      if (this.isOver) break;
      if (day > this.today || !isKept) continue;
      if (day === this.next - 1 && this.length === 0 && this.next === this.today) this.next = day;
      if (day !== this.next) this.isOver = true;
      else {
        this.length++;
        this.next = day - 1;
      }
    }
    return !this.isOver;
  }
}
