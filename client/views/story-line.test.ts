import assert from 'node:assert/strict';
import { AT_ONCE, aMatch } from '#shared/testing/a-match.ts';
import { Page } from '../model/testing/a-page.ts';
import { boardHeadline, ownLine, roomStory, storyLine } from './story-line.ts';

const NAMES = ['Noor', 'Lou', 'Kenji'];
const nameOf = (seat: number): string => NAMES[seat] ?? '';

describe('the headline between two questions', () => {
  it('tells the story of the round, to you as to the others', () => {
    const heard = (story: Parameters<typeof storyLine>[0]) => [0, 1, 2].map((you) => storyLine(story, nameOf, you));
    assert.deepEqual(heard({ kind: 'lead', seat: 0, over: 1 }), [
      'You overtake Lou',
      'Noor overtakes you',
      'Noor overtakes Lou',
    ]);
    assert.deepEqual(heard({ kind: 'lone', seat: 2 }), ['Only Kenji knew', 'Only Kenji knew', 'Only you knew']);
    assert.deepEqual(heard({ kind: 'streak', seat: 2, count: 6 }).slice(1), ['Kenji: 6 in a row', 'You: 6 in a row']);
    assert.equal(heard({ kind: 'climb', seat: 1, places: 3 })[0], 'Lou climbs three places');
  });

  it('says nothing of how many knew where others were asked elsewhere: somebody of another arena was right', () => {
    const match = aMatch().seat('Ada', 'Bo', 'Cy').start().until('answering');
    for (const name of ['Ada', 'Bo', 'Cy']) match.answers(name, 'no');
    const { room } = new Page(match.until('reveal'), 'Ada').model;
    assert.ok(room?.reveal);
    assert.deepEqual(roomStory(room), { kind: 'nobody' });
    assert.equal(roomStory({ ...room, reveal: { ...room.reveal, rightAnswers: 2 } }), null);
  });

  it('tells what a round did to a place', () => {
    assert.deepEqual(
      [
        ownLine(2, 4, 900),
        ownLine(3, 2, 900),
        ownLine(1, 1, 0),
        ownLine(5, 0, 600),
        ownLine(2, 0, 0),
        ownLine(1, 0, 900),
        ownLine(14, 26, 900),
        ownLine(0, 0, 0),
      ],
      [
        'Up two, to second',
        'Down one, to third',
        'Still first',
        'You start in fifth place',
        'Your first points are still to come',
        'You start in the lead',
        'Up 12, to 14th',
        'Where everybody stands',
      ],
    );
  });

  it('tells your own way where nothing else is to be told', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering').answers('Ada', 'yes', AT_ONCE);
    match.answers('Bo', 'yes', { after: 4_000 }).until('scoreboard');
    assert.deepEqual(
      ['Ada', 'Bo'].map((name) => boardHeadline(new Page(match, name).model)),
      ['You start in the lead', 'You start in second place'],
    );
  });
});
