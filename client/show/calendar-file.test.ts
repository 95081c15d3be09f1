import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calendarFile } from './calendar-file.ts';

const SHOW = {
  uid: 'K7PQ-1795896000000@quiz.example.org',
  title: 'Friday night',
  about: 'Come in here: https://quiz.example.org/K7PQ',
  url: 'https://quiz.example.org/K7PQ',
  startsAt: Date.UTC(2026, 10, 28, 20, 0, 30),
  writtenAt: Date.UTC(2026, 10, 27, 8, 5, 9, 123),
};

/** As a calendar reads it: folded lines put together, then name and value of each. */
function read(file: string): [string, string][] {
  assert.ok(file.endsWith('\r\n'));
  return file
    .slice(0, -2)
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1)];
    });
}

const wordsOf = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

describe('a show in a calendar', () => {
  it('says when it begins in UTC, keeps an hour free and reminds ten minutes before', () => {
    const lines = read(calendarFile(SHOW)).map((line) => line.join(':'));
    assert.deepEqual(lines, [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Quizcade//Shows//EN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:K7PQ-1795896000000@quiz.example.org',
      'DTSTAMP:20261127T080509Z',
      'DTSTART:20261128T200030Z',
      'DURATION:PT1H',
      'SUMMARY:Friday night',
      'DESCRIPTION:Come in here: https://quiz.example.org/K7PQ',
      'URL:https://quiz.example.org/K7PQ',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT10M',
      'DESCRIPTION:Friday night',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('takes any title: no sign of it begins a line of its own, and no line is longer than calendars take', () => {
    const hostile = fc.array(fc.constantFrom('\n', '\r', ';', ',', '\\', ':', 'END:VEVENT', 'é', '🎉', 'a', '\u0007'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          hostile.map((signs) => signs.join('')),
        ),
        (title) => {
          const file = calendarFile({ ...SHOW, title });
          for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
          const lines = read(file);
          assert.equal(lines.length, 19);
          const told = lines.find(([name]) => name === 'SUMMARY')?.[1] ?? '';
          const meant = title.replace(/\r\n|\r/g, '\n').replace(/(?!\n)\p{Cc}/gu, '');
          assert.equal(wordsOf(told), meant);
        },
      ),
    );
  });
});
