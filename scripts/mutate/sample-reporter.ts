import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MutantResult, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import type { Reporter } from '@stryker-mutator/api/report';
import type { SampleOptions } from './sample-checker.ts';
import { describeSurvivor, isCaught, isTried } from './summary.ts';

const EVERY = 10;

/** Names each change that nobody noticed as soon as that is known, so that a run cut short has told something. */
class SampleReporter implements Reporter {
  static inject = tokens(commonTokens.options);
  private readonly size: number;
  private tried = 0;
  private caught = 0;

  constructor(options: StrykerOptions) {
    this.size = (options as unknown as SampleOptions).sample.size;
  }

  onMutantTested(result: Readonly<MutantResult>): void {
    if (!isTried(result)) return;
    this.tried += 1;
    if (isCaught(result)) this.caught += 1;
    else say(describeSurvivor(result, readFileSync(resolve(result.fileName), 'utf8')));
    if (this.tried % EVERY === 0) say(`    ${this.tried} of ${this.size} tried, ${this.caught} noticed`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What Stryker looks for in a plugin. */
export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'sample', SampleReporter)];
