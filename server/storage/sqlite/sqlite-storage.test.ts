import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeStorage } from '../contract/describe-storage.ts';
import type { OpenTestStore } from '../contract/test-store.ts';
import type { Storage } from '../storage.ts';
import { openSqlite } from './sqlite-storage.ts';
import { dumpSqlite, PLACE_OF_TABLE } from './testing/dump-sqlite.ts';

const open: OpenTestStore = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quizcade-sqlite-'));
  let storage: Storage = await openSqlite(folder);
  return {
    storage,
    async reopen() {
      await storage.close();
      storage = await openSqlite(folder);
      return storage;
    },
    another: () => openSqlite(folder),
    dump: () => dumpSqlite(folder),
    async remove() {
      await storage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

describeStorage('SQLite', open, PLACE_OF_TABLE);
