import type { CeremonyStep } from '#shared/rules/ceremony.ts';
import type { Stage } from '#shared/rules/phase.ts';
import { CeremonyWatch } from '../model/ceremony-watch.ts';
import type { Cue } from '../model/cue.ts';
import type { MatchModel } from '../model/match-model.ts';
import { ringOf } from '../model/selectors.ts';
import { SOUNDS, type Sound, type SoundName, VIBRATIONS } from './sounds.ts';

export interface AudioSettings {
  readonly muted: boolean;
  readonly volume: number;
  readonly vibrate: boolean;
  /** What comes in steps comes all at once. */
  readonly isCalm?: boolean;
}

export interface GameAudio {
  play(sound: SoundName | Sound): void;
  /** Sounds for a match's cues and its last seconds; the returned function ends that. */
  listen(model: MatchModel, views?: SoundsOfViews): () => void;
  close(): void;
}

/** What rules let be heard of their own phases and cues; null: nothing of theirs. */
export interface SoundsOfViews {
  sound(cue: Cue, model: MatchModel): SoundName | Sound | null;
}

/** Never more than this many voices at once. */
const VOICES = 4;

/** Sound cues, synthesised: no files. Nothing is heard that is not also seen. */
export function createAudio(settings: () => AudioSettings): GameAudio {
  let context: AudioContext | null = null;
  let playing = 0;
  // A browser lets a page sound only after a gesture.
  const wake = (): void => {
    context ??= new AudioContext();
    void context.resume();
  };
  const gestures = ['pointerdown', 'keydown'] as const;
  for (const gesture of gestures) addEventListener(gesture, wake, { passive: true });

  function play(sound: SoundName | Sound): void {
    const { muted, volume, vibrate } = settings();
    const pattern = typeof sound === 'string' ? VIBRATIONS[sound] : undefined;
    if (vibrate && pattern && document.visibilityState === 'visible') navigator.vibrate?.([...pattern]);
    if (muted || !context || context.state !== 'running' || playing >= VOICES) return;
    const gain = new GainNode(context, { gain: volume * 0.5 });
    gain.connect(context.destination);
    playing++;
    const seconds = (typeof sound === 'string' ? SOUNDS[sound] : sound)(context, gain, context.currentTime);
    setTimeout(
      () => {
        playing--;
        gain.disconnect();
      },
      seconds * 1000 + 60,
    );
  }

  return {
    play,
    listen(model, views) {
      const unsubscribe = model.subscribe((cues) => {
        for (const cue of cues) {
          const sound = views?.sound(cue, model) ?? soundOf(cue);
          if (sound) play(sound);
        }
      });
      const ticks = tickTheLastSeconds(model, play);
      const drums = drumTheCeremony(model, () => settings().isCalm ?? false, play);
      return () => {
        unsubscribe();
        ticks();
        drums();
      };
    },
    close() {
      for (const gesture of gestures) removeEventListener(gesture, wake);
      void context?.close();
      context = null;
    },
  };
}

/** What the beginning of a stage sounds like. */
const SOUND_OF: Readonly<Partial<Record<Stage, SoundName>>> = {
  intro: 'count',
  read: 'ask',
  open: 'open',
  closed: 'bell',
};

function soundOf(cue: Cue): SoundName | null {
  switch (cue.kind) {
    case 'joined':
    case 'arrivals':
      return 'join';
    case 'phase':
      return SOUND_OF[cue.to] ?? null;
    case 'pressed':
      return 'press';
    case 'locked':
      return 'locked';
    case 'refused':
      return 'refuse';
    case 'emotes':
      return 'mood';
    case 'verdict':
      return cue.outcome === 'right' || cue.outcome === 'part' ? 'right' : 'wrong';
    default:
      return null;
  }
}

/** A roll in the dark, a drum for each place, higher each time, and a chord for the first; all at once, the chord alone. */
function drumTheCeremony(model: MatchModel, isCalm: () => boolean, play: (name: SoundName) => void): () => void {
  const watch = new CeremonyWatch(model);
  const timer = setInterval(() => {
    const sounds = watch.steps(isCalm()).flatMap((step) => CEREMONY_SOUNDS[step] ?? []);
    const last = sounds.at(-1);
    const hasWon = model.room?.seats.some(({ rank, score }) => rank === 1 && score > 0) ?? false;
    if (last && hasWon) play(last);
  }, 50);
  return () => clearInterval(timer);
}

const CEREMONY_SOUNDS: Readonly<Partial<Record<CeremonyStep, SoundName>>> = {
  hush: 'roll',
  third: 'drum3',
  second: 'drum2',
  first: 'podium',
};

/** A wood block in each of the last three seconds. */
function tickTheLastSeconds(model: MatchModel, play: (name: SoundName) => void): () => void {
  let before = 0;
  const timer = setInterval(() => {
    const ring = ringOf(model, model.clock.now());
    if (ring.mode === 'last' && ring.secondsLeft !== before && ring.secondsLeft > 0)
      play((['tick1', 'tick2', 'tick3'] as const)[3 - ring.secondsLeft] ?? 'tick3');
    before = ring.mode === 'last' ? ring.secondsLeft : 0;
  }, 50);
  return () => clearInterval(timer);
}
