import type { LoadOptions } from './load-options.ts';
import type { Stage } from './stage.ts';

/** One kind of evening, in a file of its own under scenarios/; `scenarios/index.ts` lists them. */
export interface Scenario {
  readonly name: string;
  /** One line for --help and the report. */
  readonly about: string;
  /** What it does where nothing else is asked for. */
  readonly usual: Partial<LoadOptions>;
  run(stage: Stage): Promise<void>;
}
