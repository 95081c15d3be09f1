/** What is asked of the browser: a part of `navigator.wakeLock`, and of the page's visibility. */
export interface Awakener {
  /** Undefined where the browser cannot. */
  readonly wakeLock: { request(type: 'screen'): Promise<{ release(): Promise<void> }> } | undefined;
  readonly isVisible: () => boolean;
  /** Hears when the page is shown or hidden; the returned function ends it. */
  readonly onVisibility: (heard: () => void) => () => void;
}

export const browserAwakener: Awakener = {
  get wakeLock() {
    return (navigator as Partial<Navigator>).wakeLock;
  },
  isVisible: () => document.visibilityState === 'visible',
  onVisibility(heard) {
    document.addEventListener('visibilitychange', heard);
    return () => document.removeEventListener('visibilitychange', heard);
  },
};

/**
 * Keeps the screen from going dark until the returned function is called: whoever reads a question touches nothing.
 * Browsers take the lock back when the page is hidden, so it is asked for again on every return; where they refuse
 * (battery low), the screen goes dark as it would anyway.
 */
export function keepAwake({ wakeLock, isVisible, onVisibility }: Awakener = browserAwakener): () => void {
  let isOver = false;
  let lock: { release(): Promise<void> } | null = null;
  const letGo = (): void => {
    lock?.release().catch(() => {}); // it was taken back already
    lock = null;
  };
  const ask = (): void => {
    if (isOver || !wakeLock || !isVisible()) return;
    wakeLock.request('screen').then(
      (given) => {
        letGo();
        lock = given;
        if (isOver) letGo();
      },
      () => {},
    );
  };
  const deaf = onVisibility(ask);
  ask();
  return () => {
    isOver = true;
    deaf();
    letGo();
  };
}
