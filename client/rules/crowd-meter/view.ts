import { defineView } from '../define-view.ts';

/** How the room leans, on the card of the question, while it does. */
export const view = defineView({
  rule: 'crowd-meter',
  foot: async () => {
    const { CrowdMeter } = await import('./meter.ts');
    return (place) => new CrowdMeter(place);
  },
});
