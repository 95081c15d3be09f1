import assert from 'node:assert/strict';
import { parseQuestion } from '#shared/questions/question.ts';
import { KIND_SAMPLES } from '#shared/testing/a-kind.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { formOf, questionOf, withPlace } from './form-fields.ts';

describe('a question in a form', () => {
  for (const [kind, question] of Object.entries(KIND_SAMPLES))
    it(`comes back as it was: ${kind}`, () => {
      const back = parseQuestion(questionOf({ ...question }, formOf({ ...question })));
      assert.deepEqual(back, { ok: true, value: question });
    });

  it('takes another answer, another right one, and other words', () => {
    const raw = { ...aQuestion({ explanation: 'So it is.' }) };
    const form = withPlace(formOf(raw));
    const changed = form.options.map((option, i) => ({ ...option, isRight: i === 4, text: option.text || 'Lagos' }));
    const question = questionOf(raw, { ...form, stem: 'Which one?', options: changed, explanation: '' });
    const read = parseQuestion(question);
    assert.ok(read.ok && read.value.kind === 'choice');
    assert.deepEqual([read.value.right, read.value.options[4]?.text], [['o5'], 'Lagos']);
    assert.deepEqual([read.value.stem, read.value.explanation], ['Which one?', undefined]);
  });

  it('may become another kind, and takes nothing of the old one along', () => {
    const raw = { ...aQuestion() };
    const number = {
      ...formOf(raw),
      kind: 'number',
      figures: { right: '8,5', tolerance: '', min: '0', max: '10', step: '0.5' },
    };
    const read = parseQuestion(questionOf(raw, number));
    assert.ok(read.ok && read.value.kind === 'number', JSON.stringify(read));
    assert.deepEqual([read.value.right, read.value.step, 'options' in read.value], [8.5, 0.5, false]);
    const text = parseQuestion(questionOf(raw, { ...formOf(raw), kind: 'text', spellings: 'Lima\n\nCity of Lima' }));
    assert.ok(text.ok);
    assert.deepEqual(text.value.right, ['Lima', 'City of Lima']);
  });

  it('shows what little could be read of a row', () => {
    const form = formOf({ stem: 'Who?', options: [{ text: 'Ada' }, null, { id: 'c', text: 3 }], right: 'A' });
    assert.deepEqual(
      form.options.map(({ id, text, isRight }) => [id, text, isRight]),
      [
        ['o1', 'Ada', false],
        ['o2', '', false],
        ['c', '', false],
      ],
    );
    assert.deepEqual([formOf({}).kind, formOf({}).stem, formOf({ kind: 7 }).kind], ['choice', '', 'choice']);
  });
});
