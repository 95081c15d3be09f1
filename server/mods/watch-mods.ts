import { watch } from 'node:fs';
import { sep } from 'node:path';

/** Somebody saves several files at once, and an editor one in several steps, ms. */
const SETTLE_MS = 40;

/** Calls `act` with the ids of mods whose files have changed, until the returned function is called. For development. */
export function watchMods(root: string, act: (ids: readonly string[]) => void): () => void {
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watcher = watch(root, { recursive: true }, (_event, file) => {
    const [id] = (file ?? '').split(sep);
    if (!id || id.startsWith('.') || file?.endsWith('.test.ts')) return;
    changed.add(id);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const ids = [...changed];
      changed.clear();
      act(ids);
    }, SETTLE_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
