import type { Desk } from './desk.ts';
import type { Sound } from './note.ts';
import type { Score } from './score.ts';
import { browserSoundPage, type SoundPage } from './sound-page.ts';
import { SOUNDS, type SoundName, VIBRATIONS } from './sounds.ts';

export interface SoundSettings {
  readonly muted: boolean;
  /** Of cues and of music, 0 to 1. */
  readonly volume: number;
  readonly music: number;
  /** Only what answers oneself: no music, no ticks, no decoration. */
  readonly lessSound: boolean;
  readonly vibrate: boolean;
}

/** A score is asked so often what comes next. */
const STEP_MS = 50;

/**
 * The page's loudspeaker, from the first gesture on: before it a browser lets no page sound. It is silent while the page
 * is hidden, and of several pages on one device only the one that was touched last makes music.
 */
export class Speaker {
  private readonly settings: () => SoundSettings;
  private readonly page: SoundPage;
  private desk: Desk | null = null;
  /** The last one is performed. */
  private scores: readonly Score[] = [];
  private isElsewhere = false;
  private readonly undo: readonly (() => void)[];

  constructor(settings: () => SoundSettings, page: SoundPage = browserSoundPage()) {
    this.settings = settings;
    this.page = page;
    this.undo = [
      page.onGesture(() => {
        this.isElsewhere = false;
        page.claim();
        this.wake();
      }),
      page.onVisibility(() => this.onVisibility()),
      page.onOtherPage(() => (this.isElsewhere = true)),
      page.every(STEP_MS, () => this.step()),
    ];
  }

  /** Whether it may sound: somebody has touched the page, or the browser does not ask for that. */
  get isAwake(): boolean {
    return this.desk?.isRunning ?? false;
  }

  /** Tries to sound. Without a gesture it works only where the browser was set up for it, as on a screen of its own. */
  wake(): void {
    this.desk ??= this.page.openDesk(({ sound }, inS) => this.vibrate(sound, inS));
    // A call, or a phone that was locked, suspends it: every gesture is another chance.
    if (!this.desk.isRunning && this.page.isVisible()) this.desk.resume();
  }

  /** One cue, now. `isExtra`: nothing is missed by whoever wants less sound. */
  play(sound: SoundName | Sound, { isExtra = false }: { readonly isExtra?: boolean } = {}): void {
    const { muted, lessSound } = this.settings();
    if (isExtra && lessSound) return;
    if (typeof sound === 'string') this.vibrate(sound, 0);
    if (muted || !this.desk || !this.isAwake) return;
    this.setLevels(this.desk);
    this.desk.play(typeof sound === 'string' ? SOUNDS[sound] : sound);
  }

  /** Performs a score instead of the one before it; the returned function gives way to that again. */
  perform(score: Score): () => void {
    this.scores = [...this.scores, score];
    this.cut();
    return () => {
      this.scores = this.scores.filter((one) => one !== score);
      this.cut();
    };
  }

  /** Something has happened that no clock foretold: what was about to sound is taken back. */
  cut(): void {
    this.desk?.cut();
  }

  close(): void {
    for (const one of this.undo) one();
    this.desk?.close();
    this.desk = null;
  }

  private step(): void {
    const { desk } = this;
    if (!desk?.isRunning) return;
    this.setLevels(desk);
    const { muted, lessSound } = this.settings();
    const score = this.scores.at(-1);
    if (!score || muted || lessSound || this.isElsewhere) desk.end();
    else desk.step(score);
  }

  private setLevels(desk: Desk): void {
    const { muted, volume, music } = this.settings();
    desk.set({ cues: muted ? 0 : volume, music: muted ? 0 : music });
  }

  private onVisibility(): void {
    this.desk?.cut();
    if (this.page.isVisible()) this.desk?.resume();
    else this.desk?.suspend();
  }

  private vibrate(sound: SoundName, inS: number): void {
    const pattern = VIBRATIONS[sound];
    if (pattern && this.settings().vibrate) this.page.vibrate(pattern, inS * 1000);
  }
}
