import { ceremonyOf } from '../model/ceremony-view.ts';
import type { Cue } from '../model/cue.ts';
import type { MatchModel } from '../model/match-model.ts';
import { soundOfCue } from './cue-sounds.ts';
import { matchScore } from './match-score.ts';
import type { Sound } from './note.ts';
import type { SoundName } from './sounds.ts';
import type { Speaker } from './speaker.ts';
import { STINGS } from './stings.ts';

/** What rules let be heard of their own phases and cues; null: nothing of theirs. */
export interface SoundsOfViews {
  sound(cue: Cue, model: MatchModel): SoundName | Sound | null;
  /** What a match sounds like as it begins. */
  sting(model: MatchModel): Sound | null;
}

/** Lets a match be heard, its clock and what happens in it; the returned function ends that. `isCalm`: what comes in steps comes all at once. */
export function listenToMatch(
  speaker: Speaker,
  model: MatchModel,
  { views, isCalm }: { readonly views: SoundsOfViews; readonly isCalm: () => boolean },
): () => void {
  const endScore = speaker.perform(matchScore(model, isCalm));
  const unsubscribe = model.subscribe((cues) => {
    for (const cue of cues) {
      if (cue.kind === 'phase' || cue.kind === 'snap' || cue.kind === 'paused') speaker.cut();
      if (cue.kind === 'phase') playBeginning(cue, speaker, model, views, isCalm());
      const named = views.sound(cue, model);
      if (named) speaker.play(named);
      else {
        const heard = soundOfCue(cue, model);
        if (heard) speaker.play(heard.sound, heard);
      }
    }
  });
  return () => {
    unsubscribe();
    endScore();
  };
}

/** The sting of a match, and the roll before its podium. */
function playBeginning(
  { from, to }: Extract<Cue, { kind: 'phase' }>,
  speaker: Speaker,
  model: MatchModel,
  views: SoundsOfViews,
  isCalm: boolean,
): void {
  if (to === 'intro' && from !== 'intro') speaker.play(views.sting(model) ?? STINGS.fanfare, { isExtra: true });
  if (to !== 'over') return;
  const { room, clock } = model;
  const ceremony = ceremonyOf(room, clock.now(), isCalm);
  if (!ceremony || ceremony.plan.lastsMs === 0) return;
  speaker.play(ceremony.nextAt === null ? 'podium' : 'roll');
}
