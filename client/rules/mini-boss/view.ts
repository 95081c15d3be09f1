import { defineView } from '../define-view.ts';
import { BossPanel } from './boss-panel.tsx';
import { FightBadge } from './fight-badge.tsx';
import { HEARD } from './heard.ts';
import { HitPanel } from './hit-panel.tsx';
import { RULE } from './slots.ts';
import { BEATEN, ENTERS, HIT } from './sounds.ts';

/** How the mini-boss looks, sounds and reads. */
export const view = defineView({
  rule: RULE,
  panels: [
    { phases: ['boss'], Panel: BossPanel },
    { stages: ['read', 'open', 'closed'], Panel: FightBadge },
    { phases: ['boss-hit'], Panel: HitPanel },
  ],
  ...HEARD,
  sounds: { boss: ENTERS, 'boss-hit': HIT, beaten: BEATEN },
});
