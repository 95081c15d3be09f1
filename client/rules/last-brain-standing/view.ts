import { defineView } from '../define-view.ts';
import { CrowdPanel } from './crowd-panel.tsx';
import { CutPanel } from './cut-panel.tsx';
import { cutSentence } from './cut-sentence.ts';
import { RULE } from './slots.ts';
import { CUT, SURVIVED } from './sounds.ts';
import { sting } from './sting.ts';

/** How last brain standing looks, sounds and reads. */
export const view = defineView({
  rule: RULE,
  sting,
  panels: [
    { phases: ['cut'], Panel: CutPanel },
    { stages: ['read', 'open', 'closed', 'told'], Panel: CrowdPanel },
  ],
  cues: ({ name, before, after }) => {
    if (name === 'own' && !before && after) return ['fell'];
    return name === 'changed' && wasCut(before, after) ? ['cut'] : [];
  },
  sentences: {
    cut: (_cue, model) => {
      const text = cutSentence(model);
      return text === null ? null : { text, isAssertive: true };
    },
  },
  sounds: { cut: CUT, fell: SURVIVED },
});

function wasCut(before: unknown, after: unknown): boolean {
  const [was, is] = [before, after].map((slot) => (slot as { readonly cut?: { readonly round: number } } | null)?.cut);
  return is !== null && is !== undefined && is.round !== was?.round;
}
