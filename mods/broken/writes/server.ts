import { defineMod, defineModifier } from '#shared/mod-api.ts';

export default defineMod({
  modifiers: [
    defineModifier({
      id: 'writes:rule',
      title: 'Writes',
      summary: 'Made to fail.',
      icon: 'warn',
      on: {
        roundBegan(c) {
          Object.assign(c.seat(0), { score: 1_000_000 });
        },
      },
    }),
  ],
});
