import type { RequestListener } from 'node:http';
import { partsOfOne, type ServerParts } from '../rooms/server-parts.ts';
import type { TakeOverArgs } from './take-overs.ts';

/** The processes of one arcade, as one of them sees them. Of one that is alone, itself. */
export interface Cluster {
  /** Whether what the processes share cannot be reached: nobody new can be placed, and what is under way goes on. */
  readonly isAway: boolean;
  /** Takes a name for a while, for all processes. False where somebody has it; rejects with an AwayError where that cannot be said. */
  claim(name: string, forMs: number): Promise<boolean>;
  /** Gives it back before its time. */
  release(name: string): void;
  /** Whether a process has died, or was heard and is not any more: what it has is about to be elsewhere. */
  isGone(processId: string): Promise<boolean>;
  /** Where another process of this machine answers for the lines into its rooms; null of this one, and of any elsewhere. */
  lineUrlOf(processId: string): string | null;
  serverParts(): ServerParts;
  /** Once the matchmaker accepts rooms. `answer` is for lines into rooms of this process that came in at another one of this machine. */
  start(answer: RequestListener): Promise<void>;
  /** From now on the matches of processes that are gone go on here. */
  keepTakingOver(args: TakeOverArgs): void;
  /** Says goodbye to the others, and closes by `close` what is open here. Waits long for nobody. */
  leave(close: () => Promise<void>): Promise<void>;
  /** Nothing is asked of it any more. */
  end(): void;
}

/** A server that is nobody's fellow: names are free, and it knows its rooms itself. */
export class AloneCluster implements Cluster {
  get isAway(): boolean {
    return false;
  }

  async claim(_name: string, _forMs: number): Promise<boolean> {
    return true;
  }

  release(_name: string): void {}

  async isGone(): Promise<boolean> {
    return false;
  }

  lineUrlOf(_processId: string): string | null {
    return null;
  }

  serverParts(): ServerParts {
    return partsOfOne();
  }

  async start(): Promise<void> {}

  keepTakingOver(): void {}

  leave(close: () => Promise<void>): Promise<void> {
    return close();
  }

  end(): void {}
}
