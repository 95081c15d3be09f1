import { isHeld, PACK_TOPIC } from '#shared/drafts/pack.ts';
import type { Storage } from '../storage/storage.ts';

export interface PackTitle {
  readonly id: string;
  readonly title: string;
}

/** Titles of the packs among topics that are still there; one that is held is named to nobody. */
export async function packTitlesOf(packs: Storage['packs'], topics: readonly string[]): Promise<PackTitle[]> {
  const found = await Promise.all([...new Set(topics.filter((topic) => PACK_TOPIC.test(topic)))].map(packs.byTopic));
  return found.flatMap((pack) => (pack && !isHeld(pack) ? [{ id: pack.topic, title: pack.title }] : []));
}
