import type { Layer } from '../../art/scene.ts';
import type { Moment, MomentKind } from '../../story/moment.ts';
import type { Act, ActTools } from '../act.ts';
import { chainAct } from './chain.ts';
import { climbAct } from './climb.ts';
import { cutAct } from './cut.ts';
import { finishAct } from './finish.ts';
import { leadAct } from './lead.ts';
import { loneAct } from './lone.ts';
import { stealAct } from './steal.ts';
import { streakAct } from './streak.ts';
import { unmaskingAct } from './unmasking.ts';

const ACTS: { readonly [Kind in MomentKind]: Act<Kind> } = {
  finish: finishAct,
  streak: streakAct,
  climb: climbAct,
  lone: loneAct,
  lead: leadAct,
  cut: cutAct,
  unmasking: unmaskingAct,
  steal: stealAct,
  chain: chainAct,
};

/** A moment, acted. */
export function act(moment: Moment, tools: ActTools): Layer[] {
  return (ACTS[moment.kind] as Act<MomentKind>)(moment, tools);
}
