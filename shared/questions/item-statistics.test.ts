import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type AnsweredMatch,
  addTallies,
  EMPTY_TALLY,
  statisticsOf,
  TIME_BANDS,
  tallyMatch,
} from './item-statistics.ts';

const answer = fc.record({
  questionId: fc.constantFrom('a', 'b', 'c'),
  seat: fc.nat({ max: 9 }),
  credit: fc.constantFrom(0, 0.25, 0.5, 1),
  ms: fc.nat({ max: 60_000 }),
});
const match: fc.Arbitrary<AnsweredMatch> = fc.record({
  seats: fc.constant(
    Array.from({ length: 10 }, (_, seat) => ({ seat, kind: seat === 9 ? ('bot' as const) : ('human' as const) })),
  ),
  answers: fc.uniqueArray(answer, { selector: ({ questionId, seat }) => `${questionId}/${seat}`, maxLength: 30 }),
});

/** People of whom the first half knows everything but for what `knows` says of question q. */
function crowd(knows: (isClever: boolean, person: number) => boolean, people = 40): AnsweredMatch {
  const seats = Array.from({ length: people }, (_, seat) => ({ seat, kind: 'human' as const }));
  return {
    seats,
    answers: seats.flatMap(({ seat }) => {
      const isClever = seat < people / 2;
      return ['q', 'r1', 'r2', 'r3'].map((questionId) => ({
        ...{ questionId, seat, ms: 2000 },
        credit: Number(questionId === 'q' ? knows(isClever, seat) : isClever),
      }));
    }),
  };
}

const ofQ = (played: AnsweredMatch) => statisticsOf(tallyMatch(played).get('q') ?? EMPTY_TALLY);

describe('what answers say of a question', () => {
  it('says nothing while nobody has answered', () =>
    assert.deepEqual(statisticsOf(EMPTY_TALLY), { asked: 0, facility: null, discrimination: null, medianMs: null }));

  it('[F5] counts people, not bots', () => {
    const { asked } = ofQ({
      seats: [
        { seat: 0, kind: 'human' },
        { seat: 1, kind: 'bot' },
      ],
      answers: [0, 1].map((seat) => ({ questionId: 'q', seat, credit: 1, ms: 1 })),
    });
    assert.equal(asked, 1);
  });

  it('[F4] knows whether those who know much know this', () => {
    assert.equal(ofQ(crowd((isClever) => isClever)).discrimination, 1);
    assert.equal(ofQ(crowd((isClever) => !isClever)).discrimination, -1);
    assert.ok(Math.abs(ofQ(crowd((_, person) => person % 2 === 0)).discrimination ?? 1) < 1e-9);
    assert.equal(ofQ(crowd(() => true)).discrimination, null); // all alike
    assert.equal(ofQ(crowd((isClever) => isClever, 10)).discrimination, null); // too few
  });

  it('finds the middle time within a quarter', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 600, max: 60_000 }), { minLength: 1, maxLength: 60 }), (times) => {
        const seats = times.map((_, seat) => ({ seat, kind: 'human' as const }));
        const { medianMs } = ofQ({
          seats,
          answers: times.map((ms, seat) => ({ questionId: 'q', seat, credit: 1, ms })),
        });
        const middle = [...times].sort((a, b) => a - b)[Math.ceil(times.length / 2) - 1] ?? 0;
        assert.ok(medianMs !== null && medianMs > middle / 1.3 && medianMs < middle * 1.3, `${medianMs} for ${middle}`);
      }),
    ));

  it('adds up to the same in any order, in whole numbers', () =>
    fc.assert(
      fc.property(fc.array(match, { maxLength: 6 }), (matches) => {
        const sum = (list: readonly AnsweredMatch[]) =>
          list.map((one) => tallyMatch(one).get('a') ?? EMPTY_TALLY).reduce(addTallies, EMPTY_TALLY);
        assert.deepEqual(sum(matches), sum([...matches].reverse()));
        for (const value of Object.values(sum(matches)).flat()) assert.ok(Number.isSafeInteger(value));
      }),
    ));

  it('never leaves its ranges', () =>
    fc.assert(
      fc.property(match, (played) => {
        for (const tally of tallyMatch(played).values()) {
          const { asked, facility, discrimination } = statisticsOf(tally);
          assert.ok(asked > 0 && facility !== null && facility >= 0 && facility <= 1);
          assert.ok(discrimination === null || Math.abs(discrimination) <= 1);
        }
      }),
    ));

  it('adds each sum to its own, band by band', () => {
    const seats = [0, 1].map((seat) => ({ seat, kind: 'human' as const }));
    const one = tallyMatch({
      seats,
      answers: [
        { questionId: 'q', seat: 0, credit: 1, ms: 400 },
        { questionId: 'r', seat: 0, credit: 0.5, ms: 9 },
        { questionId: 's', seat: 0, credit: 0.25, ms: 9 },
        { questionId: 'q', seat: 1, credit: 0.25, ms: 500 },
      ],
    }).get('q');
    assert.ok(one);
    const { times, ...sums } = one;
    // Whoever answered nothing else is in no pair.
    assert.deepEqual(sums, { asked: 2, credit: 1250, pairs: 1, x: 1000, y: 375, xx: 1e6, yy: 140_625, xy: 375_000 });
    assert.deepEqual(times.slice(0, 3), [1, 1, 0]);
    const both = addTallies(one, { ...one, times: times.map((count) => 10 * count) });
    for (const [name, sum] of Object.entries(sums)) assert.equal(both[name as 'asked'], 2 * sum, name);
    assert.deepEqual(both.times.slice(0, 3), [11, 11, 0]);
    assert.deepEqual(addTallies(one, { ...one, times: [] }).times, times);
  });

  it('has a band for every time, the last one for all that is slower', () => {
    const bandOf = (ms: number) =>
      tallyMatch({ seats: [{ seat: 0, kind: 'human' }], answers: [{ questionId: 'q', seat: 0, credit: 1, ms }] })
        .get('q')
        ?.times.indexOf(1);
    assert.deepEqual([0, 499, 500, 624, 626, 1e9].map(bandOf), [0, 0, 1, 1, 2, TIME_BANDS - 1]);
    assert.equal(
      ofQ({ ...crowd(() => true), answers: [{ questionId: 'q', seat: 0, credit: 1, ms: 9 }] }).medianMs,
      250,
    );
  });

  it('[F4] measures from twenty pairs on, and by how much', () => {
    assert.equal(ofQ(crowd((isClever) => isClever, 20)).discrimination, 1);
    assert.equal(ofQ(crowd((isClever) => isClever, 18)).discrimination, null);
    // One of the clever half misses it: r of a table of 20, 19 and 1.
    const almost = ofQ(crowd((isClever, person) => isClever && person > 0)).discrimination ?? 0;
    assert.ok(Math.abs(almost - 19 / Math.sqrt(19 * 21)) < 1e-9, String(almost));
  });
});
