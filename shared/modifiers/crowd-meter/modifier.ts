import { defineModifier } from '../define-modifier.ts';
import { leanSignal } from './leaning.ts';

/** While the window is open, everybody sees which way the room leans. */
export const crowdMeter = defineModifier({
  id: 'crowd-meter',
  title: 'Crowd meter',
  summary: 'While you think, see which way the room leans.',
  icon: 'users',
  group: 'room',
  inShows: true,
  signals: { lean: leanSignal },
  sees: {
    leans: () => true, // from five voices on, as of every rule (V2)
  },
});
