import type { Storage } from '../storage.ts';

/** An empty store for one test, and its end. */
export interface TestStore {
  readonly storage: Storage;
  /** The same data, opened anew: as after a restart. */
  reopen(): Promise<Storage>;
  /** The same data in a second process' hands, while the first one goes on. The test closes it. */
  another(): Promise<Storage>;
  /** Everything that lies in the database, by table or collection: each row as text, with what is packed unpacked. */
  dump(): Promise<Map<string, string[]>>;
  remove(): Promise<void>;
}

/** The store of the test that runs; its end comes by itself. */
export type StoreOfTest = Omit<TestStore, 'remove'>;

/** Each engine hands one in; every contract suite runs on it. */
export type OpenTestStore = () => Promise<TestStore>;

/** The suites' common frame: an empty store before each test. */
export function eachWithStore(open: OpenTestStore): StoreOfTest {
  let store: TestStore | undefined;
  let storage: Storage | undefined;
  beforeEach(async () => {
    store = await open();
    storage = store.storage;
  });
  afterEach(async () => {
    await store?.remove();
    store = undefined;
  });
  const here = (): TestStore => {
    if (!store) throw new Error('no store outside of a test');
    return store;
  };
  return {
    get storage() {
      return storage ?? here().storage;
    },
    another: () => here().another(),
    dump: () => here().dump(),
    async reopen() {
      storage = await here().reopen();
      return storage;
    },
  };
}
