import assert from 'node:assert/strict';
import fc from 'fast-check';
import { classic } from '../modes/classic/mode.ts';
import { lastBrainStanding } from '../modes/last-brain-standing/mode.ts';
import { checksumOf } from '../rules/checksum.ts';
import { rosterView } from '../rules/roster-view.ts';
import { aDeck } from '../testing/a-question.ts';
import { aShow, plansOf, type TestShow } from '../testing/a-show.ts';
import { DirectorWatch, GONE_AFTER_MS, MISSED_AFTER_MS } from './director-watch.ts';

const quiz = (): TestShow =>
  aShow({
    split: [
      ['Ada', 'Bo'],
      ['Cy', 'Di'],
    ],
    mode: classic,
    plan: (player) => ({ answer: player === 'Di' ? 'no' : 'yes', afterMs: player === 'Cy' ? 1000 : 4000 }),
    deck: aDeck(4),
    options: { seconds: 20 },
  });
const pass = (show: TestShow, ms: number) => {
  const until = show.now + ms;
  return show.until(`${ms} ms have passed`, () => show.now >= until);
};
const directors = (show: TestShow) => show.arenas.map(({ match }) => match.show?.director);
const points = (show: TestShow) => show.seats().map(({ score }) => score);

describe('an arena whose director is silent', () => {
  it('[SW10] waits with its clock standing, and plays on with whoever takes over', () => {
    const show = quiz().start().untilPhase('reveal', 0);
    show.isDirectorAway = true;
    pass(show, MISSED_AFTER_MS + 2000);
    assert.deepEqual(directors(show), ['missed', 'missed']);
    assert.ok(show.arenas.every(({ match }) => match.pausedAt !== null));
    show.isDirectorAway = false;
    show.replaceDirector();
    show.untilPhase('answering', 1);
    assert.deepEqual(directors(show), ['heard', 'heard']);
    assert.ok(show.arenas.every(({ match }) => match.pausedAt === null));
    show.toTheEnd();
    for (const arena of show.arenas) assert.equal(checksumOf(show.replayed(arena)), checksumOf(arena.match));
  });

  it('[SW10] does not stop a question that is open: it goes on to its bell', () => {
    const show = quiz().start().untilPhase('answering', 0);
    show.isDirectorAway = true;
    pass(show, MISSED_AFTER_MS + 1000);
    assert.deepEqual(directors(show), ['heard', 'heard']);
    assert.ok(show.arenas.every(({ match }) => match.round?.answeredCount === 2));
    pass(show, 6000);
    assert.deepEqual(directors(show), ['missed', 'missed']);
  });

  it('[SW10] ends by itself with the points that stand, and takes no order after that', () => {
    const show = quiz().start().untilPhase('reveal', 1);
    const before = points(show);
    show.isDirectorAway = true;
    show.until('all have ended', () => directors(show).every((is) => is === 'gone'), GONE_AFTER_MS + 60_000);
    assert.ok(show.arenas.every(({ match }) => match.phase.stage === 'over' && match.pausedAt === null));
    assert.deepEqual(points(show), before);
    assert.ok(before.some((score) => score > 0));
    show.isDirectorAway = false;
    show.replaceDirector();
    pass(show, 30_000);
    assert.ok(show.arenas.every(({ match }) => match.phase.stage === 'over'));
    for (const arena of show.arenas) assert.equal(checksumOf(show.replayed(arena)), checksumOf(arena.match));
  });

  it('leaves a pause of the host to the host', () => {
    const show = quiz().start().untilPhase('reading', 0);
    show.press({ do: 'pause' });
    show.until('all have paused', () => show.arenas.every(({ match }) => match.pausedAt !== null));
    show.isDirectorAway = true;
    pass(show, MISSED_AFTER_MS + 2000);
    show.isDirectorAway = false;
    pass(show, 2000);
    assert.ok(show.arenas.every(({ match }) => match.pausedAt !== null));
  });

  it('counts no silence through which it slept', () => {
    const watch = new DirectorWatch(0, false);
    assert.equal(watch.look(GONE_AFTER_MS), 'heard');
    for (let i = 1; i <= 8; i++) watch.look(GONE_AFTER_MS + 2000 * i);
    assert.equal(watch.look(GONE_AFTER_MS + 18_000), 'missed');
    watch.heard(GONE_AFTER_MS + 18_000, true);
    assert.equal(watch.look(GONE_AFTER_MS + 18_001), 'gone');
  });
});

describe('the podium of an arena', () => {
  it('[SW11] has those who fell too, at whichever cut and wherever they sat', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), fc.integer({ min: 8, max: 40 }), (seed, count) => {
        const names = Array.from({ length: count }, (_, i) => `P${i}`);
        const split = [0, 1, 2].map((arena) => names.filter((_, i) => i % 3 === arena));
        const show = aShow({ split, mode: lastBrainStanding, plan: plansOf(seed), options: { seconds: 5, every: 1 } });
        show.start().toTheEnd();
        const ladder = show.seats().sort((a, b) => a.rank - b.rank);
        const sure = ladder.slice(0, 10).filter(({ rank }) => rank < (ladder[10]?.rank ?? Number.POSITIVE_INFINITY));
        assert.ok(sure.some(({ out }) => out !== null));
        for (const { match } of show.arenas) {
          const seen = new Map(rosterView(match).map(({ name, rank, score, plays }) => [name, { rank, score, plays }]));
          for (const { name, rank, score, plays } of sure)
            assert.deepEqual(seen.get(name), { rank, score, plays }, name);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('[SW11] has the best of the whole show, wherever they sat', () => {
    const show = quiz().start().toTheEnd();
    for (const { match } of show.arenas) {
      const seats = rosterView(match);
      assert.deepEqual(seats.map(({ name }) => name).sort(), ['Ada', 'Bo', 'Cy', 'Di']);
      assert.deepEqual([seats[0]?.name, seats[0]?.rank], ['Cy', 1]);
      assert.equal(seats.at(-1)?.name, 'Di');
      assert.equal(match.show?.players, 4);
      assert.equal(new Set(seats.map(({ seat }) => seat)).size, 4);
    }
  });
});
