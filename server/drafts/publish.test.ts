import assert from 'node:assert/strict';
import type { Draft } from '#shared/drafts/draft.ts';
import { blankQuestion } from '#shared/drafts/draft-question.ts';
import { PACK_BOUNDS, type Pack, type PackState } from '#shared/drafts/pack.ts';
import type { Guest } from '../people/identity.ts';
import { playerIdOf } from '../people/identity.ts';
import type { Services } from '../services.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { Drafts } from './drafts.ts';
import { finishedQuestions, type PublishFault, publish } from './publish.ts';

const GUEST = { id: 'ada', name: 'Ada' } as Guest;
const PLAYER = playerIdOf(GUEST);
const LIMA = { ...blankQuestion('text'), stem: 'Which capital lies on the Rimac?', right: ['Lima'] };

describe('saving a pack while somebody else moves it', () => {
  let storage: MemoryStorage;
  let drafts: Drafts;
  let now: number;
  /** What happens while the texts are judged. */
  let meanwhile: () => Promise<unknown>;
  beforeEach(() => {
    storage = new MemoryStorage([]);
    now = 0;
    drafts = new Drafts(storage.drafts, { now: () => now });
    meanwhile = async () => {};
  });
  const services = () =>
    ({
      storage,
      clock: { now: () => ++now },
      moderation: {
        judge: async () => {
          await meanwhile();
          return { verdict: 'fine', code: null };
        },
      },
    }) as unknown as Pick<Services, 'storage' | 'moderation' | 'clock'>;
  async function filled(title: string): Promise<Draft> {
    const made = await drafts.create(PLAYER, { title, lang: 'en', brief: '' });
    const { id } = typeof made === 'string' ? assert.fail(made) : made;
    return changed(id, { do: 'add', id: 'item1', question: LIMA, at: 0 });
  }
  async function changed(id: string, edit: Parameters<Drafts['edit']>[2]['edits'][number]): Promise<Draft> {
    const { revision } = (await drafts.find(id, PLAYER)) ?? assert.fail();
    const draft = await drafts.edit(id, PLAYER, { revision, gesture: String(revision), edits: [edit] });
    return typeof draft === 'string' ? assert.fail(draft) : draft;
  }
  async function saved(draft: Draft, listed = false): Promise<Pack> {
    const current = (await drafts.find(draft.id, PLAYER)) ?? draft;
    const pack = await publish(services(), drafts, { guest: GUEST, draft: current, listed });
    return typeof pack === 'string' ? assert.fail(pack) : pack;
  }
  const stateOf = async ({ id }: Pack): Promise<PackState | undefined> => (await storage.packs.find(id))?.state;

  it('keeps the hold, however often it comes in between', async () => {
    const draft = await filled('Rivers');
    const pack = await saved(draft, true);
    await changed(draft.id, { do: 'name', title: 'Rivers and seas' });
    // It is held in the very moment between the look and the save.
    const { replace } = storage.packs;
    let held = 0;
    storage.packs.replace = async (...args) => {
      if (held++ === 0) await storage.packs.move({ id: pack.id, from: 'in-review', to: 'held', heldFor: 'pack/held' });
      return replace(...args);
    };
    assert.deepEqual([(await saved(draft, true)).state, await stateOf(pack)], ['held', 'held']);
    assert.equal((await storage.packs.find(pack.id))?.title, 'Rivers and seas');
  });

  it('does not bring back onto the wall what was taken off it', async () => {
    const draft = await filled('Lakes');
    const pack = await saved(draft, true);
    await storage.packs.move({ id: pack.id, from: 'in-review', to: 'listed' });
    await changed(draft.id, { do: 'name', title: 'Lakes and ponds' });
    meanwhile = () => storage.packs.move({ id: pack.id, from: 'listed', to: 'private' });
    assert.deepEqual([(await saved(draft)).state, await stateOf(pack)], ['private', 'private']);
  });

  it('makes one pack of a draft that is saved twice at once', async () => {
    const draft = await filled('Seas');
    const packs = await Promise.all(
      [1, 2, 3].map(() => publish(services(), drafts, { guest: GUEST, draft, listed: false })),
    );
    const ids = new Set(packs.map((pack: Pack | PublishFault) => (typeof pack === 'string' ? pack : pack.id)));
    assert.equal(ids.size, 1);
    assert.equal((await storage.packs.ofPlayer({ playerId: PLAYER, limit: 9 })).length, 1);
  });

  it('keeps to the bound though many are saved at once', async () => {
    const pack = await saved(await filled('Many'));
    const most = PACK_BOUNDS.packsEach;
    for (let i = 1; i < most - 1; i++) await storage.packs.create({ ...pack, id: `p${i}`, topic: `topic${i}` }, most);
    const others = await Promise.all(['One', 'Two', 'Three'].map(filled));
    const results = await Promise.all(
      others.map((draft) => publish(services(), drafts, { guest: GUEST, draft, listed: false })),
    );
    const refused = results.filter((result) => result === 'pack/too-many');
    assert.deepEqual([results.length, refused.length], [3, 2]);
    assert.equal((await storage.packs.ofPlayer({ playerId: PLAYER, limit: 99 })).length, most);
  });
});

describe('the questions of a pack', () => {
  it('are looked through one at a time: matches go on meanwhile', () => {
    const items = Array.from({ length: 100 }, (_, i) => ({
      id: `item${i}`,
      question: LIMA,
      isOut: i > 60,
      provenance: {},
    }));
    const steps = finishedQuestions({ topic: 'pack-abcdefghijkl', lang: 'en', revision: 1, items } as unknown as Draft);
    let count = 0;
    let last = steps.next();
    for (; !last.done; last = steps.next()) count++;
    assert.deepEqual([count, last.value?.length], [100, 61]);
  });
});
