import assert from 'node:assert/strict';
import { stage } from './stage.ts';

describe('the words on the canvas', () => {
  it('count the questions, where anybody knows how many there will be', () => {
    assert.deepEqual([stage.questionOf(2, 15), stage.questionOf(2, 0)], ['Question 2 of 15', 'Question 2']);
  });

  it('tell where points come from', () => {
    assert.equal(stage.why({ why: 'streak', points: 50 }), '+50 streak');
    assert.equal(stage.why({ why: 'lightning', points: 471, factor: 2 }), '×2 lightning');
    assert.equal(stage.why({ why: 'stolen', points: -1200 }), '-1,200 stolen');
    assert.equal(stage.why({ why: 'too fast', points: 0 }), 'too fast');
    assert.deepEqual([stage.points(942), stage.points(-50)], ['+942', '-50']);
  });
});
