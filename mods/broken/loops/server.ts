import { defineMod, defineModifier } from '#shared/mod-api.ts';

export default defineMod({
  modifiers: [
    defineModifier({
      id: 'loops:rule',
      title: 'Loops',
      summary: 'Made to fail.',
      icon: 'warn',
      on: {
        roundBegan() {
          // By the time this thread has worked, so that it loops no longer where the machine is slow.
          const until = process.threadCpuUsage().user + 300_000;
          while (process.threadCpuUsage().user < until);
        },
      },
    }),
  ],
});
