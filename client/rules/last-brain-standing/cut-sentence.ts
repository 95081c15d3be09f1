import { t } from '../../i18n/t.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { crowdOf, fellNow, royaleOf } from './slots.ts';

/** What is said aloud of the last cut, and of one's own part in it where one has any; null: there was none. */
export function cutSentence(model: Pick<MatchModel, 'you' | 'rules' | 'own'>): string | null {
  const cut = royaleOf(model)?.cut;
  if (!cut) return null;
  const say = t.lastBrainStanding;
  const heard = say.heard(cut.from, cut.to);
  if (cut.from === cut.to) return heard;
  if (fellNow(model)) return `${heard} ${say.heardOut}`;
  return crowdOf(model) ? heard : `${heard} ${say.heardSurvived}`;
}
