/** Something with a time, as a calendar keeps it. */
export interface CalendarEvent {
  /** Never that of another event: a calendar that has it already changes it instead of keeping it twice. */
  readonly uid: string;
  readonly title: string;
  readonly about: string;
  readonly url: string;
  /** Ms since the epoch. */
  readonly startsAt: number;
  /** When this was written, ms since the epoch. */
  readonly writtenAt: number;
}

/** Octets of a line, its end not counted (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/**
 * A file that calendars take in (iCalendar, RFC 5545), with times in UTC so that it needs no table of time zones. Nobody
 * knows how long a show takes: an hour is kept free for it, as an event without an end is hardly seen in most calendars.
 */
export function calendarFile({ uid, title, about, url, startsAt, writtenAt }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Quizcade//Shows//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${utc(writtenAt)}`,
    `DTSTART:${utc(startsAt)}`,
    'DURATION:PT1H',
    `SUMMARY:${text(title)}`,
    `DESCRIPTION:${text(about)}`,
    `URL:${url}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT10M',
    `DESCRIPTION:${text(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** 20261128T200000Z */
function utc(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** Words of a person, so that no sign of them ends the line or the value they stand in. */
function text(words: string): string {
  return words
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** A long line is cut, and goes on in the next one behind a space; never within a sign of several octets. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const sign of line) {
    const more = encoder.encode(sign).length;
    if (octets + more > LINE_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += sign;
    octets += more;
  }
  return out;
}
