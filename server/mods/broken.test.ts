import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { gameVersion } from './game-version.ts';
import type { ModFaultCode } from './mod-fault.ts';
import { Mods } from './mods.ts';
import { loadPacks } from './packs.ts';

const ROOT = resolve(import.meta.dirname, '..', '..', 'mods', 'broken');

/** What is wrong with each mod of mods/broken: its code, and words of its sentence. */
const EXPECTED: Readonly<Record<string, readonly [ModFaultCode, RegExp]>> = {
  'no-manifest': ['mod/no-manifest', /has no mod\.json.*npm run mod -- new NAME/],
  'bad-manifest': ['mod/bad-manifest', /"version": a version is three numbers, such as 1\.0\.0/],
  'other-id': ['mod/bad-manifest', /has the id "somebody-else"; it must be the folder's name, "other-id"/],
  'newer-game': ['mod/newer-game', /asks for Quizcade >=99\.0\.0, and this is .* Update Quizcade/],
  'older-game': ['mod/older-game', /was made for Quizcade <0\.0\.1.*newer version of the mod/],
  'needs-missing': ['mod/missing-dependency', /needs the mod "not-here" \(\^1\.0\.0\), which is not in mods\//],
  'needs-other-version': [
    'mod/wrong-dependency',
    /needs version \^2\.0\.0 of the mod "stands-alone", and 1\.0\.0 is here/,
  ],
  'needs-broken': ['mod/missing-dependency', /needs the mod "throws-at-load", which could not be loaded/],
  'needs-itself': ['mod/depends-on-itself', /"needs-itself" depends on itself, so/],
  'circle-a': ['mod/depends-on-itself', /"circle-a" depends on itself by way of circle-b/],
  'circle-b': ['mod/missing-dependency', /needs the mod "circle-a", which could not be loaded/],
  conflicting: ['mod/conflict', /cannot be together with the mod "stands-alone", so it stays out/],
  'no-entry': ['mod/no-entry', /has no server\.ts/],
  'throws-at-load': ['mod/failed-to-load', /failed while it was loaded: this mod always fails.* \(server\.ts:\d+\)/],
  'throws-at-setup': [
    'mod/failed-to-load',
    /while it was set up: there is no mode "not-here:mode".*under dependencies/,
  ],
  'no-mod': ['mod/no-mod', /must export what defineMod makes: export default defineMod/],
  'odd-part': ['mod/no-mod', /brings "levels", which is none of: modes, modifiers/],
  'taken-name': ['mod/taken-name', /brings "classic".*already. Choose another, such as "taken-name:classic-2"/],
  'foreign-name': ['mod/foreign-name', /brings "mine".*begin with its own: "foreign-name:mine"/],
  'bad-rule': ['mod/bad-rule', /cannot be played: there is no modifier "not-here:modifier"/],
  'bad-pack': ['mod/bad-pack', /mods\/bad-pack\/not-here\.csv: there is no such file/],
  'bad-words': ['mod/bad-words', /"\{1\} ist da" puts in \{1\}, which "\{0\} is here" has not/],
  'throws-when-ready': ['mod/failed-when-ready', /failed when everything was ready: nobody told me/],
};
/** They load, and fail in a match: match-faults.test.ts. */
const IN_A_MATCH = ['loops', 'throws-in-a-match', 'writes'];
const WHOLE = ['bad-pack', 'stands-alone', 'throws-when-ready'];

describe('mods that are wrong', () => {
  let mods: Mods;

  before(async () => {
    mods = await Mods.open({ root: ROOT, wanted: 'all', gameVersion: gameVersion(), log: pino({ level: 'silent' }) });
    await loadPacks(mods, new MemoryStorage([]).questions);
    mods.ready();
  });
  after(() => mods.dispose());

  for (const [id, [code, sentence]] of Object.entries(EXPECTED))
    it(`${id}: ${code}`, () => {
      const faults = mods.faults.filter(({ mod }) => mod === id);
      assert.deepEqual(
        faults.map((fault) => fault.code),
        [code],
      );
      assert.match(faults[0]?.message ?? '', sentence);
    });

  it('each has one fault and no more; all others are here', () => {
    assert.deepEqual(mods.faults.map(({ mod }) => mod).sort(), Object.keys(EXPECTED).sort());
    assert.deepEqual(mods.list.map(({ manifest }) => manifest.id).sort(), [...IN_A_MATCH, ...WHOLE].sort());
  });

  it('leave what the game itself has as it was', () => {
    assert.ok(mods.registry.mode('classic'));
    assert.equal(mods.registry.mode('classic')?.title, 'Classic');
  });
});
