import { defineView } from '../define-view.ts';
import { LeanWatch } from './lean-watch.tsx';
import { RULE } from './meter-of.ts';

/** How the room leans, on the card of the question, while it does. */
export const view = defineView({
  rule: RULE,
  foot: async () => {
    const { CrowdMeter } = await import('./meter.ts');
    return (place) => new CrowdMeter(place);
  },
  panels: [{ stages: ['read', 'open'], Panel: LeanWatch }],
});
