import { useEffect, useMemo, useState } from 'preact/hooks';
import { listenToMatch } from '../audio/listen-to-match.ts';
import { Speaker } from '../audio/speaker.ts';
import type { MatchModel } from '../model/match-model.ts';
import { hasLessMotion, settings } from '../panels/settings-store.ts';
import { builtInSting } from '../rules/built-in-stings.ts';

/** The hint for whoever set the screen up leaves after this, ms: nobody may be near it. */
const HINT_MS = 20 * 1000;
const LOOK_MS = 500;

/**
 * Lets the hall hear the match, M mutes, F fills the screen. True: the browser wants somebody to touch the page before
 * it sounds, which is asked for once. A browser that was set up to sound by itself is asked for nothing.
 */
export function useHallSound(model: MatchModel): boolean {
  const [isAsking, setAsking] = useState(true);
  const [isMuted, setMuted] = useState(false);
  const muted = useMemo(() => ({ now: false }), []);
  muted.now = isMuted;
  useEffect(() => {
    const speaker = new Speaker(() => ({ ...settings.value, muted: muted.now, vibrate: false }));
    const unlisten = listenToMatch(speaker, model, {
      views: { sound: () => null, sting: builtInSting },
      isCalm: hasLessMotion,
    });
    speaker.wake();
    // It sounds after any touch, and perhaps by itself a moment later.
    const look = setInterval(() => speaker.isAwake && setAsking(false), LOOK_MS);
    return () => {
      clearInterval(look);
      unlisten();
      speaker.close();
    };
  }, [model]);
  useEffect(() => {
    const done = (): void => setAsking(false);
    const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
      if (ctrlKey || metaKey || altKey) return;
      done();
      if (key === 'm' || key === 'M') setMuted((is) => !is);
      if (key === 'f' || key === 'F') void fillScreen();
    };
    const timer = setTimeout(done, HINT_MS);
    addEventListener('pointerdown', done);
    addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointerdown', done);
      removeEventListener('keydown', onKey);
    };
  }, []);
  return isAsking;
}

async function fillScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // A browser that does not let a page do so has a key of its own.
  }
}
