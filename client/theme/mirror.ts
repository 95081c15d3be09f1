/**
 * In a language that is read from right to left the canvas is shown mirrored, as the page is. Views draw as if all were
 * read from left to right; only what must not be mirrored, words, icons and faces, is turned round, here.
 */
export function isMirrored(): boolean {
  return typeof document !== 'undefined' && document.documentElement.dir === 'rtl';
}

/** Draws something the right way round whatever the canvas is: turned about `x`, which `draw` is given. */
export function turned<T>(context: CanvasRenderingContext2D, x: number, draw: (x: number) => T): T {
  if (!isMirrored()) return draw(x);
  context.save();
  context.translate(x, 0);
  context.scale(-1, 1);
  const drawn = draw(0);
  context.restore();
  return drawn;
}
