import type { BuildArgs } from '../dataset/build-shard.ts';

/** Every moment between two steps of a build, and one in the middle of its lines. */
export const MOMENTS = [
  'while lines are written',
  ...['lines', 'manifest', 'add', 'publish'].flatMap((step) => [`before ${step}`, `after ${step}`]),
] as const;

/** The same build, but for what happens when it comes to a moment. */
export function dyingBuild(args: BuildArgs, moment: string, die: () => never): BuildArgs {
  const at = (now: string): void => void (now === moment && die());
  async function around<T>(step: string, work: () => Promise<T>): Promise<T> {
    at(`before ${step}`);
    const result = await work();
    at(`after ${step}`);
    return result;
  }
  const { from, datasets, objects } = args;
  let pages = 0;
  return {
    ...args,
    from: {
      ...from,
      feedback: {
        async log(page) {
          // The first page is on its way to the file by then.
          if (pages++ > 0) at('while lines are written');
          return from.feedback.log({ ...page, limit: Math.min(page.limit, 5) });
        },
      },
    },
    datasets: {
      ...datasets,
      add: (version) => around('add', () => datasets.add(version)),
      publish: (version) => around('publish', () => datasets.publish(version)),
    },
    objects: {
      ...objects,
      put: (path, file) => around(path.endsWith('.jsonl') ? 'lines' : 'manifest', () => objects.put(path, file)),
    },
  };
}
