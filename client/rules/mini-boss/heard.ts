import { t } from '../../i18n/t.ts';
import { told } from '../../i18n/told.ts';
import type { RuleView } from '../define-view.ts';
import { bossNow, hitOf, RULE } from './slots.ts';

/** What a screen reader says of a boss, and what is news of it. */
export const HEARD = {
  cues: ({ name, before, after }) => {
    const [was, is] = [before, after].map((slot) => bossNow({ rules: { [RULE]: slot } }));
    return name === 'changed' && is?.outcome === 'beaten' && was?.outcome === 'fights' ? ['beaten'] : [];
  },
  sentences: {
    boss: (_cue, model) => {
      const boss = bossNow(model);
      return boss && { text: t.miniBoss.heardEntrance(boss.name, boss.health, told(boss.taunt)), isAssertive: true };
    },
    'boss-hit': (_cue, model) => {
      const [boss, hit] = [bossNow(model), hitOf(model)];
      if (!boss || !hit) return null;
      const halved = model.room?.seats.find(({ seat }) => seat === hit.halved);
      const end = {
        fights: '',
        beaten: ` ${t.miniBoss.beaten(boss.name)}. ${t.miniBoss.bonus(hit.bonus)}.`,
        stands: ` ${t.miniBoss.stands(boss.name)}.`,
      }[boss.outcome];
      const half = halved ? ` ${t.miniBoss.halved(halved.name, halved.seat === model.you?.seat)}` : '';
      return { text: `${t.miniBoss.heardHit(hit.damage, boss.health, boss.full)}${half}${end}`, isAssertive: true };
    },
  },
} satisfies Pick<RuleView, 'cues' | 'sentences'>;
