import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import type { ShowCard, ShowStatus } from '#shared/shows/status.ts';
import { ManualClock } from '../match/clock.ts';
import { type OpenShow, type Pressed, Shows } from '../shows/shows.ts';
import { Air } from '../testing/air.ts';
import { SharedShows } from './shared-shows.ts';

/** Longer than a test waits for what is never heard, ms. */
const LONG_MS = 60_000;

const STATUS = { doors: 'open' } as ShowStatus;

function aShow(code: string): OpenShow {
  return {
    ...{ roomId: `room-${code}`, hostKeyHash: '', isHost: () => false, card: () => ({ code }) as ShowCard },
    ...{ arenas: () => [], status: () => STATUS },
    press: async () => ({ no: null, status: STATUS }),
  };
}

describe('shows that processes tell each other of', () => {
  let presence: Air;
  const running: SharedShows[] = [];
  beforeEach(() => {
    presence = new Air();
  });
  afterEach(() => {
    for (const shared of running.splice(0)) shared.end();
  });

  /** A process; where its clock stands still, nothing is said by the beat. */
  async function aProcess(
    name: string,
    pressed: string[] = [],
    { clock = new ManualClock(), isAway = (): boolean => false } = {},
  ): Promise<Shows> {
    const shows = new Shows();
    const shared = new SharedShows({
      ...{ presence, shows, clock, isAway, processId: () => name },
      press: async (roomId): Promise<Pressed> => {
        pressed.push(roomId);
        return { no: null, status: STATUS };
      },
      onTrouble: (error) => assert.fail(String(error)),
    });
    running.push(shared);
    await shared.start();
    return shows;
  }

  it('are known everywhere as soon as their directors are there, and no more when they are gone', async () => {
    const one = await aProcess('one');
    const pressed: string[] = [];
    const two = await aProcess('two', pressed);
    const [first, second] = [aShow('AAAA'), aShow('BBBB')];
    const known = two.untilKnown('BBBB', LONG_MS);
    one.add('AAAA', first);
    one.add('BBBB', second); // while the first is being told
    await known;
    assert.deepEqual(
      two.all().map((show) => show.card().code),
      ['AAAA', 'BBBB'],
    );
    assert.deepEqual(await two.byCode('BBBB')?.press({ do: 'open' }), { no: null, status: STATUS });
    assert.deepEqual(pressed, ['room-BBBB']);
    one.delete('AAAA', first);
    one.delete('BBBB', second);
    for (let i = 0; i < 5; i++) await turn();
    assert.deepEqual(two.all(), []);
  });

  it('have their doors open everywhere as soon as they are', async () => {
    const [one, two] = [await aProcess('one'), await aProcess('two')];
    let doors: ShowCard['doors'] = 'closed';
    one.add('DDDD', { ...aShow('DDDD'), card: () => ({ code: 'DDDD', doors }) as ShowCard });
    await two.untilKnown('DDDD', LONG_MS);
    assert.equal(two.byCode('DDDD')?.card().doors, 'closed');
    doors = 'open';
    one.changed();
    for (let i = 0; i < 5; i++) await turn();
    assert.equal(two.byCode('DDDD')?.card().doors, 'open');
  });

  it('are remembered however long Redis is away, and forgotten where one alone is not heard any more', async () => {
    let isAway = true;
    const clock = new ManualClock();
    const one = await aProcess('one'); // its clock stands still: it says it once
    const two = await aProcess('two', [], { clock, isAway: () => isAway });
    one.add('EEEE', aShow('EEEE'));
    await two.untilKnown('EEEE', LONG_MS);
    clock.advance(25_000);
    assert.ok(two.byCode('EEEE'));
    isAway = false;
    clock.advance(25_000);
    assert.equal(two.byCode('EEEE'), undefined);
  });

  it('whoever waits for one that nobody has is let go', async () => {
    await new Shows().untilKnown('CCCC', 1);
  });
});
