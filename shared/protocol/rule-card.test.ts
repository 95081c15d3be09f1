import assert from 'node:assert/strict';
import { z } from 'zod';
import { choiceField, intentCards, optionField, seatField } from './rule-card.ts';

const fields = (schema: z.ZodType) =>
  intentCards({ x: { title: 'X', schema, stages: ['between'], who: 'seat' } })[0]?.fields;

describe('the card of an intent', () => {
  it('has a field for all that its schema asks', () => {
    const schema = z.strictObject({
      who: seatField('Who was it?', 'Nobody yet'),
      which: optionField('Which answer?'),
      how: choiceField('How?', { kindly: 'Kindly', loudly: 'Out loud' }),
      side: z.union([z.literal(1), z.literal(2)]),
      isSure: z.boolean().meta({ title: 'Sure?' }),
      stake: z.int().min(0).max(500).multipleOf(50).meta({ title: 'Stake' }),
      words: z.string().max(60).nullable().meta({ title: 'Last words', none: 'None' }),
    });
    assert.deepEqual(fields(schema), [
      { name: 'who', title: 'Who was it?', none: 'Nobody yet', kind: 'seat' },
      { name: 'which', title: 'Which answer?', none: null, kind: 'option' },
      {
        ...{ name: 'how', title: 'How?', none: null, kind: 'one-of' },
        values: [
          { value: 'kindly', title: 'Kindly' },
          { value: 'loudly', title: 'Out loud' },
        ],
      },
      {
        ...{ name: 'side', title: 'side', none: null, kind: 'one-of' },
        values: [
          { value: 1, title: '1' },
          { value: 2, title: '2' },
        ],
      },
      { name: 'isSure', title: 'Sure?', none: null, kind: 'yes-no' },
      { name: 'stake', title: 'Stake', none: null, kind: 'number', min: 0, max: 500, step: 50 },
      { name: 'words', title: 'Last words', none: 'None', kind: 'text', max: 60 },
    ]);
    assert.deepEqual(fields(z.strictObject({})), []);
  });

  it('says where a form is not enough, and leaves out what need not be asked', () => {
    assert.equal(fields(z.strictObject({ path: z.array(z.int()) })), null);
    assert.equal(fields(z.string()), null);
    assert.equal(
      fields(z.strictObject({ anything: z.any().refine((value) => value !== undefined) })),
      fields(z.string()),
    );
    assert.deepEqual(fields(z.strictObject({ anything: z.unknown().optional() })), []);
    assert.deepEqual(fields(z.strictObject({ path: z.array(z.int()).optional() })), []);
  });

  it('is JSON, and keeps who may send it and when', () => {
    const cards = intentCards({
      accuse: { title: 'Accuse', schema: z.strictObject({}), stages: ['between'], phases: ['accuse'], who: 'seat' },
      cheer: { title: 'Cheer', schema: z.strictObject({}), stages: ['open'], who: 'out' },
    });
    assert.deepEqual(JSON.parse(JSON.stringify(cards)), cards);
    assert.deepEqual(
      cards.map(({ name, phases, who }) => [name, phases, who]),
      [
        ['accuse', ['accuse'], 'seat'],
        ['cheer', null, 'out'],
      ],
    );
  });

  it('reads what its own fields send', () => {
    const schema = z.strictObject({ who: seatField('Who?', 'Nobody'), how: choiceField('How?', { a: 'A', b: 'B' }) });
    assert.ok(schema.safeParse({ who: null, how: 'a' }).success && schema.safeParse({ who: 4, how: 'b' }).success);
    for (const bad of [{ who: -1, how: 'a' }, { who: 1.5, how: 'a' }, { who: 1, how: 'c' }, { how: 'a' }])
      assert.equal(schema.safeParse(bad).success, false);
  });
});
