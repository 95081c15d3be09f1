import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defineModifier } from '../modifiers/define-modifier.ts';
import { aMatch, type TestMatch } from '../testing/a-match.ts';
import { aDeck } from '../testing/a-question.ts';
import { everyEvening } from '../testing/every-evening.ts';
import { publicView, tallyView } from './audience.ts';

const NAMES = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'];
const answeredBy = ({ rules, match }: TestMatch): readonly number[] => tallyView(rules, match).answeredBy;
const aRoom = (people: number, modifiers?: Parameters<typeof aMatch>[0]): TestMatch =>
  aMatch({ deck: aDeck(3), ...modifiers })
    .seat(...NAMES.slice(0, people))
    .start()
    .until('answering');

describe('who has answered', () => {
  it('[V8] is shown at once where nobody could tell what: under five seats, or without a meter', () => {
    const few = aRoom(4).answers('Bo', 'yes');
    assert.deepEqual([answeredBy(few), publicView(few.rules, few.match).answeredBy], [[1], [1]]);
    const many = aRoom(6, { modifiers: [] }).answers('Bo', 'yes').answers('Flo', 'no');
    assert.deepEqual(answeredBy(many), [1, 5]);
  });

  it('[V8] waits for the bell where a meter moves with each answer, and then is shown of all together', () => {
    const match = aRoom(6).answers('Bo', 'yes').answers('Cy', 'no');
    assert.deepEqual([answeredBy(match), tallyView(match.rules, match.match).answered], [[], 2]);
    for (const name of NAMES) if (name !== 'Bo' && name !== 'Cy') match.answers(name, 'yes');
    assert.deepEqual([match.match.phase.name, answeredBy(match)], ['locked', [0, 1, 2, 3, 4, 5]]);
    assert.deepEqual(answeredBy(match.until('reveal')), [0, 1, 2, 3, 4, 5]);
    assert.deepEqual(answeredBy(match.until('answering')), []);
  });

  it('[V8] counts the seats of those who left: the meter has their voices', () => {
    const match = aRoom(5).answers('Ada', 'yes');
    match.leaves('Ed').leaves('Di');
    assert.deepEqual([answeredBy(match), answeredBy(match.answers('Bo', 'no'))], [[], []]);
  });

  it('[V8] is shown of nobody in a crowd', () => {
    const crowd = aMatch({ settings: { maxSeats: 100 }, modifiers: [] });
    for (let i = 0; i < 65; i++) crowd.seat(`Guest ${i}`);
    crowd.start().until('answering').answers('Guest 3', 'yes');
    assert.deepEqual(answeredBy(crowd), []);
    assert.deepEqual(answeredBy(crowd.until('reveal')), []);
  });

  it('[V8] in no evening does a face come up beside a meter that may move with it', () => {
    everyEvening({ label: 'faces', evenings: 12 }, (match, where) => {
      const { answeredBy: faces, leans } = tallyView(match.rules, match.match);
      const { stage } = match.match.phase;
      if (stage !== 'open' && stage !== 'read') return;
      assert.ok(faces.length === 0 || leans.length === 0, where);
      assert.ok(faces.length === 0 || match.match.seats.length < 5, where);
    });
  });
});

describe('a rule that shows how answers lean', () => {
  const loud = defineModifier({
    id: 'loud',
    title: 'Loud',
    summary: 'Shows all.',
    icon: 'users',
    sees: { leans: () => true },
  });

  it('[V2] shows nothing under five voices, whatever it says itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), (voices) => {
        const match = aRoom(6, { modifiers: [loud], options: { seconds: 30 } });
        for (const name of NAMES.slice(0, Math.min(5, voices))) match.answers(name, 'yes');
        assert.equal(tallyView(match.rules, match.match).leans.length > 0, voices >= 5);
      }),
    );
  });
});
