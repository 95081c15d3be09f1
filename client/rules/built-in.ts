import type { RuleView } from './define-view.ts';
import { ViewRegistry } from './view-registry.ts';

/** Each folder beside this file is one rule's and has its id, and its `view.ts` has the view: nothing else names it. */
const FOLDERS = import.meta.glob<RuleView>('./*/view.ts', { import: 'view' });

/** The registry of the page: all views that come with the game. A room fetches those of the rules it plays. */
export function builtInViews(): ViewRegistry {
  const registry = new ViewRegistry();
  for (const [path, fetchView] of Object.entries(FOLDERS)) registry.addLater(path.split('/')[1] ?? '', fetchView);
  return registry.freeze();
}
