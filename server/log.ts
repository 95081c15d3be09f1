import { type Logger, pino } from 'pino';

/** The log: JSON lines on stderr, so that the start block on stdout stays readable. Passes and secrets never enter it. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, redact: ['pass', 'secret', '*.pass', '*.secret'] },
    pino.destination({ dest: 2, sync: false }),
  );
}
