import assert from 'node:assert/strict';
import { publicView } from '../../rules/audience.ts';
import type { Step } from '../../rules/events.ts';
import { secretsOf } from '../../rules/rule-views.ts';
import { aMatch, assertRefused, type TestMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import { lastBrainStanding } from './mode.ts';
import type { CrowdView, RoyaleView } from './royale-view.ts';

const ID = 'last-brain-standing';
const NAMES = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal', 'Ivy', 'Jo'];
const seen = ({ rules, match }: TestMatch) => publicView(rules, match).rules[ID]?.all as RoyaleView;
const own = (match: TestMatch, name: string) =>
  secretsOf(match.rules, match.match, match.of(name))[ID] as CrowdView | null | undefined;
const wish = (match: TestMatch, name: string, what: string, payload: unknown): Step =>
  match.wish(name, { type: 'do', rule: ID, name: what, payload });
const calls = (match: TestMatch, name: string, option: string) =>
  wish(match, name, 'call', { round: match.match.round?.index ?? -1, option });
const backs = (match: TestMatch, name: string, whom: string) =>
  wish(match, name, 'back', { seat: match.of(whom).seat });
const leans = (match: TestMatch) =>
  Object.fromEntries((match.match.round?.optionOrder ?? []).map((id, place) => [id, seen(match).calls[place] ?? 0]));

function royale(players: number, options: Record<string, number> = {}, deck = 30): TestMatch {
  return aMatch({ mode: lastBrainStanding, modifiers: [], deck: aDeck(deck), options })
    .seat(...NAMES.slice(0, players))
    .start();
}

/** Who still plays answers, the earlier in the list the faster; those named are wrong. */
function play(match: TestMatch, ...wrong: string[]): TestMatch {
  match.until('answering');
  for (const [place, name] of NAMES.entries()) {
    const seat = match.match.seats.find((one) => one.name === name);
    if (seat?.plays && seat.presence === 'here')
      match.answers(name, wrong.includes(name) ? 'no' : 'yes', { after: 1000 + 100 * place });
  }
  return match.until('reveal');
}

/** After the cut of the third question: Ada to Ed stand, Flo to Jo are out. */
function afterFirstCut(): TestMatch {
  const match = royale(10);
  for (let question = 0; question < 3; question++) play(match);
  return match.until('cut');
}

describe('what a royale shows', () => {
  it('[LB1] [LB2] says how many stand, how many began, when the next cut comes and what it leaves', () => {
    const match = royale(10).until('reading');
    const { alive, startedWith, crowd, isSudden, untilCut, nextAlive, cut, calls: said, backers } = seen(match);
    assert.deepEqual([alive, startedWith, crowd, isSudden, untilCut, nextAlive], [10, 10, 0, false, 3, 5]);
    assert.deepEqual([cut, said, backers], [null, [], []]);
    for (let question = 0; question < 3; question++) play(match);
    match.until('cut').seat('Late');
    assert.deepEqual([seen(match).alive, seen(match).startedWith, seen(match).crowd], [5, 10, 6]);
    assert.equal(seen(match).untilCut, 3);
    match.leaves('Ada');
    assert.deepEqual([seen(match).alive, seen(match).crowd], [4, 6]);
  });

  it('[H14] counts whoever leads without playing in no crowd', () => {
    const match = aMatch({ mode: lastBrainStanding, modifiers: [], deck: aDeck(30), opener: 'Ada' })
      .seat(...NAMES)
      .does('Ada', { type: 'lead', leads: true })
      .start()
      .until('reading');
    assert.deepEqual([seen(match).alive, seen(match).crowd], [9, 0]);
    match.seat('Late');
    assert.deepEqual([seen(match).alive, seen(match).crowd], [10, 0]);
    for (let question = 0; question < 3; question++) play(match);
    match.until('cut');
    assert.deepEqual([seen(match).alive, seen(match).crowd], [5, 5]);
  });

  it('[LB2] counts the questions to the cut one by one', () => {
    const match = royale(10);
    assert.deepEqual(
      [0, 1, 2].map(() => {
        const before = seen(match.until('answering')).untilCut;
        play(match).pass();
        return before;
      }),
      [3, 2, 1],
    );
  });

  it('[LB4] from sudden death on there is a cut after each question, and nobody knows what it leaves', () => {
    const match = royale(3, { every: 2 });
    play(match, 'Cy');
    assert.deepEqual([seen(match).isSudden, seen(match).untilCut, seen(match).nextAlive > 0], [false, 1, true]);
    play(match, 'Ada', 'Bo', 'Cy').until('cut');
    assert.deepEqual([seen(match).isSudden, seen(match).untilCut, seen(match).nextAlive], [true, 1, 0]);
    play(match, 'Cy').until('cut');
    assert.deepEqual([seen(match).alive, seen(match).cut?.isSudden], [2, true]);
  });

  it('[LB5] ends at the last question, cut or no cut', () => {
    const early = royale(10, {}, 2);
    play(early);
    play(early).pass();
    assert.equal(early.match.phase.name, 'podium');
    const atTheCut = royale(10, {}, 3);
    for (let question = 0; question < 3; question++) play(atTheCut);
    atTheCut.until('cut').pass();
    assert.equal(atTheCut.match.phase.name, 'podium');
  });
});

describe('the crowd of a royale', () => {
  it('[LB8] sees its own wishes, and of the question before none', () => {
    const match = afterFirstCut().until('answering');
    const nothing = { backs: -1, call: '', calledRight: 0, crowdPoints: 0 };
    assert.deepEqual(own(match, 'Jo'), nothing);
    assert.equal(own(match, 'Ada') ?? null, null);
    assert.ok(calls(match, 'Jo', 'no').ok && backs(match, 'Jo', 'Ada').ok);
    assert.deepEqual(own(match, 'Jo'), { ...nothing, backs: match.of('Ada').seat, call: 'no' });
    play(match).until('reading');
    assert.equal(own(match, 'Jo')?.call, '');
    match.until('answering');
    assert.ok(calls(match, 'Jo', 'yes').ok);
    assert.deepEqual(leans(match), { yes: 0, no: 0, maybe: 0, later: 0 }, 'no advice before the bell');
    play(match);
    assert.deepEqual(leans(match), { yes: 100, no: 0, maybe: 0, later: 0 });
  });

  it('[LB8] is told after the bell where it thought the others would go', () => {
    const match = afterFirstCut().until('answering');
    for (const [name, option] of [
      ['Flo', 'no'],
      ['Flo', 'yes'],
      ['Gus', 'yes'],
      ['Hal', 'yes'],
      ['Ivy', 'no'],
    ] as const)
      assert.ok(calls(match, name, option).ok);
    assert.deepEqual(seen(match).calls, []);
    play(match);
    assert.deepEqual(leans(match), { yes: 75, no: 25, maybe: 0, later: 0 });
    match.until('reading');
    assert.deepEqual(seen(match).calls, []);
  });

  it('[LB8] backs one at a time, and the three with most are shown, of equal ones who sat first', () => {
    const match = afterFirstCut();
    const chosen = { Flo: 'Bo', Gus: 'Ada', Hal: 'Bo', Ivy: 'Cy', Jo: 'Ada' };
    for (const [name, whom] of Object.entries(chosen)) assert.ok(backs(match, name, whom).ok);
    const seat = (name: string) => match.of(name).seat;
    const shown = () => seen(match).backers.map(({ seat: number, count }) => [number, count]);
    assert.deepEqual(shown(), [
      [seat('Ada'), 2],
      [seat('Bo'), 2],
      [seat('Cy'), 1],
    ]);
    assert.ok(backs(match, 'Jo', 'Ada').ok); // again the same: once
    assert.ok(backs(match, 'Ivy', 'Bo').ok && backs(match, 'Flo', 'Di').ok && backs(match, 'Flo', 'Ed').ok);
    assert.deepEqual(shown(), [
      [seat('Ada'), 2],
      [seat('Bo'), 2],
      [seat('Ed'), 1],
    ]);
  });

  it('[LB8] says why not in a sentence', () => {
    const match = afterFirstCut().until('answering');
    for (const [step, sentence] of [
      [wish(match, 'Jo', 'call', { round: 2, option: 'yes' }), 'That call was for another question.'],
      [calls(match, 'Jo', 'nonsense'), 'That is none of the answers.'],
      [backs(match, 'Jo', 'Gus'), 'Only somebody who still stands can win.'],
      [wish(match, 'Jo', 'back', { seat: 99 }), 'Only somebody who still stands can win.'],
    ] as const) {
      assertRefused(step, 'rule/refused');
      assert.equal(!step.ok && step.sentence, sentence);
    }
    match.leaves('Ada');
    assertRefused(backs(match, 'Jo', 'Ada'), 'rule/refused');
  });

  it('[LB9] is paid for calls where most survivors went, also where they were wrong, and for none where nobody went', () => {
    const match = afterFirstCut().until('answering');
    for (const [name, option] of [
      ['Flo', 'no'],
      ['Gus', 'yes'],
      ['Hal', 'maybe'],
    ] as const)
      assert.ok(calls(match, name, option).ok);
    play(match, 'Ada', 'Bo', 'Cy');
    assert.deepEqual(
      ['Flo', 'Gus', 'Hal', 'Ivy'].map((name) => own(match, name)?.crowdPoints),
      [50, 0, 0, 0],
    );
    assert.equal(own(match, 'Flo')?.calledRight, 1);
    match.until('answering');
    assert.ok(calls(match, 'Gus', 'yes').ok);
    match.until('reveal'); // nobody answers
    assert.deepEqual([own(match, 'Flo')?.crowdPoints, own(match, 'Gus')?.crowdPoints], [50, 0]);
  });

  it('[LB9] is paid for each cut that whom it backs survives, forgets who falls, and is paid for the winner', () => {
    const match = afterFirstCut();
    for (const [name, whom] of [
      ['Flo', 'Ada'],
      ['Gus', 'Ed'],
      ['Hal', 'Bo'],
    ] as const)
      assert.ok(backs(match, name, whom).ok);
    for (let question = 0; question < 3; question++) play(match, 'Ed', 'Di');
    match.until('cut');
    const [flo, gus, hal] = ['Flo', 'Gus', 'Hal'].map((name) => own(match, name));
    assert.deepEqual([flo?.crowdPoints, gus?.crowdPoints, hal?.crowdPoints], [20, 0, 20]);
    assert.deepEqual([flo?.backs, gus?.backs], [match.of('Ada').seat, -1]);
    while (match.match.phase.stage !== 'over') {
      if (match.match.phase.stage === 'read') play(match, 'Bo', 'Cy', 'Di');
      match.pass();
    }
    // Ada was one of five when Flo backed her: two halvings, and the cuts she survived.
    const cuts = match.events.filter((event) => event.type === 'phase-changed' && event.phase === 'cut').length - 1;
    assert.equal(own(match, 'Flo')?.crowdPoints, 200 + 20 * cuts);
    assert.equal(match.of('Flo').xp, Math.floor((200 + 20 * cuts) / 10));
    assert.deepEqual([match.of('Gus').xp, match.of('Ivy').xp], [0, 0]);
    const rewards = match.events.flatMap((event) => (event.type === 'rewarded' ? [[event.seat, event.why]] : []));
    assert.deepEqual(rewards[0], [match.of('Flo').seat, 'foreseen from the crowd']);
  });

  it('[LB9] no evening is worth more than 60 points of experience', () => {
    const match = royale(10, { every: 1, leave: 10 });
    play(match).until('cut');
    assert.ok(backs(match, 'Jo', 'Ada').ok);
    while (match.match.phase.stage !== 'over') {
      if (match.match.phase.stage === 'open') {
        calls(match, 'Jo', 'yes');
        play(match);
      }
      match.pass();
    }
    assert.ok((own(match, 'Jo')?.crowdPoints ?? 0) > 600);
    assert.equal(match.of('Jo').xp, 60);
  });
});
