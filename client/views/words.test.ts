import assert from 'node:assert/strict';
import { headline, inSeconds, score, words } from './words.ts';

describe('the words on the canvas', () => {
  it('count the questions, where anybody knows how many there will be', () => {
    assert.deepEqual([words.questionOf(2, 15), words.questionOf(2, 0)], ['Question 2 of 15', 'Question 2']);
  });

  it('tell what a round did to a place', () => {
    assert.deepEqual(
      [
        headline(2, 4, 900),
        headline(3, 2, 900),
        headline(1, 1, 0),
        headline(5, 0, 600),
        headline(2, 0, 0),
        headline(1, 0, 900),
        headline(14, 26, 900),
        headline(0, 0, 0),
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

  it('tell where points come from', () => {
    assert.equal(words.why({ why: 'streak', points: 50 }), '+50 streak');
    assert.equal(words.why({ why: 'lightning', points: 471, factor: 2 }), '×2 lightning');
    assert.equal(words.why({ why: 'stolen', points: -1200 }), '-1,200 stolen');
    assert.equal(words.why({ why: 'too fast', points: 0 }), 'too fast');
    assert.deepEqual([words.points(942), words.points(-50)], ['+942', '-50']);
  });

  it('write numbers', () => {
    assert.deepEqual(
      [score(12480), inSeconds(949), inSeconds(1100), inSeconds(10_005)],
      ['12,480', '0.94', '1.10', '10.00'],
    );
  });
});
