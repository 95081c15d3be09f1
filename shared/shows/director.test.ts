import assert from 'node:assert/strict';
import { classic } from '../modes/classic/mode.ts';
import { lastBrainStanding } from '../modes/last-brain-standing/mode.ts';
import { checksumOf } from '../rules/checksum.ts';
import { PAUSE_MAX_MS } from '../rules/pause.ts';
import { applyInput } from '../rules/step.ts';
import { aDeck } from '../testing/a-question.ts';
import { aShow, type Plan, type TestShow } from '../testing/a-show.ts';

const SPLIT = [
  ['Ada', 'Bo', 'Cy', 'Di'],
  ['Ed', 'Flo', 'Gus', 'Hal'],
];
const NAMES = SPLIT.flat();
/** Earlier in the list is faster; Gus and Hal are wrong. */
const plan: Plan = (player) => ({
  answer: player === 'Gus' || player === 'Hal' ? 'no' : 'yes',
  afterMs: 300 + 100 * NAMES.indexOf(player),
});

function royale(): TestShow {
  return aShow({ split: SPLIT, mode: lastBrainStanding, plan, options: { seconds: 5 } });
}
function quiz(): TestShow {
  return aShow({ split: SPLIT, mode: classic, plan, deck: aDeck(5), options: { seconds: 5 } });
}
const code = (show: TestShow, direction: Parameters<TestShow['press']>[0]) => show.press(direction)?.code ?? 'taken';
const playing = (show: TestShow) => show.seats().filter(({ plays }) => plays).length;
const settled = (show: TestShow) =>
  show.until('all is counted', () =>
    [show.director, ...show.arenas].every(
      ({ match }) => match.show?.awaits === null && match.show.seq === show.director.match.show?.seq,
    ),
  );

describe('the director of a show', () => {
  it('opens the doors, and starts once, when enough are there', () => {
    const show = quiz();
    assert.equal(code(show, { do: 'start', playing: 8 }), 'show/doors-closed');
    assert.equal(code(show, { do: 'open' }), 'taken');
    assert.equal(code(show, { do: 'open' }), 'show/doors-open');
    assert.equal(code(show, { do: 'start', playing: 1 }), 'match/too-few');
    assert.equal(code(show, { do: 'start', playing: 8 }), 'taken');
    assert.equal(code(show, { do: 'start', playing: 8 }), 'match/started');
  });

  it('[SW4] the bell comes early when everybody in all arenas has answered, and an arena rings by its own clock', () => {
    const show = quiz().start().untilPhase('answering', 0);
    const opened = show.now;
    show.untilPhase('reveal', 0);
    assert.ok(show.now - opened < 3000, `${show.now - opened} ms`);
    const [arena] = show.arenas;
    assert.ok(arena);
    show.untilPhase('answering', 1);
    const { endsAt } = arena.match.phase;
    const late = applyInput(arena.rules, arena.match, {
      type: 'intent',
      at: endsAt ?? 0,
      seat: 0,
      intent: { type: 'answer', round: 1, answer: 'yes' },
    });
    assert.equal(late.step.ok ? 'taken' : late.step.code, 'answer/too-late');
  });

  it('tells each arena how many were right in all of them', () => {
    const show = quiz().start().untilPhase('reveal', 0);
    show.until('all are told', () => show.arenas.every(({ match }) => match.round?.isConcluded === true));
    assert.deepEqual(
      show.arenas.map(({ match }) => match.round?.rightAnswers),
      [6, 6],
    );
  });

  it('pauses and resumes all arenas, whose clocks lose nothing', () => {
    const show = quiz().start().untilPhase('reading', 0);
    assert.equal(code(show, { do: 'pause' }), 'taken');
    assert.equal(code(show, { do: 'pause' }), 'match/paused');
    assert.equal(code(show, { do: 'next' }), 'match/paused');
    show.until('all have paused', () => show.arenas.every(({ match }) => match.pausedAt !== null));
    const before = show.arenas.map(({ match }) => (match.phase.endsAt ?? 0) - (match.pausedAt ?? 0));
    const later = show.now + 3000;
    show.until('three seconds later', () => show.now >= later);
    assert.equal(code(show, { do: 'resume' }), 'taken');
    show.until('all have resumed', () => show.arenas.every(({ match }) => match.pausedAt === null));
    const after = show.arenas.map(({ match }) => (match.phase.endsAt ?? 0) - show.now);
    before.forEach((ms, i) => {
      assert.ok(Math.abs(ms - (after[i] ?? 0)) <= 25, `${ms} ms before, ${after[i]} after`);
    });
    show.toTheEnd();
  });

  it('[M5] a pause nobody ends is ended in all arenas', () => {
    const show = quiz().start().untilPhase('reading', 0);
    show.press({ do: 'pause' });
    show.until('all have paused', () => show.arenas.every(({ match }) => match.pausedAt !== null));
    show.until('it is over', () => show.arenas.every(({ match }) => match.pausedAt === null), PAUSE_MAX_MS + 5000);
  });

  it('gives more time, and goes on at a press', () => {
    const show = quiz().start().untilPhase('answering', 0);
    const [arena] = show.arenas;
    const endsAt = arena?.match.phase.endsAt ?? 0;
    assert.equal(code(show, { do: 'extend', ms: -1 }), 'show/no-extension');
    assert.equal(code(show, { do: 'extend', ms: 10_000 }), 'taken');
    show.until('it has more time', () => arena?.match.phase.endsAt === endsAt + 10_000);
    assert.equal(code(show, { do: 'next' }), 'taken');
    show.untilPhase('reveal', 0);
  });

  it('[SW7] takes the last question back: points, time and places are as if it had not been asked', () => {
    const show = quiz().start().untilPhase('reveal', 0);
    settled(show);
    const first = NAMES.map((name) => {
      const { score, rightMs, rank, right } = show.seat(name);
      return { score, rightMs, rank, right };
    });
    show.untilPhase('reveal', 1);
    settled(show);
    assert.notDeepEqual(show.seat('Ada').score, first[0]?.score);
    assert.equal(code(show, { do: 'void' }), 'taken');
    assert.equal(code(show, { do: 'void' }), 'show/nothing-to-void');
    assert.equal(code(show, { do: 'next' }), 'show/counting');
    settled(show);
    assert.deepEqual(
      NAMES.map((name) => {
        const { score, rightMs, rank, right } = show.seat(name);
        return { score, rightMs, rank, right };
      }),
      first,
    );
    assert.match(show.seat('Ada').results, /^r-$/);
    show.toTheEnd();
  });

  it('[SW8] restores whom the last cut took, who play and count again', () => {
    const show = royale().start().untilPhase('cut');
    settled(show);
    assert.equal(playing(show), 4);
    assert.equal(show.director.match.show?.field.playing, 4);
    assert.equal(code(show, { do: 'restore' }), 'taken');
    assert.equal(code(show, { do: 'restore' }), 'show/nobody-to-restore');
    settled(show);
    assert.equal(playing(show), 8);
    assert.equal(show.director.match.show?.field.playing, 8);
    assert.ok(NAMES.every((name) => show.seat(name).rank <= 8 && show.seat(name).out === null));
    show.untilPhase('reveal', 3);
    assert.ok(show.arenas.every(({ match }) => match.round?.answeredCount === 4));
    show.toTheEnd();
  });

  it('removes by name, in one arena or in all, and lets nobody new in', () => {
    const show = quiz();
    show.join(1, 'Ada'); // another person of that name would come as "Ada 2" into the same arena only
    show.start();
    show.press({ do: 'kick', name: 'Bo', arena: 0 });
    show.press({ do: 'kick', name: 'Cy', arena: 1 });
    show.press({ do: 'lock', locked: true });
    show.untilPhase('reading', 0);
    assert.equal(show.seat('Bo').removed, true);
    assert.equal(show.seat('Cy').removed, false);
    assert.ok(show.arenas.every(({ match }) => match.locked));
  });

  it('[SP4] lets nobody watch without a seat, in any arena, until its host allows it again', () => {
    const show = quiz().start();
    const watchable = () => [show.director, ...show.arenas].map(({ match }) => match.watchable);
    for (const [isAllowed, phase, round] of [
      [true, 'reading', 0],
      [false, 'reveal', 0],
      [true, 'reading', 1],
    ] as const) {
      show.press({ do: 'watchable', watchable: isAllowed });
      show.untilPhase(phase, round);
      assert.deepEqual(new Set(watchable()), new Set([isAllowed]), phase);
    }
    show.toTheEnd();
  });

  it('[SW6] whoever comes after the start watches', () => {
    const show = quiz().start().untilPhase('reading', 0);
    show.join(0, 'Ivy');
    assert.equal(show.seat('Ivy').plays, false);
    show.untilPhase('reveal', 0);
  });

  it('[M2] the log of the director and of each arena replays by itself', () => {
    const show = royale().start().untilPhase('cut');
    show.press({ do: 'restore' });
    show.press({ do: 'extend', ms: 500 });
    show.untilPhase('reveal', 3);
    show.press({ do: 'void' });
    show.toTheEnd();
    for (const part of [show.director, ...show.arenas])
      assert.equal(checksumOf(show.replayed(part)), checksumOf(part.match));
    assert.deepEqual(show.replayed(show.director).show, show.director.match.show);
  });

  it('[SW5] an arena that was away goes on where the show is, with what was acknowledged', () => {
    const show = quiz().start().untilPhase('answering', 0);
    show.until('three have answered', () => (show.arenas[0]?.match.round?.answeredCount ?? 0) === 3);
    const opensAt = show.arenas[1]?.match.round?.opensAt;
    show.replaceArena(0);
    assert.equal(show.arenas[0]?.match.round?.answeredCount, 3);
    assert.equal(show.arenas[0]?.match.round?.opensAt, opensAt);
    show.untilPhase('reveal', 0);
    assert.ok(['Ada', 'Bo', 'Cy'].every((name) => show.seat(name).score > 0));
    show.toTheEnd();
  });

  it('[SW9] nobody in an arena leads it, is ready for all, or begins another match', () => {
    const show = quiz().start().untilPhase('reveal', 0);
    const [arena] = show.arenas;
    assert.ok(arena);
    assert.equal(arena.match.host, null);
    const wishes = [
      { type: 'pause' },
      { type: 'end' },
      { type: 'again' },
      { type: 'kick', seat: 1 },
      { type: 'ready', round: 0, phase: 'reveal' },
    ] as const;
    for (const intent of wishes) {
      const { step } = applyInput(arena.rules, arena.match, { type: 'intent', at: show.now, seat: 0, intent });
      assert.equal(step.ok ? 'taken' : step.code, 'mode/denies');
    }
  });

  it('[SW2] an arena refuses an order that is not the next one', () => {
    const show = quiz().start().untilPhase('reading', 0);
    const [arena] = show.arenas;
    assert.ok(arena);
    const seq = arena.match.show?.seq ?? 0;
    for (const wrong of [seq, seq + 2]) {
      const order = { do: 'lock', locked: true } as const;
      const { step } = applyInput(arena.rules, arena.match, { type: 'order', at: show.now, seq: wrong, order });
      assert.equal(step.ok ? 'taken' : step.code, 'show/order');
    }
    assert.equal(arena.match.locked, false);
  });
});
