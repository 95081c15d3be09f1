import { defineMod, defineMode } from '#shared/mod-api.ts';

export default defineMod({
  modes: [defineMode({ id: 'mine', title: 'Mine', summary: 'No prefix.', icon: 'bolt', players: { min: 1, max: 9 } })],
});
