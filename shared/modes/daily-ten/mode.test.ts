import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MISS_MS, rightOf, type Tried, timeOf } from '../../daily/tried.ts';
import { HOST_INTENTS, type Intent } from '../../rules/input.ts';
import { aMatch, assertRefused, type TestMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import { dailyTen } from './mode.ts';

const aTry = (): TestMatch => aMatch({ mode: dailyTen, deck: aDeck(10), settings: { autoStartMs: 4000 } }).seat('Noor');

/** Comes to the next window. */
function next(evening: TestMatch): TestMatch {
  return evening.untilStage('open');
}

/** What the mode remembers of its player. */
function ownTry(evening: TestMatch): Tried {
  return evening.of('Noor').slots[dailyTen.id] as Tried;
}

/** The server was away for so long. */
function restart(evening: TestMatch, ms: number): void {
  const since = evening.now;
  evening.now += ms;
  evening.put({ type: 'restart', since, at: evening.now });
}

describe('the daily ten', () => {
  it('begins as soon as its one player is there, and has no scoreboard', () => {
    const evening = aTry();
    assert.equal(evening.match.phase.name, 'countdown');
    const phases = new Set<string>();
    while (evening.match.phase.stage !== 'over') {
      phases.add(evening.match.phase.name);
      evening.pass();
    }
    assert.deepEqual([...phases], ['countdown', 'reading', 'answering', 'locked', 'reveal']);
    assert.equal(evening.match.rounds, 10);
  });

  it('[DT4] remembers for its player how each question went, and what it cost', () => {
    const evening = next(aTry()).answers('Noor', 'yes', { after: 2500 }).until('reveal');
    next(evening).answers('Noor', 'no', { after: 900 }).until('reveal');
    next(evening).until('reveal'); // silence
    const { marks, costs } = ownTry(evening);
    assert.deepEqual(marks, ['right', 'wrong', 'none']);
    assert.deepEqual(costs, [2500, MISS_MS, MISS_MS]);
  });

  it('[DT4] nobody can hold its clock, end it, or play it again', () => {
    const intents: Intent[] = [
      { type: 'pause' },
      { type: 'end' },
      { type: 'bots', count: 1 },
      { type: 'lock', locked: false },
      { type: 'kick', seat: 0 },
      { type: 'lead', leads: true },
      { type: 'phones', answersOnly: true },
      { type: 'watchable', watchable: true },
      { type: 'cohost', seat: null },
      { type: 'again' },
    ];
    assert.deepEqual(
      HOST_INTENTS.filter((type) => !intents.some((intent) => intent.type === type)),
      ['start', 'resume', 'skip'],
    );
    const evening = aTry();
    const stages = new Set<string>();
    for (;;) {
      const { stage } = evening.match.phase;
      if (!stages.has(stage)) for (const intent of intents) assertRefused(evening.wish('Noor', intent), 'mode/denies');
      stages.add(stage);
      if (stage === 'over') break;
      evening.pass();
    }
    assert.deepEqual([...stages], ['intro', 'read', 'open', 'closed', 'told', 'over']);
  });

  it('[DT3] goes on while its player is away: what passes meanwhile has passed', () => {
    const evening = next(aTry()).answers('Noor', 'yes', { after: 1000 }).until('reveal');
    evening.drops('Noor');
    next(evening).until('reveal');
    next(evening);
    evening.seat('Noor').answers('Noor', 'yes', { after: 19_000 }).until('reveal');
    const own = ownTry(evening);
    assert.deepEqual(own.marks, ['right', 'none', 'right']);
    evening.leaves('Noor').until('podium');
    assert.equal(ownTry(evening).marks.length, 10);
  });

  it('[DT4] whatever is answered, dropped, left or skipped: each question is told once, and costs 20 s or less', () => {
    const act = fc.constantFrom('right', 'wrong', 'none', 'drop', 'back', 'leave', 'skip', 'restart');
    fc.assert(
      fc.property(fc.array(fc.tuple(act, fc.integer({ min: 0, max: 25_000 })), { maxLength: 40 }), (acts) => {
        const evening = aTry();
        const isHere = (): boolean => evening.of('Noor').presence === 'here';
        for (const [what, ms] of acts) {
          if (evening.match.phase.stage === 'over') break;
          if (what === 'right' || what === 'wrong') {
            if (evening.match.phase.stage === 'open') evening.tries('Noor', what === 'right' ? 'yes' : 'no');
          } else if (what === 'drop' && isHere()) evening.drops('Noor');
          else if (what === 'leave' && isHere()) evening.leaves('Noor');
          else if (what === 'back') evening.seat('Noor');
          else if (what === 'skip') evening.wish('Noor', { type: 'skip' });
          else if (what === 'restart') restart(evening, ms);
          evening.after(ms);
        }
        evening.until('podium');
        const own = ownTry(evening);
        assert.equal(own.marks.length, 10);
        assert.equal(own.costs.length, 10);
        own.costs.forEach((cost, i) => {
          assert.ok(cost >= 0 && cost <= MISS_MS);
          if (own.marks[i] !== 'right') assert.equal(cost, MISS_MS);
        });
        assert.equal(rightOf(own), evening.of('Noor').right);
        assert.ok(timeOf(own) <= 10 * MISS_MS);
      }),
    );
  });
});
