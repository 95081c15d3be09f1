import assert from 'node:assert/strict';
import { en } from './en.ts';

describe('the words of the page', () => {
  it('end what somebody said in the chat once', () => {
    assert.deepEqual(
      ['good luck', 'good luck!', 'who knows…'].map((text) => en.chat.heard('Ada', text)),
      ['Ada: good luck.', 'Ada: good luck!', 'Ada: who knows…'],
    );
  });
});
