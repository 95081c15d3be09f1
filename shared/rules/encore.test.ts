import assert from 'node:assert/strict';
import { AT_ONCE, aMatch, type TestMatch } from '../testing/a-match.ts';
import { everyEvening } from '../testing/every-evening.ts';
import { publicView } from './audience.ts';
import { planCeremony } from './ceremony.ts';
import type { Match } from './match.ts';

const AGAIN = { type: 'again' } as const;
const isAgreed = (evening: TestMatch): boolean => evening.events.some(({ type }) => type === 'again-agreed');

/** These people at their podium, the first of them with a point; the first is the host. */
function podium(...names: string[]): TestMatch {
  const evening = aMatch()
    .seat(...names)
    .start()
    .until('answering');
  return evening.answers(names[0] ?? '', 'yes', AT_ONCE).until('podium');
}

/** The same, after the ceremony. */
function ended(...names: string[]): TestMatch {
  const evening = podium(...names);
  return evening.after((evening.match.encore?.ceremonyEndsAt ?? 0) - evening.now);
}

describe('playing another match', () => {
  it('[A3] begins with more than half of the people who are here', () => {
    const evening = ended('Ada', 'Bo', 'Cy', 'Di').does('Bo', AGAIN).does('Cy', AGAIN);
    assert.equal(isAgreed(evening), false, 'two of four are not most');
    assert.equal(isAgreed(evening.does('Bo', AGAIN)), false, 'saying it twice is saying it once');
    assert.equal(isAgreed(evening.does('Di', AGAIN)), true);
  });

  it('[A3] begins when one with the powers of the host says so', () => {
    assert.equal(isAgreed(ended('Ada', 'Bo', 'Cy', 'Di').does('Ada', AGAIN)), true);
    const evening = aMatch({ opener: 'Ada' }).seat('Ada', 'Bo', 'Cy', 'Di').does('Ada', { type: 'cohost', seat: 2 });
    evening.start().until('podium').does('Bo', AGAIN);
    assert.equal(isAgreed(evening), false);
    assert.equal(isAgreed(evening.does('Cy', AGAIN)), true);
  });

  it('[A3] one who gets the chair later has said nothing for the others', () => {
    const evening = ended('Ada', 'Bo', 'Cy', 'Di', 'Ed').does('Bo', AGAIN).leaves('Ada');
    assert.equal(evening.match.host, evening.of('Bo').seat);
    assert.equal(isAgreed(evening), false, 'one of four');
  });

  it('[A3] who drops, leaves or is removed is neither counted nor waited for', () => {
    for (const go of [
      (evening: TestMatch) => evening.drops('Di'),
      (evening: TestMatch) => evening.leaves('Di'),
      (evening: TestMatch) => evening.does('Ada', { type: 'kick', seat: 3 }),
    ]) {
      const evening = ended('Ada', 'Bo', 'Cy', 'Di').does('Bo', AGAIN).does('Cy', AGAIN);
      assert.equal(isAgreed(evening), false);
      assert.equal(isAgreed(go(evening)), true, 'two of three');
    }
    const evening = ended('Ada', 'Bo', 'Cy', 'Di').does('Bo', AGAIN).drops('Bo').does('Cy', AGAIN);
    assert.equal(isAgreed(evening), false, 'one of three: Bo is not here');
    assert.equal(isAgreed(evening.seat('Bo')), false, 'two of four');
  });

  it('[A2] bots have no say', () => {
    const evening = aMatch().seat('Ada', 'Bo', 'Cy').does('Ada', { type: 'bots', count: 5 }).start().until('podium');
    evening.after(20_000).does('Bo', AGAIN);
    assert.equal(isAgreed(evening), false);
    assert.equal(isAgreed(evening.does('Cy', AGAIN)), true, 'two of three people, whatever the bots');
  });

  it('[A4] waits for the ceremony, and begins with its end', () => {
    const evening = podium('Ada', 'Bo').does('Ada', AGAIN);
    const left = (evening.match.encore?.ceremonyEndsAt ?? 0) - evening.now;
    assert.equal(left, planCeremony(evening.match.seats).lastsMs);
    assert.ok(left > 0);
    assert.equal(isAgreed(evening.after(left - 1)), false);
    assert.equal(isAgreed(evening.after(1)), true);
    assert.equal(isAgreed(aMatch().seat('Ada', 'Bo').start().until('podium').does('Ada', AGAIN)), true, 'no ceremony');
  });

  it('[A4] the wish goes with who had it, also in the midst of the ceremony', () => {
    const evening = podium('Ada', 'Bo', 'Cy').does('Ada', AGAIN).leaves('Ada').after(20_000);
    assert.equal(isAgreed(evening), false);
    assert.equal(isAgreed(evening.does('Bo', AGAIN).does('Cy', AGAIN)), true);
  });

  it('[A3] is agreed anew after a restart, if nobody had begun it', () => {
    const evening = ended('Ada', 'Bo', 'Cy').does('Ada', AGAIN);
    evening.events.length = 0;
    evening.put({ type: 'restart', since: evening.now, at: evening.now + 1000 });
    evening.now += 1000;
    assert.equal(isAgreed(evening), false);
    assert.equal(isAgreed(evening.seat('Ada')), true);
  });

  it('shows who wants it, and of how many', () => {
    const evening = podium('Ada', 'Bo', 'Cy', 'Di').does('Cy', AGAIN).drops('Di');
    const { people, wanting, seats, ceremonyEndsAt } = publicView(evening.rules, evening.match);
    assert.deepEqual([people, wanting, ceremonyEndsAt], [3, 1, evening.match.encore?.ceremonyEndsAt]);
    assert.deepEqual(
      seats.filter(({ wantsAgain }) => wantsAgain).map(({ name }) => name),
      ['Cy'],
    );
  });

  it('[A3] [A4] holds on random evenings: never before the end of the ceremony, never by bots or by who is gone', () => {
    let agreed = 0;
    const seen = new WeakMap<TestMatch, number>();
    everyEvening({ label: 'encores', evenings: 60 }, (evening, where) => {
      const { match, events } = evening;
      const fresh = events.slice(seen.get(evening) ?? 0);
      seen.set(evening, events.length);
      if (fresh.some(({ type }) => type === 'again-agreed')) agreed += check(match, where);
    });
    assert.ok(agreed > 0, 'evenings on which nobody plays again prove little');
  });
});

function check(match: Match, where: string): 1 {
  const { encore } = match;
  assert.ok(encore && match.phase.stage === 'over', where);
  assert.ok(match.now >= encore.ceremonyEndsAt, where);
  const here = match.seats.filter(({ kind, presence }) => kind === 'human' && presence === 'here');
  const wanting = here.filter(({ seat }) => encore.wantedBy.includes(seat));
  assert.ok(wanting.length * 2 > here.length || here.some(({ seat }) => seat === encore.hostsWish), where);
  return 1;
}
