import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aMatch } from '../testing/a-match.ts';
import { aDeck, aQuestion } from '../testing/a-question.ts';
import { assertNoLeak } from '../testing/assert-no-leak.ts';
import { publicView } from './audience.ts';
import { ownView } from './own-view.ts';
import { percentages } from './percentages.ts';
import { Registry } from './registry.ts';
import { replay } from './replay.ts';
import { ROSTER_SEATS_MAX, TOP_SEATS_SHOWN } from './roster-view.ts';

/** A room with so many people, before the start. */
function crowd(count: number) {
  const match = aMatch({ settings: { maxSeats: 5_000 } });
  for (let i = 0; i < count; i++)
    match.put({ type: 'join', at: match.now, who: { playerId: `p${i}`, name: `Guest ${i}`, avatar: `a${i}` } });
  return match;
}

const answer = { type: 'answer', round: 0, answer: 'yes' } as const;

describe('what an audience may see', () => {
  it('[V1] the reveal brings the right answer, its explanation and source, and not before', () => {
    const question = { ...aQuestion({ explanation: 'It lies on the Rimac.' }), source: 'An atlas' };
    const match = aMatch({ deck: [question] })
      .seat('Ada', 'Bo')
      .start();
    for (const phase of ['countdown', 'reading', 'answering', 'locked'] as const)
      assertNoLeak(match.rules, match.until(phase).match);
    const view = publicView(match.rules, match.until('reveal').match);
    assert.deepEqual(
      [view.reveal?.right, view.reveal?.text, view.reveal?.explanation, view.reveal?.source],
      [['lima'], 'Lima', 'It lies on the Rimac.', 'An atlas'],
    );
  });

  it('[V1] shows an id of this match alone: one in a bank may be a hash of what is right', () => {
    const idIn = (seed: string): string => {
      const match = aMatch({ seed, deck: [aQuestion({ id: 'atlas-hash-of-lima' })] })
        .seat('Ada', 'Bo')
        .start()
        .until('answering');
      return publicView(match.rules, match.match).question?.id ?? assert.fail();
    };
    assert.notEqual(idIn('one'), 'atlas-hash-of-lima');
    assert.equal(idIn('one'), idIn('one'));
    assert.notEqual(idIn('one'), idIn('two'));
  });

  it('[V2] the crowd meter says nothing under five voices', () => {
    const names = ['A1', 'B2', 'C3', 'D4', 'E5', 'F6'];
    const match = aMatch()
      .seat(...names)
      .start()
      .until('answering');
    names.slice(0, 4).forEach((name) => match.answers(name, 'no'));
    assert.deepEqual(publicView(match.rules, match.match).leans, []);
    match.answers('E5', 'yes');
    const view = publicView(match.rules, match.match);
    assert.equal(
      view.leans.reduce((sum, share) => sum + share, 0),
      100,
    );
    assert.equal(view.answered, 5);
  });

  it('[V3] up to 64 seats everybody is shown, above that the ten best, so that a join costs the same', () => {
    assert.equal(publicView(crowd(64).rules, crowd(ROSTER_SEATS_MAX).match).seats.length, 64);
    const big = crowd(1_000);
    assert.equal(publicView(big.rules, big.match).seats.length, TOP_SEATS_SHOWN);
    big.start().until('answering').wish('Guest 700', { type: 'answer', round: 0, answer: 'yes' });
    big.until('reveal');
    const top = publicView(big.rules, big.match).seats;
    assert.deepEqual([top[0]?.name, top.length], ['Guest 700', TOP_SEATS_SHOWN]);
    assert.ok(JSON.stringify(publicView(big.rules, big.match)).length < 4_000);
  });

  it('[V3] the ten best are the first ten places: the tenth is shown, the eleventh is not; of equal ones who came first', () => {
    const big = crowd(ROSTER_SEATS_MAX + 1);
    big.start().until('answering');
    const shown = () => publicView(big.rules, big.match).seats.map(({ name }) => name);
    for (let place = 0; place < 12; place++) big.after(150).does(`Guest ${60 - place}`, answer);
    big.until('reveal');
    assert.equal(TOP_SEATS_SHOWN, 10);
    assert.deepEqual(
      shown(),
      Array.from({ length: 10 }, (_, place) => `Guest ${60 - place}`),
    );
    const even = crowd(ROSTER_SEATS_MAX + 1);
    even.start().until('answering').does('Guest 64', answer).until('reveal');
    const [first, ...others] = publicView(even.rules, even.match).seats;
    assert.equal(first?.name, 'Guest 64');
    assert.deepEqual(
      others.map(({ name }) => name),
      Array.from({ length: 9 }, (_, i) => `Guest ${i}`),
    );
  });

  it('[V4] no view carries a player id', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('podium');
    const wire = JSON.stringify([
      publicView(match.rules, match.match),
      match.match.seats.map((seat) => ownView(match.match, seat)),
    ]);
    assert.ok(!wire.includes('p-Ada'));
  });

  it('[V5] shares are whole per cent that add up to 100', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { minLength: 2, maxLength: 6 }), (leans) => {
        const shares = percentages(leans);
        const total = leans.reduce((sum, n) => sum + n, 0);
        assert.equal(
          shares.reduce((sum, n) => sum + n, 0),
          total === 0 ? 0 : 100,
        );
        shares.forEach((share, i) => assert.ok(Math.abs(share - (100 * (leans[i] ?? 0)) / Math.max(1, total)) < 1));
      }),
    );
  });

  it('[R1] at the podium each player learns whom they were faster than', () => {
    const match = aMatch({ deck: aDeck(1) })
      .seat('Ada', 'Bo', 'Cy', 'Di')
      .start()
      .until('answering');
    match
      .answers('Bo', 'no', { after: 10 }) // fast and wrong is not fast
      .answers('Ada', 'yes', { after: 1_000 })
      .answers('Cy', 'yes', { after: 2_000 })
      .until('podium');
    const stats = (name: string) => ownView(match.match, match.of(name)).stats;
    assert.deepEqual(
      ['Ada', 'Bo', 'Cy', 'Di'].map((name) => stats(name)?.fasterThan),
      [100, null, 0, null],
    );
    assert.deepEqual([stats('Ada')?.right, stats('Ada')?.rounds, stats('Bo')?.right], [1, 1, 0]);
  });
});

describe('time and replay', () => {
  it('[M3] time never runs backwards, and what was due happens first', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering');
    const opened = match.match.phase.startedAt;
    match.put({ type: 'intent', at: opened - 5_000, seat: 0, intent: { type: 'answer', round: 0, answer: 'yes' } });
    assert.equal(match.match.round?.given[0]?.ms, 0);
    match.put({ type: 'tick', at: opened + 3_600_000 });
    assert.equal(match.match.phase.name, 'podium');
  });

  it('[M4] a log of other rules or of another mode is not replayed', () => {
    const match = aMatch().seat('Ada', 'Bo');
    assert.throws(() => replay(match.registry, { ...match.log(), rulesVersion: 0 }), /rules version 0/);
    assert.throws(() => replay(new Registry({ modes: [] }), match.log()), /"classic" version 1 is not here/);
  });

  it('[M7] after a restart of the server the match goes on where it was, and nobody has lost time', () => {
    const match = aMatch({ options: { seconds: 10 } })
      .seat('Ada', 'Bo')
      .start()
      .until('answering')
      .answers('Ada', 'yes', { after: 2_000 });
    const since = match.now;
    match.now += 3_600_000;
    match.put({ type: 'restart', since, at: match.now });
    assert.deepEqual(
      [match.match.phase.name, match.match.hereCount, match.of('Ada').presence],
      ['answering', 0, 'away'],
    );
    match.seat('Bo').after(1_000).answers('Bo', 'yes');
    assert.deepEqual([match.match.round?.given[0]?.ms, match.match.round?.given[1]?.ms], [2_000, 3_000]);
    assert.deepEqual(JSON.stringify(replay(match.registry, match.log())), JSON.stringify(match.match));
  });
});
