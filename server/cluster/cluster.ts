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
  doorOf(processId: string): string | null;
}

/** A server that is nobody's fellow: names are free, and it knows its rooms itself. */
export class AloneCluster implements Cluster {
  get isAway(): boolean {
    return false;
  }

  async claim(): Promise<boolean> {
    return true;
  }

  release(): void {}

  async isGone(): Promise<boolean> {
    return false;
  }

  doorOf(_processId: string): string | null {
    return null;
  }
}
