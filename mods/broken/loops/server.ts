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
          let sum = 0;
          for (let i = 0; i < 6e8; i++) sum += Math.sqrt(i);
          if (sum < 0) throw new Error('never');
        },
      },
    }),
  ],
});
