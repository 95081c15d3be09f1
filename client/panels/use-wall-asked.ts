import { useEffect, useState } from 'preact/hooks';
import { refreshOwnDay } from '../daily/daily-store.ts';
import { refreshShows } from '../show/shows-on-wall.ts';
import { atMost } from './at-most.ts';
import { refreshBest } from './progress-store.ts';
import { lobby } from './store.ts';
import { lookForWayBack } from './way-back-store.ts';

/** So long the wall waits at most for what stands on it besides its topics, ms. */
const PATIENCE_MS = 600;

/**
 * Asks for whatever has a place on the wall. It is laid out once all of it is told, so that nothing moves from under a
 * finger; on a slow line without what is not told by then.
 */
export function useWallAsked(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let unsubscribe = (): void => {};
    const rooms = new Promise<void>((resolve) => {
      unsubscribe = lobby.subscribe((snapshot) => snapshot && resolve());
    });
    const asked = Promise.all([refreshBest(), refreshOwnDay(), refreshShows(), lookForWayBack(), rooms]);
    void atMost(PATIENCE_MS, asked).then(() => setReady(true));
    return unsubscribe;
  }, []);
  return isReady;
}
