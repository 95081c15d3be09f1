import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseQuestion } from '#shared/questions/question.ts';
import { arbitraryQuestion } from '#shared/testing/arbitrary-question.ts';
import type { DraftItem, DraftQuestion } from './draft.ts';
import { asDraftQuestion, blankQuestion, WRITTEN_KINDS } from './draft-question.ts';
import { finished, missingIn } from './finished-question.ts';

const DRAFT = { topic: 'pack-abcdefghijkl', lang: 'en', revision: 3 } as const;
const itemOf = (question: DraftQuestion): DraftItem => ({
  ...{ id: 'abcd', question, warnings: [], isOut: false },
  provenance: { by: 'hand' },
});

describe('finishing a question of a draft', () => {
  it('says what is missing, the first thing first', () => {
    for (const kind of WRITTEN_KINDS) assert.equal(missingIn(blankQuestion(kind)), 'stem', kind);
    const asked = (kind: 'choice' | 'number' | 'text') => ({ ...blankQuestion(kind), stem: 'Who?' });
    assert.equal(missingIn(asked('choice')), 'options');
    const options = [
      { id: 'a', text: 'One' },
      { id: 'b', text: ' one ' },
    ];
    assert.equal(missingIn({ ...asked('choice'), options }), 'options', 'two that read the same');
    const two = [
      { id: 'a', text: 'One' },
      { id: 'b', text: 'Two' },
      { id: 'c', text: '' },
    ];
    assert.equal(missingIn({ ...asked('choice'), options: two }), 'right');
    assert.equal(missingIn({ ...asked('choice'), options: two, right: ['c'] }), 'right', 'an empty place is none');
    assert.equal(missingIn({ ...asked('choice'), options: two, right: ['b'] }), null);
    assert.equal(missingIn(asked('text')), 'right');
    assert.equal(missingIn(asked('number')), 'number');
    const number = { right: 7, tolerance: null, min: null, max: null, step: null, unit: '' };
    assert.equal(missingIn({ ...asked('number'), number }), 'scale');
    assert.equal(missingIn({ ...asked('number'), number: { ...number, min: 8, max: 9 } }), 'scale');
    assert.equal(missingIn({ ...asked('number'), number: { ...number, min: 0, max: 9 } }), null);
  });

  it('makes the same question again of every one of the bank’s', () => {
    fc.assert(
      fc.property(arbitraryQuestion, (question) => {
        const result = finished(itemOf(asDraftQuestion(question)), { ...DRAFT, lang: question.lang });
        assert.ok(result.ok, JSON.stringify(result));
        const { topic, revision } = DRAFT;
        const expected = { ...question, id: `${topic}.abcd`, topic, revision, provenance: { pack: topic } };
        for (const field of ['licence', 'author', 'tags'] as const) Reflect.deleteProperty(expected, field);
        assert.deepEqual(parseQuestion(expected), result);
      }),
    );
  });

  it('leaves empty places and spellings out', () => {
    const options = ['One', '', 'Two', ''].map((text, i) => ({ id: 'abcd'[i] ?? '', text }));
    const choice = finished(
      itemOf({ ...blankQuestion('order'), stem: 'In which order?', options, right: ['c', 'd', 'a', 'b'] }),
      DRAFT,
    );
    assert.ok(choice.ok);
    assert.deepEqual(choice.value.right, ['c', 'a']);
    const text = finished(itemOf({ ...blankQuestion('text'), stem: 'Who?', right: ['Ada', ' '] }), DRAFT);
    assert.ok(text.ok);
    assert.deepEqual(text.value.right, ['Ada']);
  });
});
