import { SingleBar } from 'cli-progress';
import type { Progress } from './stage.ts';

/** A bar on stderr where that is a terminal; else a line at the beginning of each part. */
export class ProgressBar implements Progress {
  private bar: SingleBar | null = null;

  begin(what: string, steps: number): void {
    this.end();
    if (!process.stderr.isTTY) {
      process.stderr.write(`${what} ...\n`);
      return;
    }
    const format = steps > 0 ? ` ${what.padEnd(10)} {bar} {value}/{total}  {note}` : ` ${what.padEnd(10)} {note}`;
    this.bar = new SingleBar({ format, hideCursor: true, clearOnComplete: false, stream: process.stderr });
    this.bar.start(Math.max(1, steps), 0, { note: '' });
  }

  at(step: number, note: string): void {
    this.bar?.update(step, { note });
  }

  end(): void {
    this.bar?.stop();
    this.bar = null;
  }
}
