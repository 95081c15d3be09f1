import assert from 'node:assert/strict';
import type { Notices, SlowPerson } from '#shared/protocol/notices.ts';
import { aMatch, type TestMatch } from '#shared/testing/a-match.ts';
import { LeadersNews } from './leaders-news.ts';
import type { PlayerClient } from './player-client.ts';
import { slowest } from './slowest.ts';

/** A room whose people have lines of these lengths, ms, and what each of them was told of who is slow. */
class Told {
  readonly match: TestMatch;
  readonly desk: LeadersNews<'slow'>;
  private readonly said = new Map<number, SlowPerson[][]>();
  private seen = 0;
  readonly due: (() => void)[] = [];

  constructor(match: TestMatch, trips: Readonly<Record<number, number>> = {}) {
    this.match = match;
    const clients = new Map<number, PlayerClient>();
    const of = (seat: number): PlayerClient | undefined => {
      if (match.match.seats[seat]?.presence !== 'here') return undefined;
      const client = clients.get(seat) ?? this.client(seat, trips[seat] ?? 40);
      clients.set(seat, client);
      return client;
    };
    this.desk = new LeadersNews({
      ...{ match: () => match.match, speakers: { of }, later: (work) => this.due.push(work) },
      ...{ notice: 'slow', nothing: { people: [] }, look: (now) => ({ people: slowest(now, { of }) }) },
    });
  }

  /** Tells the desk what has happened since the last time, and says who is slow now, as `seat` has heard it. */
  to(seat: number): string[] | undefined {
    this.desk.onEvents(this.match.events.slice(this.seen));
    this.seen = this.match.events.length;
    for (const work of this.due.splice(0)) work();
    return this.said
      .get(seat)
      ?.at(-1)
      ?.map(({ name, missed, tripMs }) => `${name} ${missed} ${tripMs}`);
  }

  timesTold(seat: number): number {
    return this.said.get(seat)?.length ?? 0;
  }

  private client(seat: number, tripMs: number): PlayerClient {
    const send = (name: string, { people }: Notices['slow']): void => {
      assert.equal(name, 'slow');
      this.said.set(seat, [...(this.said.get(seat) ?? []), [...people]]);
    };
    return { send, userData: { latency: { tripMs: () => tripMs } } } as unknown as PlayerClient;
  }
}

/** Ada opened the room, Bo is her co-host, Cy answers everything, Di nothing. */
function evening(): TestMatch {
  return aMatch({ opener: 'Ada' }).seat('Ada', 'Bo', 'Cy', 'Di').does('Ada', { type: 'cohost', seat: 1 }).start();
}

function answered(match: TestMatch, ...names: string[]): TestMatch {
  match.until('answering');
  for (const name of names) match.answers(name, 'yes', { after: 500 });
  return match.until('scoreboard');
}

describe('who is slow', () => {
  it('[H13] is told to the host and the co-host: who has missed questions in a row, the most first', () => {
    const told = new Told(evening());
    answered(told.match, 'Ada', 'Bo');
    assert.deepEqual(told.to(0), ['Cy 1 0', 'Di 1 0']);
    answered(told.match, 'Ada', 'Bo', 'Cy');
    assert.deepEqual(told.to(0), ['Di 2 0']);
    assert.deepEqual(told.to(1), ['Di 2 0']);
  });

  it('[H13] is told to nobody else', () => {
    const told = new Told(evening());
    answered(told.match, 'Ada');
    told.to(0);
    assert.deepEqual([told.timesTold(2), told.timesTold(3)], [0, 0]);
  });

  it('[H13] names lines that take 0.3 s or more, and no others', () => {
    const told = new Told(evening(), { 1: 299, 2: 1234.4, 3: 300 });
    told.match.until('reading');
    assert.deepEqual(told.to(0), ['Cy 0 1234', 'Di 0 300']);
  });

  it('[H13] is said again only where it has changed, and whoever gets the chair hears it at once', () => {
    const told = new Told(evening(), { 3: 900 });
    told.match.until('reading');
    assert.deepEqual(told.to(0), ['Di 0 900']);
    told.match.until('answering');
    told.to(0);
    assert.equal(told.timesTold(0), 1);
    told.match.does('Ada', { type: 'cohost', seat: 2 });
    assert.deepEqual(told.to(2), ['Di 0 900']);
    told.match.leaves('Di');
    assert.deepEqual(told.to(0), []);
  });

  it('[H13] is looked at once, however much happens before its turn, and again after it', () => {
    const told = new Told(evening(), { 3: 900 });
    for (let i = 0; i < 5; i++) told.desk.onJoined(0);
    assert.equal(told.due.length, 1);
    assert.deepEqual(told.to(0), ['Di 0 900']);
    told.desk.onJoined(0);
    assert.equal(told.due.length, 1);
  });

  it('[H13] bots and who is out are never slow', () => {
    const match = aMatch().seat('Ada', 'Bo').does('Ada', { type: 'bots', count: 3 }).start();
    const told = new Told(answered(match, 'Ada', 'Bo'));
    assert.deepEqual(told.to(0), undefined);
  });

  it('are not looked for when a crowd comes in, but when somebody does who is told', () => {
    const told = new Told(evening());
    told.to(0);
    for (const seat of [2, 3]) told.desk.onJoined(seat);
    assert.equal(told.due.length, 0);
    for (const seat of [0, 1]) told.desk.onJoined(seat);
    assert.equal(told.due.length, 1, 'once for both');
  });
});
