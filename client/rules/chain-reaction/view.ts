import { notes, pitch, type Sound } from '../../audio/note.ts';
import { t } from '../../i18n/t.ts';
import { defineView } from '../define-view.ts';
import { ChainPanel, PICTURED } from './chain-panel.tsx';
import { chainOf, ownPlaceOf, RULE } from './slots.ts';

/** An arpeggio that closes one link after another. */
const COMBO: Sound = notes(
  [0, 4, 7, 12, 16].map((step, i) => ({
    hz: pitch(step + 3),
    from: 0.3 + i * 0.12,
    lasts: 0.14,
    type: 'square' as const,
    gain: 0.12,
  })),
);

/** How a chain reaction looks, sounds and reads. */
export const view = defineView({
  rule: RULE,
  panels: [{ stages: ['told'], Panel: ChainPanel }],
  hasVerdictFoot: (model) => (chainOf(model)?.size ?? 0) >= PICTURED,
  mark: ({ seat }, model) => {
    const chain = model.room?.stage === 'told' ? chainOf(model) : null;
    const isIn =
      seat === model.you?.seat ? ownPlaceOf(model) !== null : chain?.faces.some((face) => face.seat === seat);
    return chain && isIn ? { icon: 'combo', text: t.chainReaction.points(chain.points) } : null;
  },
  cues: ({ name, after }, model) =>
    name === 'changed' && (after as { chain?: unknown } | null)?.chain && chainOf(model) ? ['chain'] : [],
  sentences: {
    chain: (_cue, model) => {
      const chain = chainOf(model);
      if (!chain) return null;
      const mine = ownPlaceOf(model);
      const first = model.room?.seats.find(({ seat }) => seat === chain.faces[0]?.seat)?.name ?? 'the first';
      return t.chainReaction.heard(chain.size, mine?.place ?? null, mine?.afterMs ?? 0, first, chain.points);
    },
  },
  sounds: { chain: COMBO },
});
