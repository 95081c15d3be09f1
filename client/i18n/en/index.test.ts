import assert from 'node:assert/strict';
import { en } from './index.ts';

describe('the words of the page', () => {
  it('name the number of questions only where a match had one', () => {
    assert.deepEqual([en.progress.rightOf(7, 10), en.progress.rightOf(7, 0)], ['7 of 10 right', '7 right']);
  });

  it('end what somebody said in the chat once', () => {
    assert.deepEqual(
      ['good luck', 'good luck!', 'who knows…'].map((text) => en.chat.heard('Ada', text)),
      ['Ada: good luck.', 'Ada: good luck!', 'Ada: who knows…'],
    );
  });
});
