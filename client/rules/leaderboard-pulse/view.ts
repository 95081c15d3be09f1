import { defineView } from '../define-view.ts';
import { PulsePanel } from './pulse-panel.tsx';
import { RULE } from './slots.ts';

/** Today's ten best, wherever nobody has to think. */
export const view = defineView({
  rule: RULE,
  panels: [{ phases: ['scoreboard'], stages: ['lobby', 'over'], Panel: PulsePanel }],
});
