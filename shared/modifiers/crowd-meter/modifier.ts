import { defineModifier } from '../define-modifier.ts';

/** V2: fewer voices than this would tell who answered what. */
export const LEAN_VOICES = 5;

/** While the window is open, everybody sees which way the room leans. */
export const crowdMeter = defineModifier({
  id: 'crowd-meter',
  title: 'Crowd meter',
  summary: 'See, while you think, which way the room leans.',
  icon: 'users',
  group: 'room',
  sees: {
    leans: ({ match }) => (match.round?.answeredCount ?? 0) >= LEAN_VOICES,
  },
});
