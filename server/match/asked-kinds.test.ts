import assert from 'node:assert/strict';
import { ANSWER_KINDS } from '#shared/rules/answers/index.ts';
import { AnswerKinds } from '#shared/rules/answers/kinds.ts';
import { askedKinds } from './asked-kinds.ts';

describe('the kinds of questions that are asked', () => {
  const kinds = new AnswerKinds(ANSWER_KINDS);

  it('are all that can be played, unless the host wants some', () => {
    assert.deepEqual(askedKinds(kinds, 'all'), kinds.ids);
    assert.deepEqual(askedKinds(kinds, ['number', 'choice']), ['choice', 'number']);
  });

  it('are none that nothing here plays', () => {
    assert.deepEqual(askedKinds(kinds, ['choice', 'cards:pairs']), ['choice']);
    assert.deepEqual(askedKinds(kinds, ['cards:pairs']), []);
  });
});
