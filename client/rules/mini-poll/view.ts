import { notes, pitch } from '../../audio/note.ts';
import { t } from '../../i18n/t.ts';
import { defineView } from '../define-view.ts';
import { PollPanel } from './poll-panel.tsx';
import { pollOf, RULE } from './slots.ts';

/** A pop for each face that lands. */
const POP = notes([{ hz: pitch(7), from: 0, lasts: 0.06, type: 'triangle', gain: 0.2, to: pitch(14) }]);
const ASKED = notes([
  { hz: pitch(-5), from: 0, lasts: 0.12, type: 'triangle', gain: 0.3 },
  { hz: pitch(2), from: 0.1, lasts: 0.16, type: 'triangle', gain: 0.3 },
]);

/** How a poll looks, sounds and reads. */
export const view = defineView({
  rule: RULE,
  panels: [{ phases: ['poll'], Panel: PollPanel }],
  cues: ({ name, before, after }) =>
    name === 'changed' && voicesOf(after) > voicesOf(before) && numberOf(after) === numberOf(before) ? ['voice'] : [],
  sentences: {
    poll: (_cue, model) => {
      const poll = pollOf(model);
      return poll && t.miniPoll.heard(poll.question);
    },
  },
  sounds: { poll: ASKED, voice: POP },
});

function voicesOf(slot: unknown): number {
  return (slot as { readonly voices?: number } | null | undefined)?.voices ?? 0;
}

function numberOf(slot: unknown): number {
  return (slot as { readonly number?: number } | null | undefined)?.number ?? 0;
}
