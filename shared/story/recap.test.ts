import assert from 'node:assert/strict';
import { lastBrainStanding } from '../modes/last-brain-standing/mode.ts';
import { saboteur } from '../modes/saboteur/mode.ts';
import { allAtOnce } from '../steps.ts';
import { aMatch, type TestMatch } from '../testing/a-match.ts';
import { aDeck } from '../testing/a-question.ts';
import { everyEvening } from '../testing/every-evening.ts';
import { reelInSteps } from './moments.ts';
import { type Recap, recapOf } from './recap.ts';

const recap = (evening: TestMatch): Recap => recapOf(allAtOnce(reelInSteps(evening.registry, evening.log())));

describe('a recap', () => {
  it('names those its moments are about, as they were called at the end', () => {
    const match = aMatch({ deck: aDeck(3) })
      .seat('Ada', 'Bo', 'Cy')
      .start()
      .until('answering')
      .answers('Ada', 'yes', { after: 1000 })
      .answers('Bo', 'yes', { after: 1040 })
      .until('podium');
    match.does('Bo', { type: 'rename', name: 'Robin' });
    const { people, topic, mode, matchId } = recap(match);
    assert.deepEqual({ topic, mode, matchId }, { topic: 'atlas', mode: 'classic', matchId: 'test-match' });
    assert.deepEqual(people, [
      { seat: 0, name: 'Ada', avatar: 'Ada', bot: false },
      { seat: 1, name: 'Robin', avatar: 'Bo', bot: false },
    ]);
  });

  it('[HR2] [HR3] says nothing of what was asked, of anybody’s identity, of the key, or of who has gone', () => {
    const deck = aDeck(6).map((question, i) => ({
      ...question,
      ...{
        id: `question-no-${i}`,
        stem: `What is the secret number ${i}?`,
        explanation: `It is so ${i}.`,
        source: 'A book',
      },
    }));
    for (const rules of [{}, { mode: lastBrainStanding }, { mode: saboteur }]) {
      const evenings = new Set<TestMatch>();
      everyEvening({ label: 'recaps', evenings: 4, deck, ...rules }, (one) => evenings.add(one));
      for (const evening of evenings) {
        const told = recap(evening);
        const text = JSON.stringify(told);
        for (let from = 0; from < evening.header.key.length; from += 8)
          assert.ok(!text.includes(evening.header.key.slice(from, from + 8)), 'the key');
        for (const { id, stem, explanation, source } of deck)
          for (const secret of [id, stem, explanation, source]) assert.ok(!text.includes(secret), secret);
        for (const { playerId, network, presence, seat } of evening.match.seats) {
          for (const secret of [playerId, network]) assert.ok(secret === null || !text.includes(`"${secret}"`));
          if (presence === 'gone') assert.ok(!told.people.some((person) => person.seat === seat));
        }
      }
    }
  });
});
