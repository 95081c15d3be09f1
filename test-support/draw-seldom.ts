/**
 * For `addInitScript`: what moves on a page moves every `frameMs`, and not sixty times a second. Where a processor draws
 * it, the frames between take nearly all of it, and no test looks at them.
 */
export function drawSeldom(frameMs: number): void {
  const askForFrame = window.requestAnimationFrame.bind(window);
  const waiting = new Map<number, FrameRequestCallback>();
  let lastHandle = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let isAsked = false;
  const draw = (at: number): void => {
    isAsked = false;
    drawnAt = performance.now();
    // Whoever asks meanwhile is drawn in the next frame, and whoever is cancelled meanwhile in none.
    for (const handle of [...waiting.keys()]) {
      const callback = waiting.get(handle);
      waiting.delete(handle);
      try {
        callback?.(at);
      } catch (error) {
        reportError(error); // the others are drawn nevertheless
      }
    }
  };
  window.requestAnimationFrame = (callback) => {
    waiting.set(++lastHandle, callback);
    if (!isAsked) setTimeout(() => askForFrame(draw), Math.max(0, drawnAt + frameMs - performance.now()));
    isAsked = true;
    return lastHandle;
  };
  window.cancelAnimationFrame = (handle) => {
    waiting.delete(handle);
  };
}
