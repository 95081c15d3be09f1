import type { Migration } from './migration.ts';
import { OF_ACCOUNTS } from './of-accounts.ts';
import { OF_MAKERS } from './of-makers.ts';
import { OF_PEOPLE } from './of-people.ts';
import { OF_PLAY } from './of-play.ts';

/**
 * The database's history, oldest first; `PRAGMA user_version` says how many a file has seen. A released
 * migration is never changed: add another one at the end of the last file.
 */
export const MIGRATIONS: readonly Migration[] = [...OF_PLAY, ...OF_MAKERS, ...OF_PEOPLE, ...OF_ACCOUNTS];
