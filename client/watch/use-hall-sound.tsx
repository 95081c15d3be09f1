import { useEffect, useMemo, useState } from 'preact/hooks';
import { createAudio } from '../audio/audio.ts';
import type { MatchModel } from '../model/match-model.ts';
import { settings } from '../panels/settings-store.ts';

/** The hint for whoever set the screen up leaves after this, ms: nobody may be near it. */
const HINT_MS = 20 * 1000;

/** Lets the hall hear the match, M mutes, F fills the screen. True: nobody has touched the page, which a browser wants before it sounds. */
export function useHallSound(model: MatchModel): boolean {
  const [isHinted, setHinted] = useState(true);
  const [isMuted, setMuted] = useState(false);
  const muted = useMemo(() => ({ now: false }), []);
  muted.now = isMuted;
  useEffect(() => {
    const audio = createAudio(() => ({ muted: muted.now, volume: settings.value.volume, vibrate: false }));
    const unlisten = audio.listen(model);
    return () => {
      unlisten();
      audio.close();
    };
  }, [model]);
  useEffect(() => {
    const touched = (): void => setHinted(false);
    const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
      if (ctrlKey || metaKey || altKey) return;
      setHinted(false);
      if (key === 'm' || key === 'M') setMuted((is) => !is);
      if (key === 'f' || key === 'F') void fillScreen();
    };
    const timer = setTimeout(touched, HINT_MS);
    addEventListener('pointerdown', touched);
    addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointerdown', touched);
      removeEventListener('keydown', onKey);
    };
  }, []);
  return isHinted;
}

async function fillScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // A browser that does not let a page do so has a key of its own.
  }
}
