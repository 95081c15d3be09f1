import { defineMod, defineModifier } from '#shared/mod-api.ts';

export default defineMod({
  modifiers: [
    defineModifier({
      id: 'throws-in-a-match:rule',
      title: 'Throws in a match',
      summary: 'Made to fail.',
      icon: 'warn',
      on: {
        roundBegan() {
          throw new Error('this rule always fails');
        },
      },
    }),
  ],
});
