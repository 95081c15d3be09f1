import type { FinaleView } from '#shared/modifiers/double-finale/modifier.ts';
import { t } from '../../i18n/t.ts';
import { defineView } from '../define-view.ts';
import { chargeOf, RULE } from './charge.ts';
import { ChargedFinale, NextFinale } from './panels.tsx';

/** How a double finale looks and reads: the last question's own screen, charged. */
export const view = defineView({
  rule: RULE,
  charge: chargeOf,
  panels: [
    { stages: ['read', 'open', 'closed'], Panel: ChargedFinale },
    { stages: ['told', 'between'], Panel: NextFinale },
  ],
  cues: ({ name, before, after }) => {
    const [was, is] = [before, after] as [FinaleView | null | undefined, FinaleView | null];
    return name === 'changed' && is?.isNext === true && was?.isNext !== true ? ['next'] : [];
  },
  sentences: { next: () => t.doubleFinale.next },
});
