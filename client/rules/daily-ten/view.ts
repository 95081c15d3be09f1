import { en } from '../../i18n/en.ts';
import { defineView } from '../define-view.ts';
import { RULE, raceSoFar } from './slots.ts';

/** How a daily try looks and reads: the ordinary stage with the ghost beside it. Its end is that of every daily mode. */
export const view = defineView({
  rule: RULE,
  foot: async () => {
    const { GhostLanes } = await import('./ghost-lanes.ts');
    return (place) => new GhostLanes(place);
  },
  remark: (_verdict, model) => {
    const race = raceSoFar(model);
    if (!race) return null;
    if (race.aheadMs === 0) return en.daily.level;
    return race.aheadMs > 0 ? en.daily.ahead(race.aheadMs) : en.daily.behind(-race.aheadMs);
  },
});
