import assert from 'node:assert/strict';
import { t } from '../../i18n/t.ts';
import { callVerdict } from './call-verdict.ts';
import { cutSentence } from './cut-sentence.ts';
import { dotField, faceField } from './dot-field.ts';
import { facesOf } from './faces-of.ts';
import { roarOf } from './roar.ts';
import { RULE } from './slots.ts';

describe('the look of last brain standing', () => {
  it('draws as many dots above the line as stay and below it as fall, the same each time', () => {
    const dots = dotField(10, 8);
    assert.equal(dots.filter(({ falls }) => falls).length, 2);
    assert.equal(dots.length, 10);
    assert.ok(dots.every(({ y, falls }) => (falls ? y > 82 : y < 82)));
    assert.deepEqual(dotField(10, 8), dots);
    const crowd = dotField(10_000, 8000);
    assert.ok(crowd.length <= 500);
    assert.equal(crowd.filter(({ falls }) => falls).length / crowd.length, 0.2);
  });

  it('draws no face on another, over the line or on what is written under it, whoever falls', () => {
    for (const [staying, falling] of [
      [1, 1],
      [4, 4],
      [32, 8],
      [20, 20],
      [39, 1],
    ] as const) {
      const faces = faceField(staying, falling);
      assert.equal(faces.filter(({ falls }) => falls).length, falling);
      for (const [i, a] of faces.entries()) {
        assert.ok(a.radius > 3.5, `${staying} and ${falling}: a face of ${a.radius}`);
        assert.ok(a.falls ? a.y - a.radius >= 90 : a.y + a.radius <= 82);
        for (const b of faces.slice(i + 1))
          assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= a.radius + b.radius, `${staying} and ${falling}`);
      }
    }
  });

  it('knows who falls at this cut, and who fell before', () => {
    const seat = (number: number, plays: boolean, outPlace = 0) => ({ seat: number, plays, outPlace });
    const seats = [
      seat(3, true),
      seat(1, true),
      seat(0, false, 3),
      seat(2, false, 4),
      seat(4, false, 5),
      seat(5, false),
    ];
    const { staying, falling } = facesOf({ seats: seats as never }, { from: 4, to: 2 });
    assert.deepEqual(
      [staying.map((face) => face.seat), falling.map((face) => face.seat)],
      [
        [3, 1],
        [0, 2],
      ],
    );
  });

  it('measures the roar by the size of the crowd', () => {
    assert.deepEqual([roarOf(0, 0), roarOf(5, 2), roarOf(50, 2), roarOf(7, 0)], [0, 50, 100, 100]);
  });

  it('draws no dot on another, as long as they are few enough to be told apart', () => {
    for (const [from, to] of [
      [8, 4],
      [20, 14],
      [100, 50],
    ] as const)
      for (const band of [true, false]) {
        const dots = dotField(from, to).filter(({ falls }) => falls === band);
        for (const [i, a] of dots.entries())
          for (const b of dots.slice(i + 1))
            assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= 0.8 * (a.radius + b.radius), `${from} to ${to}`);
      }
  });

  it('knows whether most survivors went where it was called', () => {
    const room = (shares: number[]) => ({
      room: { question: { options: [{ id: 'a' }, { id: 'b' }] }, reveal: { shares } } as never,
    });
    assert.equal(callVerdict(room([60, 40]), 'a'), 'right');
    assert.equal(callVerdict(room([60, 40]), 'b'), 'wrong');
    assert.equal(callVerdict(room([50, 50]), 'b'), 'right', 'of equals each');
    assert.equal(callVerdict(room([60, 40]), ''), null, 'no call');
    assert.equal(callVerdict(room([0, 0]), 'a'), null, 'nobody answered');
    assert.equal(callVerdict({ room: null }, 'a'), null);
  });

  it('says what happened at a cut', () => {
    assert.equal(t.lastBrainStanding.heard(10_000, 8000), 'The cut: 10,000 to 8,000.');
    assert.equal(t.lastBrainStanding.heard(3, 3), 'Nobody falls. 3 stay.');
  });

  it('says to whom it took that they are out, and to nobody who only watches', () => {
    const cut = { round: 2, from: 4, to: 2 };
    const said = (outPlace: number, isInCrowd: boolean) =>
      cutSentence({
        rules: { [RULE]: { cut } },
        own: isInCrowd ? { [RULE]: {} } : {},
        you: { outPlace },
      } as never);
    const heard = 'The cut: 4 to 2.';
    assert.deepEqual(
      [said(0, false), said(3, true), said(4, true), said(5, true), said(0, true)],
      [
        `${heard} You survived.`,
        `${heard} You are out, and in the crowd now.`,
        `${heard} You are out, and in the crowd now.`,
        heard, // who fell before
        heard, // who leads the room, or came late
      ],
    );
  });
});
