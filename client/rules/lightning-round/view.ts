import type { LightningView } from '#shared/modifiers/lightning-round/lightning.ts';
import { notes, pitch } from '../../audio/note.ts';
import { t } from '../../i18n/t.ts';
import { topicTitle } from '../../i18n/topic-words.ts';
import { wornTopic } from '../../model/worn-topic.ts';
import { defineView } from '../define-view.ts';
import { chargeOf, RULE } from './charge.ts';
import { ChargedLightning, NextLightning } from './panels.tsx';

/** A rising crackle. */
const CRACKLE = notes(
  Array.from({ length: 9 }, (_, i) => ({
    hz: pitch(-12 + 4 * i + ((i * 7) % 5)),
    from: i * 0.05,
    lasts: 0.06,
    type: 'sawtooth' as const,
    gain: 0.07 + 0.01 * i,
    to: pitch(-4 + 4 * i),
  })),
);

/** How a lightning round looks, sounds and reads: the question's own screen, charged. */
export const view = defineView({
  rule: RULE,
  charge: chargeOf,
  panels: [
    { stages: ['read', 'open', 'closed'], Panel: ChargedLightning },
    { stages: ['told', 'between'], Panel: NextLightning },
  ],
  cues: ({ name, before, after }) => {
    const [was, is] = [before, after] as [LightningView | null | undefined, LightningView | null];
    return name === 'changed' && is?.isNext === true && was?.isNext !== true ? ['next'] : [];
  },
  sentences: {
    next: () => t.lightningRound.next,
    reading: (_cue, model) => {
      const { room } = model;
      if (!room?.question || !chargeOf(model)) return null;
      const { stem, options } = room.question;
      return t.lightningRound.reading({
        ...{ windowMs: room.windowMs, question: t.stage.questionOf(room.round + 1, room.rounds) },
        ...{ topic: topicTitle(wornTopic(room)), stem, options: options.length },
      });
    },
  },
  sounds: { next: CRACKLE },
});
