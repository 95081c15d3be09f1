/** Skips a suite for what this machine has not, and says so; where CI=true it fails instead: there everything is tested. */
export function skipAloud(context: Mocha.Context, sentence: string): never {
  if (process.env.CI === 'true') throw new Error(sentence);
  process.stderr.write(`\n  ${sentence}\n`);
  return context.skip();
}
