import { defineMod, defineMode } from '#shared/mod-api.ts';

export default defineMod({
  modes: [
    defineMode({
      id: 'classic',
      title: 'Mine',
      summary: 'Another classic.',
      icon: 'bolt',
      players: { min: 1, max: 9 },
    }),
  ],
});
