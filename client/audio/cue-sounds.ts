import { isEveryoneIn } from '../model/breath.ts';
import type { Cue } from '../model/cue.ts';
import type { MatchModel } from '../model/match-model.ts';
import { raised, type Sound } from './note.ts';
import { rightSound, SOUNDS, type SoundName, swellSound } from './sounds.ts';

/** What a cue sounds like. */
export interface Heard {
  readonly sound: SoundName | Sound;
  /** Decoration: left out where somebody wants less sound. */
  readonly isExtra: boolean;
}

/** The stillness before a verdict, s: a swell is never shorter or longer. */
const SWELL_S = { least: 0.25, most: 1.5 } as const;
/** Arrivals and moods differ in pitch, and stay within an octave. */
const OCTAVE = 12;
const ARRIVAL_STEP = 3;
const MOOD_STEP = 2;

const own = (sound: SoundName | Sound): Heard => ({ sound, isExtra: false });
const extra = (sound: SoundName | Sound): Heard => ({ sound, isExtra: true });

/** Null: it is not heard, or the clock sounds it (match-score.ts). */
export function soundOfCue(cue: Cue, model: MatchModel): Heard | null {
  switch (cue.kind) {
    case 'joined':
      return extra(raised(SOUNDS.join, (cue.seat * ARRIVAL_STEP) % OCTAVE));
    case 'arrivals':
      return extra('join');
    case 'phase':
      return soundOfPhase(cue.to, model);
    case 'pressed':
      return own('press');
    case 'locked':
      return own('locked');
    case 'refused':
      return own('refuse');
    case 'emotes':
      return extra(raised(SOUNDS.mood, (cue.counts.findIndex((count) => count > 0) * MOOD_STEP) % OCTAVE));
    case 'verdict':
      if (cue.outcome === 'right') return own(rightSound(model.you?.streak ?? 0));
      return own(cue.outcome === 'part' ? 'right' : 'wrong');
    case 'rail': {
      const places = cue.moves.get(model.you?.seat ?? -1) ?? 0;
      return places === 0 ? null : extra(places > 0 ? 'climb' : 'fall');
    }
    default:
      return null;
  }
}

function soundOfPhase(to: string, model: MatchModel): Heard | null {
  const { room, clock } = model;
  switch (to) {
    case 'read':
      return own('ask');
    case 'open':
      return own('open');
    case 'closed': {
      if (!room || !isEveryoneIn(model)) return own('bell');
      const leftS = (room.endsAt - clock.now()) / 1000;
      return own(swellSound(Math.max(SWELL_S.least, Math.min(SWELL_S.most, leftS))));
    }
    default:
      return null;
  }
}
