import { type Levels, Mixer } from './mixer.ts';
import { lengthOf, type Sound } from './note.ts';
import type { Beat, Score } from './score.ts';
import { ScorePlayer } from './score-player.ts';
import { type Playing, playSound } from './voice.ts';

/** What can be made to sound, now. */
export interface Desk {
  /** Whether the browser lets it sound. */
  readonly isRunning: boolean;
  /** Asks the browser to; it may refuse until the next gesture. */
  resume(): void;
  suspend(): void;
  close(): void;
  set(levels: Levels): void;
  play(sound: Sound): void;
  /** What of a score comes next; called again and again. */
  step(score: Score): void;
  /** Takes back what a score was about to sound. */
  cut(): void;
  /** No score any more. */
  end(): void;
}

/** Never more than this many cues at once. */
const VOICES = 4;

/** The desk of a browser: Web Audio. `onBeat` hears of each beat of a score a moment before it sounds. */
export class WebAudioDesk implements Desk {
  private readonly context = new AudioContext();
  private readonly mixer = new Mixer(this.context);
  private readonly player: ScorePlayer;
  private playing: Playing[] = [];

  constructor(onBeat: (beat: Beat, inS: number) => void) {
    this.player = new ScorePlayer(this.context, this.mixer, onBeat);
  }

  get isRunning(): boolean {
    return this.context.state === 'running';
  }

  resume(): void {
    this.context.resume().catch(() => {}); // the next gesture is another chance
  }

  suspend(): void {
    this.context.suspend().catch(() => {});
  }

  close(): void {
    this.context.close().catch(() => {});
  }

  set(levels: Levels): void {
    this.mixer.set(levels);
  }

  play(sound: Sound): void {
    const at = this.context.currentTime;
    this.playing = this.playing.filter(({ until }) => until > at);
    if (this.playing.length >= VOICES) return;
    this.mixer.duck(at, lengthOf(sound));
    this.playing.push(playSound(this.context, this.mixer.cues, sound, at));
  }

  step(score: Score): void {
    this.player.step(score, this.context.currentTime);
  }

  cut(): void {
    this.player.cut(this.context.currentTime);
  }

  end(): void {
    this.player.end(this.context.currentTime);
  }
}
