import type { RetryPolicy } from 'openworkflow';

type StepApi = Parameters<Parameters<typeof import('openworkflow').defineWorkflow>[1]>[0]['step'];

/** How what fails is tried again: ms, each wait `growth` times the one before, half of it up to half more by luck. */
export interface Retry {
  readonly firstMs: number;
  readonly growth: number;
  readonly longestMs: number;
  readonly tries: number;
}

export const RETRY: Retry = { firstMs: 1000, growth: 2, longestMs: 60_000, tries: 6 };

/** Trying again would not help: the run ends. `message` is the code of why. */
export class GiveUp extends Error {
  override readonly name = 'GiveUp';
}

/** Whoever was asked has said when to ask again. */
export class AskLater extends Error {
  override readonly name = 'AskLater';
  readonly afterMs: number;
  constructor(message: string, afterMs: number) {
    super(message);
    this.afterMs = afterMs;
  }
}

type Work<T> = (signal: AbortSignal) => T | Promise<T>;

export interface StepsArgs {
  readonly step: StepApi;
  readonly signal: AbortSignal;
  readonly retry: Retry;
  /** From 0 up to 1. */
  readonly luck: () => number;
  /** Hears what went wrong in a step and was not foreseen: neither `GiveUp` nor `AskLater`, nor the end of the signal. */
  readonly onFault: (step: string, error: unknown) => void;
}

/** The steps of one run, for the code that says what a workflow does. */
export class Steps {
  private readonly args: StepsArgs;

  constructor(args: StepsArgs) {
    this.args = args;
  }

  /** Done once: what came of it is kept under this name, and is there when the run is taken up again. Plain JSON. */
  run<T>(name: string, work: Work<T>): Promise<T> {
    const { step, signal } = this.args;
    // The library reads the policy when the step has failed.
    const retryPolicy = this.policy();
    return step.run({ name, retryPolicy }, async () => {
      try {
        signal.throwIfAborted(); // lost before it began: what it would cost is another's to spend
        return await work(signal);
      } catch (error) {
        Object.assign(retryPolicy, this.policyAfter(error));
        const isForeseen = error instanceof GiveUp || error instanceof AskLater || signal.aborted;
        if (!isForeseen) this.args.onFault(name, error);
        throw error;
      }
    }) as Promise<T>;
  }

  /**
   * Several lines of steps at once. It ends when all of them have: if it went on as soon as one fails, what the others
   * are just about to finish would not be kept, and be done (and paid for) again.
   */
  async all<T>(lines: readonly (() => Promise<T>)[]): Promise<T[]> {
    const ends = await Promise.allSettled(lines.map((line) => line()));
    const failed = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as Error] : []));
    const [worst] = [...failed.filter(({ cause }) => cause instanceof GiveUp), ...failed];
    if (worst) throw worst;
    return ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
  }

  private policy(): { -readonly [K in keyof RetryPolicy]: RetryPolicy[K] } {
    const { firstMs, growth, longestMs, tries } = this.args.retry;
    return {
      initialInterval: this.about(firstMs),
      backoffCoefficient: growth,
      maximumInterval: this.about(longestMs),
      maximumAttempts: tries,
    };
  }

  private policyAfter(error: unknown): Partial<RetryPolicy> {
    if (error instanceof GiveUp) return { maximumAttempts: 1 };
    if (!(error instanceof AskLater)) return {};
    const wait = `${Math.ceil(error.afterMs * (1 + this.args.luck() / 4))}ms` as const;
    return { initialInterval: wait, maximumInterval: wait };
  }

  /** Many that failed at once do not come again at once. */
  private about(ms: number): `${number}ms` {
    return `${Math.ceil(ms * (0.5 + this.args.luck()))}ms`;
  }
}
