import assert from 'node:assert/strict';
import { readFriendCode, writeFriendCode } from './friend-code.ts';

describe('a friend code', () => {
  it('[FR6] is read however it is typed, and out of a whole link; nothing else is one', () => {
    for (const typed of [
      'K7PQ2M4XWRTB',
      ' k7pq 2m4x-wrtb ',
      'https://quiz.example.org/friend/K7PQ2M4XWRTB',
      'quiz.example.org/arcade/friend/k7pq-2m4x-wrtb/',
    ])
      assert.equal(readFriendCode(typed), 'K7PQ2M4XWRTB', typed);
    for (const typed of ['', 'K7PQ', 'K7PQ2M4XWRT', 'K7PQ2M4XWRTBB', 'K7PQ2M4XWRT0', 'K7PQ2M4XWRTB/screen'])
      assert.equal(readFriendCode(typed), undefined, typed);
    assert.equal(readFriendCode(writeFriendCode('K7PQ2M4XWRTB')), 'K7PQ2M4XWRTB');
    assert.equal(writeFriendCode('K7PQ2M4XWRTB'), 'K7PQ 2M4X WRTB');
  });
});
