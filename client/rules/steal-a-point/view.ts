import { t } from '../../i18n/t.ts';
import { bareStage } from '../bare-stage.ts';
import { defineView } from '../define-view.ts';
import { ownStealOf, RULE, stealOf } from './slots.ts';
import { COIN, HELD, WON } from './sounds.ts';
import { StealPanel } from './steal-panel.tsx';
import { StolenPanel } from './stolen-panel.tsx';

/** How steal a point looks, sounds and reads. */
export const view = defineView({
  rule: RULE,
  scenes: { steal: bareStage, stolen: bareStage },
  panels: [
    { phases: ['steal'], Panel: StealPanel },
    { phases: ['stolen'], Panel: StolenPanel },
  ],
  cues: ({ name, before, after }, model) => {
    if (name === 'own') return ownStealOf(model)?.isTooSoon ? ['too-soon'] : [];
    if (name !== 'changed') return [];
    const [was, is] = [before, after] as [ReturnType<typeof stealOf> | undefined, ReturnType<typeof stealOf>];
    if (is?.isArmed && !was?.isArmed) return ['armed'];
    if (is?.result && !was?.result) return [is.result.winner.seat === model.you?.seat ? 'won' : 'lost'];
    return [];
  },
  sentences: {
    steal: (_cue, model) => {
      const steal = stealOf(model);
      if (!steal?.from) return null;
      const isMine = steal.from.seat === model.you?.seat;
      return { text: t.stealAPoint.heardWait(steal.points, steal.from.name, isMine), isAssertive: true };
    },
    armed: () => ({ text: t.stealAPoint.heardNow, isAssertive: true }),
    'too-soon': () => ({ text: t.stealAPoint.heardTooSoon, isAssertive: true }),
    // The slot says it.
    stolen: () => null,
    won: (_cue, model) => heardEnd(model),
    lost: (_cue, model) => heardEnd(model),
  },
  sounds: { steal: HELD, armed: 'open', won: WON, lost: COIN, 'too-soon': 'refuse' },
});

function heardEnd(model: Parameters<typeof stealOf>[0] & { readonly you: { readonly seat: number } | null }) {
  const steal = stealOf(model);
  const { from, result } = steal ?? {};
  if (!from || !result) return null;
  const mine = model.you?.seat;
  const isMine = result.winner.seat === mine;
  const text =
    result.winner.seat === from.seat
      ? t.stealAPoint.heardKept(result.winner.name, isMine, result.byMs)
      : t.stealAPoint.heardWon(
          isMine ? t.stealAPoint.yoursWord : t.stealAPoint.theirsWord(result.winner.name),
          from.seat === mine ? t.stealAPoint.youWord : from.name,
          result.points,
          result.byMs,
        );
  return { text, isAssertive: true };
}
