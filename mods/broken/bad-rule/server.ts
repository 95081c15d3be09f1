import { defineMod, defineMode } from '#shared/mod-api.ts';

export default defineMod({
  modes: [
    defineMode({
      id: 'bad-rule:mode',
      title: 'Mine',
      summary: 'Comes with nobody.',
      icon: 'bolt',
      players: { min: 1, max: 9 },
      comesWith: ['not-here:modifier'],
    }),
  ],
});
