import { notes, pitch } from '../../audio/note.ts';
import { t } from '../../i18n/t.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { LETTERS } from '../../model/selectors.ts';
import { defineView } from '../define-view.ts';
import { AccusePanel } from './accuse-panel.tsx';
import { BallotsPanel } from './ballots-panel.tsx';
import { RoleCard } from './role-card.tsx';
import { SecretsPanel } from './secrets-panel.tsx';
import { decoysOf, faceOf, plotOf, RULE, roleOf } from './slots.ts';
import { sting } from './sting.ts';
import { UnmaskPanel } from './unmask-panel.tsx';
import { isHidden } from './use-hiding.ts';

/** One plucked low string. */
const MASK = notes([
  { hz: pitch(-29), from: 0, lasts: 0.6, type: 'triangle', gain: 0.6 },
  { hz: pitch(-17), from: 0, lasts: 0.25, type: 'sawtooth', gain: 0.08 },
]);
const PAPER = notes([{ hz: 1400, from: 0, lasts: 0.09, type: 'triangle', gain: 0.18, to: 500 }]);

/** How saboteur looks, sounds and reads. What is read aloud of a secret is read to its owner alone. */
export const view = defineView({
  rule: RULE,
  sting,
  mark: ({ seat }, model) => (plotOf(model)?.unmasked.includes(seat) ? { icon: 'mask', text: '' } : null),
  answerMark: (id, model) =>
    isHidden.value || !decoysOf(model).includes(id) ? null : { icon: 'mask', text: t.saboteur.decoy },
  panels: [
    { phases: ['roles'], Panel: RoleCard },
    { stages: ['read', 'open'], Panel: SecretsPanel },
    { phases: ['accuse'], Panel: AccusePanel },
    { phases: ['ballots'], Panel: BallotsPanel },
    { phases: ['unmask'], Panel: UnmaskPanel },
  ],
  sentences: {
    roles: (_cue, model) =>
      isHidden.value
        ? null
        : roleOf(model)?.role === 'saboteur'
          ? `${t.saboteur.youAre}. ${t.saboteur.youSee}`
          : t.saboteur.loyal,
    accuse: (_cue, model) => t.saboteur.heardAccuse(plotOf(model)?.vote?.suspects.length ?? 0),
    ballots: (_cue, model) => verdictOf(model),
    answering: (_cue, model) => decoysHeard(model),
    unmask: (_cue, model) => ({
      text: t.saboteur.heardEnd(
        (plotOf(model)?.story?.masks ?? []).map(({ seat }) => faceOf(model, seat)?.name ?? t.saboteur.somebody),
      ),
      isAssertive: true,
    }),
  },
  sounds: { roles: MASK, unmask: MASK, accuse: PAPER },
});

function verdictOf(model: MatchModel): string {
  const vote = plotOf(model)?.last;
  if (!vote?.named) return t.saboteur.nobodyNamed;
  const name = faceOf(model, vote.named.seat)?.name ?? t.saboteur.somebody;
  const { count, isSaboteur } = vote.named;
  return `${t.saboteur.named(name, count, vote.voters)}. ${isSaboteur ? t.saboteur.isSaboteur : t.saboteur.isInnocent}`;
}

function decoysHeard(model: MatchModel): string | null {
  const decoys = decoysOf(model);
  if (isHidden.value || decoys.length === 0) return null;
  const options = model.room?.question?.options ?? [];
  return t.saboteur.heardDecoys(
    options.flatMap(({ id }, place) => (decoys.includes(id) ? [LETTERS[place] ?? ''] : [])),
  );
}
