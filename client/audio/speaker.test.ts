import assert from 'node:assert/strict';
import type { Desk } from './desk.ts';
import type { Levels } from './mixer.ts';
import type { Sound } from './note.ts';
import type { Beat, Score } from './score.ts';
import type { SoundPage } from './sound-page.ts';
import { SOUNDS } from './sounds.ts';
import { Speaker } from './speaker.ts';

/** A page and its desk without a browser; `allows`: the browser lets it sound when it is asked. */
class Stage implements SoundPage, Desk {
  allows = false;
  isRunning = false;
  isShown = true;
  opened = 0;
  claims = 0;
  levels: Levels | null = null;
  /** What came to the desk. */
  heard: (Sound | Score | 'cut' | 'end' | 'close')[] = [];
  vibrations: (readonly [pattern: readonly number[], inMs: number])[] = [];
  beat: (beat: Beat, inS: number) => void = () => {};
  private readonly hears = new Map<string, () => void>();

  openDesk(onBeat: (beat: Beat, inS: number) => void): Desk {
    this.opened++;
    this.beat = onBeat;
    return this;
  }
  resume(): void {
    this.isRunning = this.allows;
  }
  suspend(): void {
    this.isRunning = false;
  }
  close = (): void => void this.heard.push('close');
  set(levels: Levels): void {
    this.levels = levels;
  }
  play = (sound: Sound): void => void this.heard.push(sound);
  step = (score: Score): void => void this.heard.push(score);
  cut = (): void => void this.heard.push('cut');
  end = (): void => void this.heard.push('end');

  isVisible = (): boolean => this.isShown;
  onGesture = (heard: () => void): (() => void) => this.hear('gesture', heard);
  onVisibility = (heard: () => void): (() => void) => this.hear('visibility', heard);
  onOtherPage = (heard: () => void): (() => void) => this.hear('other', heard);
  every = (_ms: number, heard: () => void): (() => void) => this.hear('time', heard);
  claim = (): void => void this.claims++;
  vibrate = (pattern: readonly number[], inMs: number): void => void this.vibrations.push([pattern, inMs]);

  now(name: 'gesture' | 'visibility' | 'other' | 'time'): this {
    this.hears.get(name)?.();
    return this;
  }
  news(): Stage['heard'] {
    return this.heard.splice(0);
  }
  get listeners(): number {
    return this.hears.size;
  }
  private hear(name: string, heard: () => void): () => void {
    this.hears.set(name, heard);
    return () => this.hears.delete(name);
  }
}

const SCORE: Score = { now: () => 0, bed: () => null, beats: () => [] };
const OTHER: Score = { ...SCORE };
const SETTINGS = { muted: false, volume: 0.8, music: 0.3, lessSound: false, vibrate: true };

function aSpeaker(part: Partial<typeof SETTINGS> = {}): { stage: Stage; speaker: Speaker; set: typeof SETTINGS } {
  const stage = new Stage();
  const set = { ...SETTINGS, ...part };
  return { stage, set, speaker: new Speaker(() => set, stage) };
}

describe('the loudspeaker of a page', () => {
  it('sounds from the first gesture, wherever that is, and opens nothing before it', () => {
    const { stage, speaker } = aSpeaker();
    stage.allows = true;
    speaker.perform(SCORE);
    speaker.play('bell');
    stage.now('time');
    assert.deepEqual([stage.opened, stage.news()], [0, []]);
    stage.now('gesture').now('time');
    speaker.play('bell');
    assert.deepEqual(stage.news(), [SCORE, SOUNDS.bell]);
    assert.deepEqual(stage.levels, { cues: 0.8, music: 0.3 });
    assert.equal(stage.now('gesture').opened, 1);
  });

  it('tries again with each gesture where the browser refused, or took the sound away', () => {
    const { stage, speaker } = aSpeaker();
    stage.now('gesture');
    assert.equal(speaker.isAwake, false);
    stage.allows = true;
    assert.equal(stage.now('gesture') && speaker.isAwake, true);
    stage.isRunning = false; // a telephone call
    stage.now('time');
    assert.deepEqual(stage.news(), []);
    assert.equal(stage.now('gesture') && speaker.isAwake, true);
  });

  it('is silent while its page is hidden, and goes on when it is shown', () => {
    const { stage, speaker } = aSpeaker();
    stage.allows = true;
    speaker.perform(SCORE);
    stage.now('gesture').isShown = false;
    stage.now('visibility').now('gesture').now('time');
    speaker.play('bell');
    assert.deepEqual(stage.news(), ['cut']);
    stage.isShown = true;
    stage.now('visibility').now('time');
    assert.deepEqual(stage.news(), ['cut', SCORE]);
  });

  it('leaves the music to the page that was touched last, and its own cues are still heard', () => {
    const { stage, speaker } = aSpeaker();
    stage.allows = true;
    speaker.perform(SCORE);
    stage.now('gesture').now('other').now('time');
    speaker.play('press');
    assert.deepEqual(stage.news(), ['end', SOUNDS.press]);
    stage.now('gesture').now('time');
    assert.deepEqual([stage.news(), stage.claims], [[SCORE], 2]);
  });

  it('performs the latest score, and the one before it when that has ended', () => {
    const { stage, speaker } = aSpeaker();
    stage.allows = true;
    speaker.perform(SCORE);
    stage.now('gesture').now('time');
    const end = speaker.perform(OTHER);
    stage.now('time');
    end();
    stage.now('time');
    assert.deepEqual(stage.news(), [SCORE, 'cut', OTHER, 'cut', SCORE]);
  });

  it('gives only what answers oneself where less sound is wanted, and nothing where it is muted', () => {
    const { stage, speaker, set } = aSpeaker({ lessSound: true });
    stage.allows = true;
    speaker.perform(SCORE);
    stage.now('gesture').now('time');
    speaker.play('join', { isExtra: true });
    speaker.play('right');
    assert.deepEqual(stage.news(), ['end', SOUNDS.right]);
    set.lessSound = false;
    set.muted = true;
    stage.now('time');
    speaker.play('right');
    assert.deepEqual([stage.news(), stage.levels], [['end'], { cues: 0, music: 0 }]);
  });

  it('lets a phone feel what it has a pattern for, also while muted, and beats in their moment', () => {
    const { stage, speaker, set } = aSpeaker({ muted: true });
    stage.now('gesture');
    speaker.play('press');
    speaker.play('mood');
    stage.beat({ at: 0, sound: 'tick3' }, 0.15);
    assert.deepEqual(stage.vibrations, [
      [[12], 0],
      [[12], 150],
    ]);
    set.vibrate = false;
    speaker.play('press');
    assert.equal(stage.vibrations.length, 2);
  });

  it('hears nothing of its page once it is closed', () => {
    const { stage, speaker } = aSpeaker();
    stage.now('gesture');
    speaker.close();
    assert.deepEqual([stage.listeners, stage.news()], [0, ['close']]);
  });
});
