import { createInterface } from 'node:readline';

/** In a process of a `RunnerProcess`: each line of the input asks for one more run, whose rate is answered by a line. */
export async function serveRates(run: () => number): Promise<void> {
  for await (const _line of createInterface({ input: process.stdin })) console.log(run());
}
