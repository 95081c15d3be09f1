import { defineMod, defineMode } from '#shared/mod-api.ts';
import { words } from './words.ts';

const mode = defineMode({
  id: 'first-takes-all:race',
  title: 'First takes all',
  summary: 'Only the fastest right answer counts.',
  icon: 'target',
  players: { min: 2, max: 64 },
  score: (_c, { right: [first], add }) => first && add(first.seat, 100, 'first'),
});
export default defineMod({ modes: [mode], words });
