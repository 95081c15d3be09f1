import type { Catalogue } from './catalogue.ts';
import { en } from './en/index.ts';

/**
 * What the page says, in its language: `t.match.leave`, `t.people(3)`. It is read when something is drawn, never while
 * a module loads: the language comes after the modules.
 */
export let t: Catalogue = en;

/** From here on the page says it in these words. */
export function sayIn(catalogue: Catalogue): void {
  t = catalogue;
}
