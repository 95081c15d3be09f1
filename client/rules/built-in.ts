import type { RuleView } from './define-view.ts';
import { ViewRegistry } from './view-registry.ts';

/** Each folder beside this file is one rule's, and its `view.ts` has the view: nothing else names it. */
const FOLDERS = import.meta.glob<{ readonly view: RuleView }>('./*/view.ts', { eager: true });

/** The registry of the page: all views that come with the game. */
export function builtInViews(): ViewRegistry {
  return new ViewRegistry().add(...Object.values(FOLDERS).map(({ view }) => view)).freeze();
}
