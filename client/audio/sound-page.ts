import { type Desk, WebAudioDesk } from './desk.ts';
import type { Beat } from './score.ts';

/** What the loudspeaker wants of the page it stands on; handed in, so that it also runs where there is no page. */
export interface SoundPage {
  openDesk(onBeat: (beat: Beat, inS: number) => void): Desk;
  isVisible(): boolean;
  /** Each of these hears until the returned function is called. */
  onGesture(heard: () => void): () => void;
  onVisibility(heard: () => void): () => void;
  /** Another page on this device was touched. */
  onOtherPage(heard: () => void): () => void;
  every(ms: number, heard: () => void): () => void;
  /** Tells the other pages that this one was touched. */
  claim(): void;
  vibrate(pattern: readonly number[], inMs: number): void;
}

/** For a finger only its going up is a gesture, for a mouse already its coming down. */
const GESTURES = ['pointerdown', 'pointerup', 'touchend', 'click', 'keydown'] as const;
const CHANNEL = 'quizcade.sound';

export function browserSoundPage(): SoundPage {
  // Where a browser has no such channel, two pages sound at once.
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
  return {
    openDesk: (onBeat) => new WebAudioDesk(onBeat),
    isVisible: () => document.visibilityState === 'visible',
    onGesture(heard) {
      // Before anybody on the page may keep the event for itself.
      for (const gesture of GESTURES) addEventListener(gesture, heard, { passive: true, capture: true });
      return () => {
        for (const gesture of GESTURES) removeEventListener(gesture, heard, { capture: true });
      };
    },
    onVisibility(heard) {
      document.addEventListener('visibilitychange', heard);
      return () => document.removeEventListener('visibilitychange', heard);
    },
    onOtherPage(heard) {
      channel?.addEventListener('message', heard);
      return () => channel?.close();
    },
    every(ms, heard) {
      const timer = setInterval(heard, ms);
      return () => clearInterval(timer);
    },
    claim: () => channel?.postMessage('touched'),
    vibrate(pattern, inMs) {
      const now = (): void => {
        // Before the first touch a browser refuses, and says so in its console.
        if (document.visibilityState === 'visible' && navigator.userActivation?.hasBeenActive !== false)
          navigator.vibrate?.([...pattern]);
      };
      if (inMs <= 0) now();
      else setTimeout(now, inMs);
    },
  };
}
