import assert from 'node:assert/strict';
import fc from 'fast-check';
import { amongOthers, LEAST_OTHERS } from './among.ts';
import { calendarOf, type PlayedDay, Streak, weekdayOf } from './calendar.ts';
import { gridOf } from './grid.ts';
import { raceOf } from './race.ts';
import { MARKS, MISS_MS, rightOf, timeOf, triedOf } from './tried.ts';

/** 28 November 2026. */
const TODAY = 20_785;
const played = (day: number, isKept = true): PlayedDay => ({ day, isKept, right: 7, of: 10 });
const streakOf = (days: readonly PlayedDay[]): number => {
  const streak = new Streak(TODAY);
  streak.take(days);
  return streak.length;
};

describe('the time of a try', () => {
  const answers = [
    { round: 0, credit: 1, ms: 1234 },
    { round: 1, credit: 0.5, ms: 100 },
    { round: 3, credit: 0, ms: 50 },
    { round: 4, credit: 1, ms: 25_000 },
  ];

  it('[DT4] is the answer time of what was right, and 20 seconds for each question that was not', () => {
    const tried = triedOf(5, answers);
    assert.deepEqual(tried.marks, ['right', 'part', 'none', 'wrong', 'right']);
    assert.deepEqual(tried.costs, [1234, MISS_MS, MISS_MS, MISS_MS, MISS_MS]);
    assert.equal(timeOf(tried), 1234 + 4 * MISS_MS);
    assert.equal(timeOf(tried, 2), 1234 + MISS_MS);
    assert.equal(rightOf(tried), 2);
  });

  it('[DT9] is raced against the ghost’s question by question, as far as both have come', () => {
    const ghost = { costs: [2000, 3000, MISS_MS] };
    assert.deepEqual(raceOf({ costs: [1500] }, ghost), { questions: 1, ownMs: 1500, ghostMs: 2000, aheadMs: 500 });
    assert.equal(raceOf({ costs: [1500, MISS_MS] }, ghost).aheadMs, 5000 - 1500 - MISS_MS);
    assert.equal(raceOf({ costs: [1, 1, 1, 1] }, ghost).questions, 3);
    assert.equal(raceOf({ costs: [] }, ghost).aheadMs, 0);
  });
});

describe('a try among others', () => {
  it('[DT5] tells a place, and a share only where there are five others or more and it is not none', () => {
    assert.deepEqual(amongOthers({ others: 0, quicker: 0, slower: 0 }), { place: 1, of: 1, fasterThan: null });
    assert.deepEqual(amongOthers({ others: 4, quicker: 1, slower: 3 }), { place: 2, of: 5, fasterThan: null });
    assert.deepEqual(amongOthers({ others: 5, quicker: 1, slower: 4 }), { place: 2, of: 6, fasterThan: 80 });
    assert.deepEqual(amongOthers({ others: 5, quicker: 5, slower: 0 }), { place: 6, of: 6, fasterThan: null });
  });

  it('[DT5] never says more than is true: rounded down, and 100 % only where everybody was slower', () => {
    const counts = fc.tuple(fc.nat(2000), fc.nat(2000), fc.nat(2000));
    fc.assert(
      fc.property(counts, ([quicker, slower, equal]) => {
        const others = quicker + slower + equal;
        const { place, of, fasterThan } = amongOthers({ others, quicker, slower });
        assert.ok(place >= 1 && place <= of);
        assert.equal(fasterThan === null, others < LEAST_OTHERS || 100 * slower < others);
        if (fasterThan === null) return;
        assert.ok(fasterThan * others <= 100 * slower);
        assert.equal(fasterThan === 100, slower === others);
      }),
    );
  });
});

describe('the grid', () => {
  it('[DT6] is squares and nothing else, whatever was asked', () => {
    assert.equal(gridOf(['right', 'right', 'part', 'wrong', 'none', 'right']), '🟩🟩🟨🟥⬛\n🟩');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MARKS), { maxLength: 10 }), (marks) => {
        assert.match(gridOf(marks), /^[🟩🟨🟥⬛\n]*$/u);
        assert.equal([...gridOf(marks).replaceAll('\n', '')].length, marks.length);
      }),
    );
  });
});

describe('the streak calendar', () => {
  it('[DT7] counts the days in a row that were kept, and is not broken before today is over', () => {
    assert.equal(streakOf([]), 0);
    assert.equal(streakOf([played(TODAY)]), 1);
    assert.equal(streakOf([played(TODAY - 1), played(TODAY - 2)]), 2);
    assert.equal(streakOf([played(TODAY), played(TODAY - 1), played(TODAY - 3)]), 2);
    assert.equal(streakOf([played(TODAY - 2)]), 0);
    assert.equal(streakOf([played(TODAY), played(TODAY - 1, false), played(TODAY - 2)]), 1);
  });

  it('[DT7] is the same whether it is read at once or in pages', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 40 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 7 }), (back, page) => {
        const all = back.sort((a, b) => a - b).map((n) => played(TODAY - n, n % 7 !== 6));
        const streak = new Streak(TODAY);
        for (let from = 0; from < all.length && streak.take(all.slice(from, from + page)); from += page);
        let expected = 0;
        const kept = new Set(all.filter(({ isKept }) => isKept).map(({ day }) => day));
        for (let day = kept.has(TODAY) ? TODAY : TODAY - 1; kept.has(day); day--) expected++;
        assert.equal(streak.length, expected);
      }),
    );
  });

  it('[DT7] shows whole weeks from Monday to Sunday, today in the last', () => {
    assert.equal(weekdayOf(TODAY), 5); // a Saturday
    const weeks = calendarOf([played(TODAY - 1), played(TODAY - 2, false)], TODAY, 5);
    assert.deepEqual([weeks.length, ...new Set(weeks.map(({ length }) => length))], [5, 7]);
    assert.deepEqual(
      weeks.at(-1)?.map(({ state }) => state),
      ['missed', 'missed', 'missed', 'late', 'kept', 'open', 'ahead'],
    );
    assert.equal(weeks[0]?.[0]?.day, TODAY - 33);
    assert.equal(calendarOf([played(TODAY)], TODAY, 1)[0]?.[5]?.state, 'kept');
  });
});
