import type { CrowdView, RoyaleView } from '#shared/modes/last-brain-standing/royale-view.ts';
import type { MatchModel } from '../../model/match-model.ts';

/** The id of the rule that this folder shows. */
export const RULE = 'last-brain-standing';

/** Whether the last cut took me: who came late, leads the room, or fell before only watches it. */
export function fellNow({ you, rules }: Pick<MatchModel, 'you' | 'rules'>): boolean {
  const cut = (rules[RULE] as RoyaleView | undefined)?.cut;
  const place = you?.outPlace ?? 0;
  return cut !== null && cut !== undefined && place > cut.to && place <= cut.from;
}

type Seen = Pick<MatchModel, 'rules' | 'own'>;

/** What the server shows of the royale; null while nothing has come. */
export function royaleOf(model: Seen): RoyaleView | null {
  return (model.rules[RULE] as RoyaleView | undefined) ?? null;
}

/** What it shows me of my place in the crowd; null for whoever plays. */
export function crowdOf(model: Seen): CrowdView | null {
  return (model.own[RULE] as CrowdView | undefined) ?? null;
}
