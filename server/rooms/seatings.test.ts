import assert from 'node:assert/strict';
import type { Seating } from './arena-room.ts';
import { Seatings } from './seatings.ts';

describe('asking arenas who has a seat', () => {
  let asked: { roomId: string; ids: readonly string[] }[];
  const answer = async (roomId: string, ids: readonly string[]): Promise<Seating[]> => {
    asked.push({ roomId, ids: [...ids] });
    if (roomId === 'gone') throw new Error('nobody answers');
    return ids.map((id) => (id.startsWith(roomId) ? 'known' : 'free'));
  };
  beforeEach(() => {
    asked = [];
  });

  it('is one message for all who come in the same moment, and each hears of themselves', async () => {
    const seatings = new Seatings(answer, () => undefined);
    const comers = Array.from({ length: 50 }, (_, i) => `${i % 2 ? 'one' : 'two'}-${i}`);
    const said = await Promise.all(comers.map((id) => seatings.of(['one', 'two'], id)));
    assert.deepEqual(
      said.flat(),
      comers.flatMap((id) => ['one', 'two'].map((roomId) => (id.startsWith(roomId) ? 'known' : 'free'))),
    );
    assert.deepEqual(asked.map(({ roomId, ids }) => [roomId, ids.length]).sort(), [
      ['one', 50],
      ['two', 50],
    ]);
    assert.deepEqual(await seatings.of(['one'], 'one-later'), ['known']);
    assert.equal(asked.length, 3);
  });

  it('waits for nobody where the arena is in this process, and says away of one that does not answer', async () => {
    const here = new Seatings(answer, (roomId) => {
      if (roomId === 'failed') throw new Error('its match is gone');
      return { seatingsOf: (ids) => ids.map((id) => (id === 'one-1' ? 'known' : 'free')) };
    });
    assert.deepEqual(await Promise.all(['one-1', 'one-2'].map((id) => here.of(['one', null], id))), [
      ['known', 'away'],
      ['free', 'away'],
    ]);
    assert.deepEqual(await here.of(['failed', 'one'], 'one-1'), ['away', 'known']);
    assert.deepEqual(asked, []);
    const elsewhere = new Seatings(answer, () => undefined);
    assert.deepEqual(await Promise.all(['a', 'b'].map((id) => elsewhere.of(['gone'], id))), [['away'], ['away']]);
    assert.deepEqual(await elsewhere.of(['one', 'gone'], 'one-3'), ['known', 'away']);
  });
});
