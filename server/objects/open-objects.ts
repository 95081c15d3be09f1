import type { Config } from '../config.ts';
import { folderStore } from './folder-store.ts';
import type { ObjectStore } from './object-store.ts';
import { s3Store } from './s3-store.ts';

/** The store that the configuration names. Nothing is looked for before it is used. */
export function openObjects({ objects }: Pick<Config, 'objects'>): ObjectStore {
  return 'folder' in objects ? folderStore(objects.folder) : s3Store(objects);
}
