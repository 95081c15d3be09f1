import { isHeld, PACK_TOPIC } from '#shared/drafts/pack.ts';
import type { PackTitle } from '#shared/protocol/http.ts';
import type { Storage } from '../storage/storage.ts';

/** Who reads the titles: the player whose matches they are of, or anybody at all. */
export type PackViewer = 'player' | 'everybody';

/** Titles of the packs among topics that are still there. One that is held is named to nobody; of the others whoever has not played them reads only what is on the wall. */
export async function packTitlesOf(
  packs: Storage['packs'],
  topics: readonly string[],
  to: PackViewer,
): Promise<PackTitle[]> {
  const found = await Promise.all([...new Set(topics.filter((topic) => PACK_TOPIC.test(topic)))].map(packs.byTopic));
  return found.flatMap((pack) =>
    pack && (to === 'player' ? !isHeld(pack) : pack.state === 'listed') ? [{ id: pack.topic, title: pack.title }] : [],
  );
}
