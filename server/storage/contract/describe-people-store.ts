import assert from 'node:assert/strict';
import { describeForgotten } from './describe-forgotten.ts';
import { describeHandedOut } from './describe-handed-out.ts';
import { describeMerged } from './describe-merged.ts';
import { describePages } from './describe-pages.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';
import type { PlaceOfTable } from './two-people.ts';

/** What every engine keeps of people, hands out to them and forgets of them. */
export function describePeopleStore(open: OpenTestStore, placeOf: PlaceOfTable): void {
  describe('people', () => {
    const at = eachWithStore(open);

    it('says of every table whether it names people', async () => {
      assert.deepEqual([...(await at.dump()).keys()].sort(), Object.keys(placeOf).sort());
    });
    describePages(at);
    describeHandedOut(at, placeOf);
    describeForgotten(at, placeOf);
    describeMerged(at, placeOf);
  });
}
