import { notes, pitch } from '../../audio/note.ts';
import { t } from '../../i18n/t.ts';
import { topicTitle } from '../../i18n/topic-words.ts';
import { bareStage } from '../bare-stage.ts';
import { defineView } from '../define-view.ts';
import { ownWagerOf, RULE, wagerOf } from './slots.ts';
import { WagerPanel } from './wager-panel.tsx';

/** Chips that are put down. */
const CHIPS = notes(
  [0, 2, 4].map((step, i) => ({
    hz: pitch(26 + step),
    from: i * 0.05,
    lasts: 0.04,
    type: 'triangle' as const,
    gain: 0.22,
  })),
);

/** How wager looks, sounds and reads. What is read aloud of a stake is read to its owner alone. */
export const view = defineView({
  rule: RULE,
  scenes: { wager: bareStage },
  panels: [{ phases: ['wager'], Panel: WagerPanel }],
  // What a stake brought or cost, from the reveal on.
  mark: ({ seat }, model) => {
    const told = wagerOf(model)?.told.find((one) => one.seat === seat);
    return told && told.points !== 0 ? { icon: 'coin', text: t.wager.mark(told.points) } : null;
  },
  cues: ({ name, before, after }) => {
    if (name !== 'own') return [];
    const [was, is] = [before, after] as [ReturnType<typeof ownWagerOf> | undefined, ReturnType<typeof ownWagerOf>];
    return is && is.stake !== null && (was?.stake ?? null) === null ? ['staked'] : [];
  },
  sentences: {
    wager: (_cue, model) => {
      const next = wagerOf(model)?.next;
      if (!next) return null;
      const purse = ownWagerOf(model)?.purse ?? 0;
      return t.wager.heard(topicTitle(next.topic), t.wager.difficulty[next.difficulty], purse);
    },
    staked: (_cue, model) => ({ text: t.wager.heardStaked(ownWagerOf(model)?.stake ?? 0), isAssertive: true }),
  },
  sounds: { wager: CHIPS, staked: 'locked' },
});
