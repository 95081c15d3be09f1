import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layoutOf } from './layout.ts';

const SIX = ['Neon', 'Argon', 'Helium', 'Krypton', 'Iron', 'Zinc'];
const LONG = 'The one with the white-headed capuchin monkey from Manhattan';
/** Windows that people have: small phones, phones, on their side, tablets, laptops, one at 200 % zoom, one with its keyboard open. */
const WINDOWS = [
  [320, 568],
  [390, 844],
  [844, 390],
  [768, 1024],
  [1024, 600],
  [1180, 820],
  [1366, 768],
  [1440, 900],
  [720, 450],
  [390, 320],
] as const;
const boxOf = (width: number, height: number, kind: string, options: readonly string[] = []) => {
  const layout = layoutOf({ width, height, optionCount: 1, form: { kind, options } });
  return { ...layout, place: layout.answers[0] ?? assert.fail('no place') };
};

describe('the form of a question', () => {
  for (const [width, height] of WINDOWS)
    for (const kind of ['multi', 'order', 'number', 'text'])
      it(`of kind ${kind} is seen whole, with its key, at ${width}x${height}`, () => {
        // A keyboard is open only where something is typed.
        const options = height < 330 ? SIX.slice(0, 4) : SIX;
        const { place, card, form, question, sheet } = boxOf(width, height, kind, kind === 'text' ? [] : options);
        assert.ok(form);
        // Then its key is pinned, and what is above it scrolls.
        if (kind === 'order' && height < 330) assert.ok(form.height > place.height);
        else assert.equal(place.height, form.height);
        assert.ok(place.y + place.height <= (sheet?.closed.y ?? height), 'it ends under the sheet or the window');
        assert.ok(form.key >= 48 && form.row >= 44, 'nothing is too small to press');
        if (kind === 'number' || kind === 'text' || height > 330) {
          assert.ok(card.height >= 72, `the question has a card of ${card.height} px`);
          assert.ok(question.height >= 48, `and ${question.height} px for its words`);
        }
      });

  it('has its rows in the box, in whatever window and with whatever words', () => {
    const aText = fc.oneof(fc.constantFrom(...SIX, LONG), fc.string({ minLength: 1, maxLength: 60 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...WINDOWS),
        fc.constantFrom('multi', 'order'),
        fc.array(aText, { minLength: 2, maxLength: 6 }),
        ([width, height], kind, options) => {
          const { form } = boxOf(width, height, kind, options);
          assert.ok(form);
          const rows = Math.ceil(options.length / form.columns);
          const legend = form.hasLegend ? 20 + form.gap : 0;
          assert.equal(form.height, legend + rows * (form.row + form.gap) - form.gap + 10 + form.key);
        },
      ),
    );
  });

  it('has room for long words before it has two columns', () => {
    assert.equal(boxOf(390, 844, 'multi', SIX).form?.columns, 1);
    assert.equal(boxOf(320, 568, 'multi', SIX).form?.columns, 2);
    assert.ok((boxOf(390, 844, 'multi', [...SIX.slice(1), LONG]).form?.type ?? 0) >= 13);
  });

  it('stands beside its key where a keyboard takes the room', () => {
    assert.equal(boxOf(390, 844, 'text').form?.isInline, false);
    assert.equal(boxOf(390, 320, 'text').form?.isInline, true);
    assert.equal(boxOf(390, 320, 'number').form?.isInline, true);
  });

  it('gives its place to one stage at the reveal, which leaves the verdict its room', () => {
    for (const [width, height] of WINDOWS.slice(0, -1))
      for (const kind of ['multi', 'order', 'number', 'text']) {
        const told = layoutOf({
          ...{ width, height, optionCount: 1, arrangement: 'reveal', marked: [0], hasFoot: true, fastest: 3 },
          ...{ form: { kind, options: SIX }, explanation: () => 96 },
        });
        const [stage] = told.answers;
        assert.ok(stage, `${kind} at ${width}x${height} has a stage`);
        assert.ok(stage.height >= 92 && told.card.height >= told.measures.seal, `${kind} at ${width}x${height}`);
        assert.ok((told.foot?.y ?? 0) + 48 <= height, `${kind} at ${width}x${height} ends in the window`);
      }
  });
});
