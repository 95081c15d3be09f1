import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Box } from './box.ts';
import type { LayoutAsk } from './layout.ts';
import { layoutOf } from './layout.ts';

const PHONE = { width: 390, height: 844 };
const TABLET = { width: 1180, height: 820 };
const DESKTOP = { width: 1440, height: 900 };
const four = { optionCount: 4 };
const list = (found: Box | null | undefined): number[] => (found ? [found.x, found.y, found.width, found.height] : []);
const why = (height: number): LayoutAsk => ({
  ...PHONE,
  optionCount: 4,
  arrangement: 'reveal',
  hasFoot: true,
  fastest: 3,
  explanation: () => height,
});

describe('the layout of a match', () => {
  it('has the boxes of the design on a phone', () => {
    const layout = layoutOf({ ...PHONE, ...four });
    assert.deepEqual(list(layout.topBar.bar), [20, 0, 350, 56]);
    assert.deepEqual(list(layout.card), [20, 56, 350, 394]);
    assert.deepEqual(list(layout.ring), [40, 76, 76, 76]);
    assert.deepEqual(list(layout.label), [266, 64, 96, 92]);
    assert.deepEqual(
      [layout.cardFoot.x, layout.cardFoot.width, layout.cardFoot.y + layout.cardFoot.height],
      [40, 310, 430],
    );
    assert.deepEqual(
      layout.answers.map(list),
      [462, 536, 610, 684].map((y) => [20, y, 350, 64]),
    );
    assert.deepEqual(list(layout.sheet?.closed), [0, 769, 390, 75]);
    assert.equal(layout.sheet?.open.y, 120);
    assert.equal(layout.rail, null);
  });

  it('has the boxes of the design on a tablet', () => {
    const layout = layoutOf({ ...TABLET, ...four });
    assert.deepEqual(list(layout.card), [32, 64, 756, 506]);
    assert.deepEqual(list(layout.ring), [60, 92, 104, 104]);
    assert.deepEqual(list(layout.label), [648, 72, 132, 490]);
    assert.equal(layout.cardFoot.width, 556);
    assert.deepEqual(list(layout.answers[0]), [32, 590, 371, 92]);
    assert.deepEqual(list(layout.answers[3]), [417, 696, 371, 92]);
    assert.deepEqual(list(layout.rail), [808, 64, 340, 724]);
    assert.equal(layout.sheet, null);
  });

  it('leaves room for the torn bar of a charged question, and moves no answer for it', () => {
    for (const [window, top] of [
      [PHONE, 78],
      [TABLET, 96],
      [DESKTOP, 120],
    ] as const) {
      const usual = layoutOf({ ...window, ...four });
      const charged = layoutOf({ ...window, ...four, isCharged: true });
      assert.equal(charged.card.y, top);
      assert.equal(charged.card.y + charged.card.height, usual.card.y + usual.card.height);
      assert.deepEqual(charged.answers, usual.answers);
      assert.equal(charged.rail?.y, usual.rail ? top : undefined);
      const told = { ...window, ...four, arrangement: 'reveal' } as const;
      assert.deepEqual(layoutOf({ ...told, isCharged: true }), layoutOf(told));
    }
  });

  it('has the boxes of the design on a desktop', () => {
    const layout = layoutOf({ ...DESKTOP, ...four });
    assert.deepEqual(list(layout.card), [48, 88, 912, 506]);
    assert.deepEqual(list(layout.ring), [88, 124, 128, 128]);
    assert.deepEqual(list(layout.label), [784, 96, 168, 490]);
    assert.equal(layout.cardFoot.width, 656);
    assert.deepEqual(list(layout.answers[0]), [48, 618, 447, 108]);
    assert.deepEqual(list(layout.answers[3]), [513, 744, 447, 108]);
    assert.deepEqual(list(layout.rail), [992, 88, 400, 764]);
    assert.deepEqual(list(layout.topBar.mute), [1356, 24, 48, 48]);
  });

  it('turns into the reveal of the design, where a row of keys is at its foot', () => {
    const phone = layoutOf({ ...why(119), marked: [2] });
    assert.deepEqual(
      [phone.card.height, phone.why?.height, phone.fastest?.height, phone.foot?.height],
      [213, 119, 100, 48],
    );
    assert.deepEqual(
      phone.answers.map((answer) => answer?.height),
      [52, 52, 60, 52],
    );
    assert.deepEqual([(phone.foot?.y ?? 0) + (phone.foot?.height ?? 0), phone.sheet], [824, null]);
    const tablet = layoutOf({ ...why(109), ...TABLET });
    assert.deepEqual([tablet.card.height, tablet.answers[0]?.height, tablet.why?.height], [341, 76, 109]);
    const desktop = layoutOf({ ...why(85), ...DESKTOP });
    assert.deepEqual([desktop.card.height, desktop.answers[0]?.height, desktop.why?.height], [357, 92, 85]);
  });

  it('gives a verdict without keys and explanation what they would take', () => {
    const bare = layoutOf({ ...DESKTOP, ...four, arrangement: 'reveal' });
    assert.deepEqual([bare.card.height, bare.why, bare.foot, bare.fastest], [764 - 202 - 24, null, null, null]);
  });

  it('lets the other answers leave a small phone at the reveal, and nothing that is yours or right', () => {
    const { answers, card } = layoutOf({ ...why(140), width: 360, height: 640, marked: [0, 2] });
    assert.deepEqual(
      answers.map((answer) => answer !== null),
      [true, false, true, false],
    );
    assert.ok(card.height >= 88);
  });

  it('makes room for a panel under the verdict of a phone: the fastest fingers leave, and no answer', () => {
    const bare = layoutOf({ ...why(119), marked: [2] });
    const chained = layoutOf({ ...why(119), marked: [2], hasVerdictFoot: true });
    assert.deepEqual([bare.fastest === null, chained.fastest === null], [false, true]);
    assert.ok(chained.card.height >= bare.card.height + 100);
    assert.ok(chained.answers.every((answer) => answer !== null));
  });

  it('takes label and legend from a small phone', () => {
    const { label, ring, measures, answers } = layoutOf({ width: 375, height: 667, ...four });
    assert.deepEqual(
      [label, ring.width, measures.legend, measures.ask[0], answers[0]?.height],
      [null, 56, false, 22, 56],
    );
  });

  it('gives a phone on its side the layout of a tablet, without a label and with answers of 64', () => {
    const { measures, label, answers, rail } = layoutOf({ width: 844, height: 390, ...four });
    assert.deepEqual([measures.size, label, answers[0]?.height], ['tablet', null, 64]);
    assert.ok(rail);
    assert.equal(answers[0]?.y, answers[1]?.y);
  });

  it('puts the answers of a tablet held upright one below the other, as wide as the question', () => {
    const { measures, answers, card, rail, label, question } = layoutOf({ width: 768, height: 1024, ...four });
    assert.deepEqual([measures.size, label?.height], ['tablet', 92]);
    assert.ok(rail);
    assert.deepEqual(
      answers.map((answer) => [answer?.x, answer?.width, answer?.height]),
      Array(4).fill([card.x, card.width, 72]),
    );
    assert.ok(question.width > 340, `${question.width}`);
    const wide = layoutOf({ width: 1024, height: 1366, ...four }).answers;
    assert.equal(wide[0]?.y, wide[1]?.y);
  });

  it('keeps the content as wide as the design on wider screens, in the middle', () => {
    const { content, card, rail } = layoutOf({ width: 2560, height: 1300, ...four });
    assert.deepEqual([content.x, content.width, card.width, rail?.width], [608, 1344, 912, 400]);
  });

  it('takes the label from a long question', () => {
    const short = layoutOf({ ...DESKTOP, ...four, stemLength: 180 });
    const long = layoutOf({ ...DESKTOP, ...four, stemLength: 181 });
    assert.equal(long.label, null);
    assert.ok(long.question.width > short.question.width);
  });

  it('keeps clear of notch and home bar', () => {
    const safe = { top: 47, right: 0, bottom: 34, left: 0 };
    const { card, sheet, answers } = layoutOf({ ...PHONE, ...four, safe });
    assert.equal(card.y, 56 + 47);
    assert.deepEqual([sheet?.closed.y, sheet?.closed.height], [844 - 75 - 34, 109]);
    assert.equal((answers[3]?.y ?? 0) + (answers[3]?.height ?? 0), 748 - 34);
  });

  it('spans the third of three, gives two the height of four, and packs five and six', () => {
    const three = layoutOf({ ...DESKTOP, optionCount: 3 }).answers;
    assert.deepEqual(list(three[2]), [48, 744, 912, 108]);
    const two = layoutOf({ ...DESKTOP, optionCount: 2 }).answers;
    assert.deepEqual(
      two.map((answer) => answer?.height),
      [234, 234],
    );
    const six = layoutOf({ ...DESKTOP, optionCount: 6 }).answers;
    assert.equal(new Set(six.map((answer) => answer?.y)).size, 2);
    const phone = layoutOf({ ...PHONE, optionCount: 6 }).answers;
    assert.deepEqual(
      phone.map((answer) => answer?.height),
      Array(6).fill(52),
    );
  });

  it('ends progress and score before the keys of the bar, where the page lays them', () => {
    const css = readFileSync(join(import.meta.dirname, '..', 'panels', 'room.css'), 'utf8');
    const gap = Number(/\.match-bar \{[^}]*\bgap: (\d+)px/.exec(css)?.[1]);
    for (const size of [PHONE, TABLET, DESKTOP]) {
      const { mute, host, middle } = layoutOf({ ...size, ...four, hostKeys: 3, hasChat: true }).topBar;
      assert.ok(host && mute);
      const chat = mute.x - gap - mute.width;
      assert.equal(host.x + host.width, chat - gap);
      assert.ok(middle.x + middle.width <= host.x - 8);
    }
  });

  it('has room for the score between the keys of every phone, and the keys beside each other', () => {
    for (let width = 320; width <= 430; width++)
      for (const hostKeys of [0, 1, 3])
        for (const hasChat of [false, true]) {
          const { back, middle, host, mute } = layoutOf({ width, height: 568, ...four, hostKeys, hasChat }).topBar;
          const what = JSON.stringify({ width, hostKeys, hasChat });
          assert.ok(middle.x >= back.x + back.width && middle.width >= 40, what);
          const keys = [back, host, mute].filter((key) => key !== null);
          for (const [i, key] of keys.entries()) {
            assert.ok(key.x >= 0 && key.x + key.width <= width, what);
            for (const other of keys.slice(i + 1)) assert.ok(!overlap(key, other), what);
          }
        }
  });

  it('[W5] gives the answers of a phone the place of a question that is on the big screen', () => {
    const phone = { width: 390, height: 844, optionCount: 4, stemLength: 40 };
    const [usual, bare] = [layoutOf(phone), layoutOf({ ...phone, isBare: true })];
    const heights = bare.answers.map((answer) => answer?.height ?? 0);
    assert.ok(Math.min(...heights) > 1.5 * (usual.answers[0]?.height ?? 0), `${heights}`);
    assert.ok(bare.card.height < usual.card.height);
  });

  it('keeps everything on the screen, apart, and large enough to touch, at any size', () => {
    const asks = fc
      .record({
        width: fc.integer({ min: 320, max: 2600 }),
        height: fc.integer({ min: 360, max: 1500 }),
        optionCount: fc.integer({ min: 2, max: 6 }),
        arrangement: fc.constantFrom('question' as const, 'reveal' as const),
        stemLength: fc.integer({ min: 1, max: 280 }),
        hostKeys: fc.nat(3),
        isBare: fc.boolean(),
      })
      .filter(({ width, height }) => height >= 568 || (width >= 480 && (height < 480 || width >= 760)));
    fc.assert(
      fc.property(asks, (ask) => {
        const layout = layoutOf({ ...ask, marked: [0, 1], fastest: 3 });
        const { answers, card, why: explanation, foot, rail, sheet } = layout;
        const below = ask.height - (sheet?.closed.height ?? 0);
        const stacked = [card, ...answers, explanation, foot].filter((one) => one !== null);
        for (const one of stacked)
          assert.ok(
            one.x >= 0 && one.y >= 0 && one.x + one.width <= ask.width && one.y + one.height <= below,
            JSON.stringify({ one, ask }),
          );
        for (const [i, a] of stacked.entries()) {
          for (const b of stacked.slice(i + 1)) assert.ok(!overlap(a, b), JSON.stringify({ a, b, ask }));
          if (rail) assert.ok(!overlap(a, rail));
        }
        for (const answer of answers)
          if (answer && ask.arrangement === 'question')
            assert.ok(answer.height >= 48 && answer.width >= 80, JSON.stringify({ answer, ask }));
        if (ask.arrangement === 'question')
          assert.ok(layout.question.height >= 40, JSON.stringify({ question: layout.question, ask }));
      }),
      { numRuns: 600 },
    );
  });
});

describe('what an open keyboard leaves of a phone', () => {
  it('is for the question and its answers, without the sheet of the leaderboard', () => {
    const left = layoutOf({ width: 390, height: 320, optionCount: 6 });
    assert.equal(left.sheet, null);
    assert.ok(left.card.height >= 64, JSON.stringify(left.card));
    assert.ok((left.answers.at(-1)?.y ?? 0) + 52 <= 320 - 12);
    assert.notEqual(layoutOf({ width: 320, height: 568, optionCount: 6 }).sheet, null);
  });
});

function overlap(a: Box, b: Box): boolean {
  const slack = 0.01;
  return (
    a.x < b.x + b.width - slack &&
    b.x < a.x + a.width - slack &&
    a.y < b.y + b.height - slack &&
    b.y < a.y + a.height - slack
  );
}
