import assert from 'node:assert/strict';
import { parseQuestion, type Question } from '../questions/question.ts';
import { isAsking, isChatOpenFor } from './chat-gate.ts';
import { namesOption, spokenOf } from './names-option.ts';

function choice(...texts: string[]): Question {
  const options = texts.map((text, i) => ({ id: `o${i}`, text }));
  const read = parseQuestion({ id: 'q', topic: 'atlas', stem: 'Which?', kind: 'choice', options, right: ['o0'] });
  if (!read.ok) throw new Error(read.problems.join());
  return read.value;
}

/** Options, lines that wait, and lines that pass. */
const CASES: readonly [options: readonly string[], held: readonly string[], free: readonly string[]][] = [
  // Letters and numbers name one of as many as there are.
  [
    ['MMMBop', 'No Diggity', 'Wannabe', 'Barbie Girl'],
    [
      ...['1', '04', '4', 'D', 'first one', 'they say answer one', 'maybe A good one', 'maybe it is A', '🅰', '🄰', '🅐'],
      ...['a) good one', 'well a) good one', '(a) good one', 'a, obviously good', 'wannnnnnabe', 'barbei what'],
    ],
    [
      ...['0', '5', '12', '3d film', 'e', 'fifth', 'this one hurts', 'picked one at random', 'my cd skips', 'no rush'],
      ...['no idea, a good one', '7) a good one', 'a plan, x: it works', '  a plan, x: it works', 'girls', 'a good I'],
    ],
  ],
  [
    ['Emma', 'Fahrenheit 451'],
    ['second', '🇧', 'four hundred fifty one', 'it says four hundred fifty one', 'farenheit'],
    ['c', '🇨', '🅲', 'third', 'not emm', 'a good book', 'Fa'],
  ],
  // A word that several options have names none of them; all of its words together do.
  [
    ['Big Red', 'Big Blue', 'Small Red', 'Small Blue'],
    ['itsbigredno', 'big red', 'so bi gred', 'is it small blue'],
    ['red and blue', 'big dog', 'bigger', 'red, big'],
  ],
  [
    ['Northern Ireland', 'Northern Cyprus'],
    ['irleand', 'ciprus', 'cyprus'],
    ['nothern wind', 'northern lights'],
  ],
  // Said in another way: numbers as words, an umlaut or none.
  [
    ['Up 7', 'Up 8'],
    ['up seven then', 'so up 7', 'up eight'],
    ['seven up', 'seven', 'up'],
  ],
  [['Uber 7', 'Uber 8'], ['über seven'], ['unter seven']],
  [['Über 7', 'Über 8'], ['ueber seven', 'uber seven'], ['seven']],
  // Words that stand in every second line say nothing, unless they are all there is.
  [
    ['The Beatles', 'Up and Away'],
    ['beatles', 'betales', 'away'],
    ['the end', 'up there', 'and now'],
  ],
  [
    ['Up', 'Down'],
    ['up', 'look up'],
    ['u', 'upper', 'cup'],
  ],
  [
    ['The', 'Who'],
    ['who', 'w ho'],
    ['they', 'whole'],
  ],
  // Inside of other letters: from five on, in a script without blanks from two; numbers never.
  [
    ['Oslo', 'Paris'],
    ['no comparison', 'o s lo', 'so osl o'],
    ['oslos', 'lo os', 'os o l'],
  ],
  [['東京', '京'], ['私は東京', '京'], ['京都']],
  [
    ['1969', 'Apollo11'],
    ['1969', 'soapollo11yes'],
    ['319690 steps', '196', '19690'],
  ],
  [
    ['3doors', '2001 film'],
    ['my3doorsok', '2001film'],
    ['20012', 'doors'],
  ],
  // An option of signs alone cannot be named, and does not hold everything.
  [['?!', 'Rome'], ['rome'], ['nice evening', '?!', 'o dear']],
];

describe('whether a line names an option, at the edges', () => {
  for (const [options, held, free] of CASES)
    it(`[CH4] of ${options.join(', ')}`, () => {
      const spoken = spokenOf(choice(...options));
      for (const line of held) assert.equal(namesOption(line, spoken), true, `"${line}" names one`);
      for (const line of free) assert.equal(namesOption(line, spoken), false, `"${line}" names none`);
    });

  it('[CH4] of several right ones, and of an order', () => {
    const options = ['Argon', 'Zinc', 'Iron'].map((text, i) => ({ id: `o${i}`, text }));
    const base = { id: 'q', topic: 'atlas', stem: 'Which?', options };
    for (const more of [
      { kind: 'multi', right: ['o0', 'o1'] },
      { kind: 'order', right: ['o2', 'o0', 'o1'] },
    ]) {
      const read = parseQuestion({ ...base, ...more });
      assert.ok(read.ok, more.kind);
      const spoken = spokenOf(read.value);
      assert.deepEqual([namesOption('argon', spoken), namesOption('good evening', spoken)], [true, false], more.kind);
    }
  });
});

describe('when the chat is open', () => {
  it('[CH1] is for who watches at any time, and while a question is asked for who has answered it', () => {
    const given = { 1: { seat: 1 } } as never;
    const open = (stage: string, seat: number, plays = true) =>
      isChatOpenFor({ phase: { stage }, round: { given } } as never, { seat, plays });
    for (const stage of ['read', 'open']) {
      assert.ok(isAsking({ phase: { stage } } as never));
      assert.deepEqual([open(stage, 0), open(stage, 1), open(stage, 0, false)], [false, stage === 'open', true], stage);
    }
    for (const stage of ['lobby', 'intro', 'shut', 'told', 'between', 'over']) {
      assert.ok(!isAsking({ phase: { stage } } as never));
      assert.ok(open(stage, 0), stage);
    }
    assert.equal(isChatOpenFor({ phase: { stage: 'open' }, round: null } as never, { seat: 0, plays: true }), false);
  });
});
