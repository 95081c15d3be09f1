import { format } from 'node:util';
import { type DestinationStream, type Logger, pino } from 'pino';
import { LineBudget } from './line-budget.ts';

/** Lines a second: more is noise that hides what matters, and fills a disk. */
const LINES_PER_SECOND = 200;
/** Of these, what libraries print on the console. */
const CONSOLE_LINES_PER_SECOND = 20;
/** What somebody who reads too slowly has not read yet, bytes: beyond that lines are lost, not memory. */
const UNREAD_BYTES = 4 * 1024 * 1024;
/** How the line of a fatal error begins: it always passes. */
const FATAL = `{"level":${pino.levels.values.fatal},`;
const LEFT_OUT = 'lines were left out';
/** Characters of a line that a library prints. */
const CONSOLE_SHOWN_CHARS = 1000;

/**
 * The log: JSON lines on stderr, so that the start block on stdout stays readable; bounded per second, and whoever
 * reads it may go away at any time. Passes and secrets never enter it.
 */
export function createLog(level: string, destination: DestinationStream = stderr()): Logger {
  const budget = new LineBudget(LINES_PER_SECOND, (dropped) => {
    const line = { level: pino.levels.values.warn, time: Date.now(), dropped, msg: LEFT_OUT };
    destination.write(`${JSON.stringify(line)}\n`);
  });
  return pino(
    { level, base: null, redact: ['pass', 'secret', '*.pass', '*.secret'] },
    { write: (line) => (budget.take() || line.startsWith(FATAL) ? destination.write(line) : undefined) },
  );
}

/** What libraries print on the console, and Node's own warnings, become lines of the log. */
export function captureConsole(log: Logger, target: Console = console): void {
  const budget = new LineBudget(CONSOLE_LINES_PER_SECOND, (dropped) =>
    log.warn({ from: 'console', dropped }, LEFT_OUT),
  );
  const writeAs =
    (level: 'debug' | 'info' | 'warn') =>
    (...parts: unknown[]): void => {
      if (log.isLevelEnabled(level) && budget.take()) log[level]({ from: 'console' }, textOf(parts));
    };
  target.debug = target.trace = writeAs('debug');
  target.log = target.info = writeAs('info');
  target.warn = target.error = writeAs('warn');
  process.removeAllListeners('warning'); // Node's own listener prints them on stderr
  process.on('warning', (warning) => writeAs('warn')(warning.message));
}

/** Somebody who read stdout or stderr went away, or their disk is full: what is written from then on is lost, and nothing else. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** A line of text, whatever was printed. */
export function textOf(parts: readonly unknown[]): string {
  try {
    return format(...parts).slice(0, CONSOLE_SHOWN_CHARS);
  } catch {
    return 'something that cannot be printed';
  }
}

function stderr(): DestinationStream {
  const destination = pino.destination({ dest: 2, sync: false, maxLength: UNREAD_BYTES });
  destination.on('error', () => {}); // nobody reads it, or its disk is full: the games go on
  return destination;
}
