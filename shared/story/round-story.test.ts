import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AT_ONCE, aMatch, type TestMatch } from '../testing/a-match.ts';
import { type RoundStory, type StorySeat, storyOf } from './round-story.ts';

const storyAt = ({ match }: TestMatch): RoundStory | null =>
  storyOf(
    [...match.seats].sort((a, b) => a.rank - b.rank),
    true,
  );
const seat = (part: Partial<StorySeat> & { seat: number }): StorySeat => ({
  ...{ plays: true, rank: part.seat + 1, lastRank: part.seat + 1, score: 0, streak: 0 },
  ...part,
});

describe('the story of a round', () => {
  it('is who took the lead, before anything else', () => {
    const match = aMatch({ options: { questions: 5 } })
      .seat('Ada', 'Bo', 'Cy')
      .start()
      .until('answering');
    match.answers('Ada', 'yes', AT_ONCE).until('answering', 'next').answers('Bo', 'yes', AT_ONCE);
    assert.deepEqual(storyAt(match.until('reveal')), { kind: 'lone', seat: 1 }, 'equal scores: the lead is shared');
    match.until('answering').answers('Bo', 'yes', AT_ONCE).until('reveal');
    const ladder = [seat({ seat: 1, rank: 1, lastRank: 2, streak: 4 }), seat({ seat: 0, rank: 2, lastRank: 1 })];
    assert.deepEqual(storyOf(ladder, true), { kind: 'lead', seat: 1, over: 0 });
  });

  it('is how few knew, where everybody is seen', () => {
    const four = [0, 1, 2, 3, 4].map((n) => seat({ seat: n }));
    const knew = (...who: number[]) => four.map((one) => (who.includes(one.seat) ? { ...one, streak: 1 } : one));
    assert.deepEqual(storyOf(knew(), true), { kind: 'nobody' });
    assert.deepEqual(storyOf(knew(3), true), { kind: 'lone', seat: 3 });
    assert.deepEqual(storyOf(knew(1, 3), true), { kind: 'two', seats: [1, 3] });
    assert.deepEqual(storyOf(knew(0, 1, 2, 3, 4), true), { kind: 'everybody' });
    assert.equal(storyOf(knew(0, 1, 2), true), null);
    assert.equal(storyOf(knew(3), false), null, 'of a crowd only the best are seen');
    assert.equal(storyOf(knew(1).slice(0, 2), true), null, 'two are no crowd');
  });

  it('is a streak, when it is news, or a climb', () => {
    const streak = (count: number) => [seat({ seat: 0, streak: count }), seat({ seat: 1, streak: 1 })];
    assert.deepEqual(storyOf(streak(6), true), { kind: 'streak', seat: 0, count: 6 });
    assert.equal(storyOf(streak(7), true), null);
    assert.deepEqual(storyOf([seat({ seat: 4, rank: 2, lastRank: 6 })], true), { kind: 'climb', seat: 4, places: 4 });
    assert.equal(storyOf([seat({ seat: 4, rank: 2, lastRank: 0 })], true), null, 'who came late has climbed nothing');
  });

  it('is always true, and never of somebody who watches', () => {
    const anySeat = fc.record({
      ...{ plays: fc.boolean(), rank: fc.nat(9), lastRank: fc.nat(9), score: fc.integer(), streak: fc.nat(12) },
    });
    fc.assert(
      fc.property(fc.array(anySeat, { maxLength: 9 }), fc.boolean(), (list, isAll) => {
        const seats = list.map((one, number) => ({ ...one, seat: number }));
        const story = storyOf(seats, isAll);
        const of = (number: number): StorySeat => seats[number] ?? assert.fail('nobody sits there');
        if (!story) return;
        if ('seat' in story) assert.ok(of(story.seat).plays && of(story.seat).rank > 0);
        if (story.kind === 'lead') assert.deepEqual([of(story.seat).rank, of(story.over).lastRank], [1, 1]);
        if (story.kind === 'lone') assert.ok(of(story.seat).streak > 0 && isAll);
        if (story.kind === 'streak') assert.equal(of(story.seat).streak, story.count);
        if (story.kind === 'climb') assert.equal(of(story.seat).lastRank - of(story.seat).rank, story.places);
        if (story.kind === 'nobody')
          assert.ok(seats.every(({ plays, rank, streak }) => !plays || rank === 0 || streak === 0));
      }),
    );
  });
});
