import assert from 'node:assert/strict';
import type { PushRow, StoryView } from '#shared/modes/saboteur/plot-view.ts';
import { t } from '../../i18n/t.ts';
import { badgeOf, factsOf, heroOf, misledOf, storyBeats } from './facts.ts';

const evidence = { seat: 1, right: 2, wrongIn: [1, 3], followed: 0, hasty: 0 };

describe('the look of saboteur', () => {
  it('shows the most telling fact under a face, and up to three in the dossier', () => {
    assert.equal(badgeOf(evidence), '2 decoys');
    assert.equal(badgeOf({ ...evidence, followed: 5 }), '5 followed');
    assert.equal(badgeOf({ ...evidence, wrongIn: [] }), 'All right');
    assert.equal(badgeOf({ ...evidence, right: 0, wrongIn: [] }), 'No answers yet');
    assert.deepEqual(factsOf(evidence), [
      { fact: 'Picked 2 decoys in 4', detail: 'Question 2 and 4' },
      { fact: '2 right answers', detail: '' },
    ]);
    assert.equal(factsOf({ ...evidence, followed: 1, hasty: 1 }).length, 3);
  });

  it('adds up what the room leans to among the decoys, and says nothing while there is no meter', () => {
    const room = (leans: number[]) => ({
      room: { question: { options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }, leans } as never,
    });
    assert.equal(misledOf(room([46, 31, 23]), ['a', 'c']), 69);
    assert.equal(misledOf(room([]), ['a', 'c']), null);
  });

  it('tells the story in its order, the strongest beats of a long one', () => {
    const push = (round: number, seat: number, fooled: number[]): PushRow => [round, seat, 'Cheetah', fooled, false];
    const story: StoryView = {
      masks: [
        { seat: 1, isCaught: false, points: 600 },
        { seat: 2, isCaught: true, points: -200 },
      ],
      pushes: [push(0, 1, []), push(2, 1, [3, 4]), push(4, 2, [5])],
      rights: { 0: 'Pronghorn', 2: 'Pronghorn', 4: 'Pronghorn' },
      votes: [{ round: 2, counts: [], voters: 5, named: { seat: 2, count: 3, isSaboteur: true } }],
    };
    assert.deepEqual(
      storyBeats(story, 3).map(({ kind, round }) => `${kind} ${round}`),
      ['push 2', 'vote 2', 'push 4'],
    );
    assert.equal(heroOf(story)?.seat, 1);
    assert.equal(heroOf({ masks: [], pushes: [], rights: {}, votes: [] }), null);
  });

  it('speaks of one and of several', () => {
    assert.equal(t.saboteur.heardDecoys(['A']), 'Only you: A is a decoy.');
    assert.equal(t.saboteur.heardDecoys(['A', 'C']), 'Only you: A and C are decoys.');
    assert.equal(t.saboteur.overHalf(2, 14), 'More than half must agree. 2 of these 14 know the wrong answers.');
    assert.equal(t.saboteur.heardEnd(['Noor', 'Lou']), 'Masks off. Noor and Lou were the saboteurs.');
  });
});
