import { createHash } from 'node:crypto';
import { type Checker, type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';

/** What `npm run mutate` hands over to this plugin within Stryker's options. */
export interface SampleOptions {
  readonly sample: { readonly size: number; readonly seed: string };
}

/**
 * Stryker tries every mutant there is. This checker lets a random sample of them through, the same for the same seed;
 * the others come back as "compile errors", which count nowhere.
 */
class SampleChecker implements Checker {
  static inject = tokens(commonTokens.options);
  private readonly size: number;
  private readonly seed: string;

  constructor(options: StrykerOptions) {
    const { size, seed } = (options as unknown as SampleOptions).sample;
    this.size = size;
    this.seed = seed;
  }

  async init(): Promise<void> {}

  /** All of them in one group, for a sample is drawn from all. */
  async group(mutants: Mutant[]): Promise<string[][]> {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    const ids = mutants.map(({ id }) => id).sort((a, b) => this.dice(a).localeCompare(this.dice(b)));
    const drawn = new Set(ids.slice(0, this.size));
    return Object.fromEntries(
      ids.map((id) => [
        id,
        drawn.has(id)
          ? { status: CheckStatus.Passed }
          : { status: CheckStatus.CompileError, reason: 'not in the sample' },
      ]),
    );
  }

  private dice(id: string): string {
    return createHash('sha256').update(`${this.seed}/${id}`).digest('hex');
  }
}

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', SampleChecker)];

/** So that Stryker knows the option. */
export const strykerValidationSchema = {
  properties: {
    sample: { type: 'object', properties: { size: { type: 'number' }, seed: { type: 'string' } } },
  },
};
