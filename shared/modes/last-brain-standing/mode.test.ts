import assert from 'node:assert/strict';
import { publicView } from '../../rules/audience.ts';
import { ownView } from '../../rules/own-view.ts';
import { aMatch, assertRefused, type TestMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import type { Royale, Spectating } from './memory.ts';
import { lastBrainStanding } from './mode.ts';

const NAMES = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal', 'Ivy', 'Jo'];

function royale(players: number, deck = 30, options: Record<string, number> = {}): TestMatch {
  return aMatch({ mode: lastBrainStanding, modifiers: [], deck: aDeck(deck), options })
    .seat(...NAMES.slice(0, players))
    .start();
}

/** Everybody who still plays answers; those named are wrong. The earlier in the list of names, the faster. */
function play(match: TestMatch, ...wrong: string[]): TestMatch {
  match.until('answering');
  NAMES.forEach((name, place) => {
    const number = match.match.seatOf[`p-${name}`];
    const seat = number === undefined ? undefined : match.match.seats[number];
    if (seat?.plays && seat.presence === 'here')
      match.answers(name, wrong.includes(name) ? 'no' : 'yes', { after: 1000 + 100 * place });
  });
  return match.until('reveal');
}

const all = (match: TestMatch) => match.match.slots['last-brain-standing'] as unknown as Royale;
const own = (match: TestMatch, name: string) => match.of(name).slots['last-brain-standing'] as unknown as Spectating;
const standing = (match: TestMatch) => match.match.seats.filter((seat) => seat.plays).map((seat) => seat.name);
const calls = (match: TestMatch, name: string, option: string, round = match.match.round?.index ?? 0) =>
  match.wish(name, { type: 'do', rule: 'last-brain-standing', name: 'call', payload: { round, option } });
const backs = (match: TestMatch, name: string, whom: string) =>
  match.wish(name, {
    type: 'do',
    rule: 'last-brain-standing',
    name: 'back',
    payload: { seat: match.of(whom).seat },
  });

/** To the end of the first cut of ten people: five are left. */
function afterFirstCut(): TestMatch {
  const match = royale(10);
  for (let question = 0; question < 3; question++) play(match, 'Gus', 'Hal');
  return match.until('cut');
}

describe('last brain standing', () => {
  it('[LB1] after the third question the last of the field are out, by points and then by time', () => {
    const match = afterFirstCut();
    assert.deepEqual(standing(match), ['Ada', 'Bo', 'Cy', 'Di', 'Ed']);
    assert.deepEqual(all(match).last, {
      round: 2,
      from: 10,
      to: 5,
      line: match.score('Ed'),
      isSudden: false,
    });
  });

  it('[LB1] whoever sat down first has no better chance: the same answers from other seats cut the same people', () => {
    const orders = [NAMES, [...NAMES].reverse()];
    const left = orders.map((names) => {
      const match = aMatch({ mode: lastBrainStanding, modifiers: [], deck: aDeck(12) })
        .seat(...names)
        .start();
      for (let question = 0; question < 3; question++) match.until('answering').until('reveal'); // nobody answers at all
      return standing(match.until('cut')).sort();
    });
    assert.equal(left[0]?.length, 5);
    assert.deepEqual(left[0], left[1]);
  });

  it('[LB4] with three left, who is wrong while another is right is out', () => {
    const match = royale(3);
    for (let question = 0; question < 2; question++) play(match, 'Cy');
    assert.equal(standing(match).length, 3); // nobody falls before the third question
    play(match, 'Cy').until('cut');
    assert.deepEqual(standing(match), ['Ada', 'Bo']);
  });

  it('[LB4] when all are right the slowest falls; when nobody is, nobody', () => {
    const match = royale(3, 30, { every: 1 });
    play(match, 'Ada', 'Bo', 'Cy').until('cut');
    assert.equal(standing(match).length, 3);
    play(match).until('cut', 'next');
    assert.deepEqual(standing(match), ['Ada', 'Bo']);
  });

  it('[LB5] the last one standing wins', () => {
    const match = royale(2, 30, { every: 1 });
    play(match, 'Ada').until('podium');
    assert.equal(match.of('Bo').rank, 1);
    assert.equal(match.of('Ada').rank, 2);
  });

  it('promises no number of questions to a waiting room', () => {
    const waiting = aMatch({ mode: lastBrainStanding, modifiers: [], deck: aDeck(30) }).seat('Ada', 'Bo');
    const rounds = () => publicView(waiting.rules, waiting.match).rounds;
    assert.equal(rounds(), 0);
    waiting.start().until('answering');
    assert.equal(rounds(), 0);
  });

  it('at the podium a player was right in so many of the questions that were asked, for nobody knew how many would be', () => {
    const match = royale(2);
    play(match, 'Bo').until('podium');
    const stats = ownView(match.match, match.of('Ada')).stats;
    assert.deepEqual([stats?.right, stats?.rounds], [1, (match.match.round?.index ?? 0) + 1]);
  });

  it('[LB5] five questions of sudden death that take nobody are a fair tie', () => {
    const match = royale(2, 30, { every: 1 });
    for (let question = 0; question < 5; question++) play(match, 'Ada', 'Bo').until('cut');
    match.until('podium');
    assert.deepEqual(standing(match), ['Ada', 'Bo']);
    assert.equal(match.of('Ada').rank, 1);
    assert.equal(match.match.round?.index, 4);
  });

  it('[LB5] ends when everybody else has gone', () => {
    const match = royale(4);
    match.until('answering');
    for (const name of ['Bo', 'Cy', 'Di']) match.leaves(name);
    match.until('podium');
    assert.equal(match.match.round?.index, 0);
    assert.equal(match.of('Ada').rank, 1);
  });

  it('[LB6] who is out keeps the seat, cannot answer and is placed behind everybody who stands', () => {
    const match = afterFirstCut().until('answering');
    assert.equal(match.of('Jo').presence, 'here');
    assertRefused(match.tries('Jo', 'yes'), 'answer/out');
    assert.ok((match.of('Jo').out?.place ?? 0) > 5);
  });

  it('[LB7] who comes before the first cut plays, who comes after it watches', () => {
    const match = royale(4).until('answering').seat('Early');
    assert.equal(match.of('Early').plays, true);
    for (let question = 0; question < 3; question++) match.until('reveal').pass();
    match.until('cut').seat('Late');
    assert.equal(match.of('Late').plays, false);
    assert.equal(match.of('Late').rank, 0);
  });

  it('[LB8] the crowd calls and backs until the bell, players do not', () => {
    const match = afterFirstCut().until('answering');
    assertRefused(calls(match, 'Ada', 'yes'), 'rule/not-you');
    assertRefused(backs(match, 'Ada', 'Bo'), 'rule/not-you');
    assertRefused(calls(match, 'Jo', 'nonsense'), 'rule/refused');
    assertRefused(calls(match, 'Jo', 'yes', 0), 'rule/refused');
    assertRefused(backs(match, 'Jo', 'Gus'), 'rule/refused');
    assert.ok(calls(match, 'Jo', 'no').ok);
    assert.ok(calls(match, 'Jo', 'yes').ok); // it may think again
    assert.deepEqual(
      Object.entries(all(match).calls).filter(([, count]) => count > 0),
      [['yes', 1]],
    );
    match.until('locked');
    assertRefused(calls(match, 'Jo', 'no'), 'rule/untimely');
  });

  it('[LB9] right calls, survivors and the winner are worth experience, and no score', () => {
    const match = afterFirstCut().until('answering');
    const before = match.score('Jo');
    assert.ok(calls(match, 'Jo', 'yes').ok);
    assert.ok(backs(match, 'Jo', 'Ada').ok);
    play(match, 'Ed');
    assert.deepEqual([own(match, 'Jo').calledRight, own(match, 'Jo').crowdPoints], [1, 50]);
    for (let question = 0; question < 12 && match.match.phase.stage !== 'over'; question++) {
      if (standing(match).length > 1) play(match, 'Bo', 'Cy', 'Di', 'Ed');
      match.pass();
    }
    match.until('podium');
    assert.deepEqual(standing(match), ['Ada']);
    assert.equal(match.score('Jo'), before);
    assert.ok(match.of('Jo').xp >= 25, `worth ${match.of('Jo').xp}`);
    assert.ok(match.of('Jo').xp <= 60);
  });
});
