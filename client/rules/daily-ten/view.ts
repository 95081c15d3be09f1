import { t } from '../../i18n/t.ts';
import { defineView } from '../define-view.ts';
import { RULE, raceSoFar } from './slots.ts';
import { sting } from './sting.ts';

/** How a daily try looks and reads: the ordinary stage with the ghost beside it. Its end is that of every daily mode. */
export const view = defineView({
  rule: RULE,
  sting,
  foot: async () => {
    const { GhostLanes } = await import('./ghost-lanes.ts');
    return (place) => new GhostLanes(place);
  },
  remark: (_verdict, model) => {
    const race = raceSoFar(model);
    if (!race) return null;
    if (race.aheadMs === 0) return t.daily.level;
    return race.aheadMs > 0 ? t.daily.ahead(race.aheadMs) : t.daily.behind(-race.aheadMs);
  },
});
