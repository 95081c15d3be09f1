import assert from 'node:assert/strict';
import fc from 'fast-check';
import { classic } from '../modes/classic/mode.ts';
import { lastBrainStanding } from '../modes/last-brain-standing/mode.ts';
import { luck } from '../rules/random.ts';
import { aMatch } from '../testing/a-match.ts';
import { aDeck } from '../testing/a-question.ts';
import { aShow, type Net, plansOf, type TestShow } from '../testing/a-show.ts';

const namesOf = (count: number): string[] => Array.from({ length: count }, (_, i) => `P${i}`);

/** What each person came to, whoever they sat with. */
function endOf(show: TestShow): unknown {
  return show
    .seats()
    .map(({ playerId, score, rightMs, rank, out, plays, results }) => ({
      ...{ playerId, score, rightMs, rank, plays, results, place: out?.place ?? 0, round: out?.round ?? -1 },
    }))
    .sort((a, b) => a.playerId.localeCompare(b.playerId));
}

/** Names, and in which of four arenas each sits. */
const SPLITS = fc.record({
  seats: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 24 }),
  seed: fc.string({ minLength: 1, maxLength: 8 }),
});

function split(seats: readonly number[]): string[][] {
  const arenas = [0, 1, 2, 3].map((arena) => namesOf(seats.length).filter((_, i) => seats[i] === arena));
  return arenas.filter((names, i) => names.length > 0 || i < 2); // one of the first two may stand empty
}

/** Loses a third, doubles a third, and lets some come so late that others overtake them. */
function badNet(seed: string): Net {
  const rolls = luck(seed);
  const delay = (): number => (rolls.chance(0.2) ? 900 : 5);
  return () => (rolls.chance(0.33) ? [] : rolls.chance(0.5) ? [delay()] : [delay(), delay()]);
}

describe('a show in arenas', () => {
  for (const mode of [lastBrainStanding, classic]) {
    const play = (arenas: string[][], seed: string, net?: Net): TestShow =>
      aShow({
        ...{ split: arenas, mode, plan: plansOf(seed), ...(net ? { net } : {}) },
        ...(mode === classic ? { deck: aDeck(6) } : {}),
        options: { seconds: 5 },
      })
        .start()
        .toTheEnd();

    it(`[SW1] ${mode.id}: any split of people over arenas comes to the same survivors, points and places as one arena`, () => {
      fc.assert(
        fc.property(SPLITS, ({ seats, seed }) => {
          assert.deepEqual(endOf(play(split(seats), seed)), endOf(play([namesOf(seats.length)], seed)));
        }),
        { numRuns: 25 },
      );
    });

    it(`[SW2] ${mode.id}: messages that are lost, doubled, late and out of order change nothing`, () => {
      fc.assert(
        fc.property(SPLITS, ({ seats, seed }) => {
          assert.deepEqual(endOf(play(split(seats), seed, badNet(seed))), endOf(play([namesOf(seats.length)], seed)));
        }),
        { numRuns: 10 },
      );
    });

    it(`[SW2] ${mode.id}: director and arenas that are replaced from their journals come to the same`, () => {
      fc.assert(
        fc.property(SPLITS, fc.integer({ min: 1, max: 200 }), ({ seats, seed }, steps) => {
          const show = aShow({
            ...{ split: split(seats), mode, plan: plansOf(seed), options: { seconds: 5 } },
            ...(mode === classic ? { deck: aDeck(6) } : {}),
          }).start();
          const until = show.now + steps * 40;
          show.until('the moment it happens', () => show.now >= until);
          show.replaceDirector();
          show.untilPhase('reveal');
          show.replaceArena(0);
          show.toTheEnd();
          assert.deepEqual(endOf(show), endOf(play([namesOf(seats.length)], seed)));
        }),
        { numRuns: 10 },
      );
    });
  }

  it('[SW1] survivors and points are those of an ordinary room', () => {
    fc.assert(
      fc.property(SPLITS, ({ seats, seed }) => {
        const names = namesOf(seats.length);
        const plan = plansOf(seed);
        const show = aShow({ split: split(seats), mode: lastBrainStanding, plan, options: { seconds: 5 } });
        show.start().toTheEnd();
        const room = aMatch({ mode: lastBrainStanding, deck: aDeck(30), seed: 'show', options: { seconds: 5 } });
        room.seat(...names).start();
        for (let round = 0; room.match.phase.stage !== 'over'; round++) {
          room.until('answering');
          const answers = names
            .filter((name) => room.of(name).plays)
            .flatMap((name) => {
              const planned = plan(name, round);
              return planned ? [{ name, ...planned }] : [];
            })
            .sort((a, b) => a.afterMs - b.afterMs);
          for (const { name, answer, afterMs } of answers) room.answers(name, answer, { after: afterMs });
          room.untilStage('told');
          while (!['podium', 'reading'].includes(room.match.phase.name)) room.pass();
        }
        const standing = names.filter((name) => show.seat(name).plays);
        if (standing.length === 1) assert.equal(show.seat(standing[0] ?? '').rank, 1, 'whoever is left is first');
        for (const name of names) {
          const [there, here] = [show.seat(name), room.of(name)];
          assert.deepEqual(
            [there.score, there.rightMs, there.plays, there.out?.round],
            [here.score, here.rightMs, here.plays, here.out?.round],
            name,
          );
        }
      }),
      { numRuns: 25 },
    );
  });
});
