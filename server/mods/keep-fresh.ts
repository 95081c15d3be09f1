import type { QuestionStore } from '../storage/storage.ts';
import type { Mods } from './mods.ts';
import { loadPacks } from './packs.ts';
import { watchMods } from './watch-mods.ts';

/** In development: a mod that was saved is played by the next room that is opened, and whoever writes it is told. */
export function keepFresh(
  mods: Mods,
  { root, store, refresh }: { root: string; store: QuestionStore; refresh: () => void },
): void {
  const say = (line: string): boolean => process.stdout.write(`  ${line}\n`);
  let turn = Promise.resolve();
  watchMods(root, (ids) => {
    const began = performance.now();
    turn = turn
      .then(async () => {
        const faults = await mods.reload(ids);
        await loadPacks(mods, store);
        refresh();
        for (const fault of faults) say(`${fault.message} (${fault.code})`);
        const fresh = ids.filter((id) => !faults.some(({ mod }) => mod === id));
        if (fresh.length > 0)
          say(`${fresh.join(', ')}: new rooms play what you saved (${Math.round(performance.now() - began)} ms)`);
      })
      .catch((error: unknown) => void process.stderr.write(`reading mods anew failed: ${String(error)}\n`));
  });
}
