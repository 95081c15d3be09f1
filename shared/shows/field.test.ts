import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineAt, lineOf } from './cut-line.ts';
import { fieldFor, mergeSummaries, NO_SUMMARY, type Summary } from './field.ts';
import { compareKeys, type Key } from './key.ts';
import { withoutFallen } from './place-by-field.ts';

interface Player {
  readonly score: number;
  readonly rightMs: number;
  readonly tie: number;
}

const PLAYERS = fc.uniqueArray(
  fc.record({
    score: fc.integer({ min: -3, max: 3 }),
    rightMs: fc.integer({ min: 0, max: 2 }),
    tie: fc.integer({ min: 0, max: 1_000_000 }),
  }),
  { selector: ({ tie }) => tie, minLength: 1, maxLength: 60 },
);
const keyOf = ({ score, rightMs, tie }: Player): Key => [score, rightMs, tie];

function summaryOf(players: readonly Player[]): Summary {
  const sorted = [...players].sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
  const scores = new Map<number, number>();
  for (const { score } of sorted) scores.set(score, (scores.get(score) ?? 0) + 1);
  return {
    ...{ playing: players.length, answered: players.length, right: 0, options: [players.length, 1] },
    scores: [...scores].flat(),
    best: sorted.slice(0, 10).map((player) => {
      const name = String(player.tie);
      return { ...player, playerId: name, name, avatar: 'a', arena: 0, credit: 1, ms: player.rightMs };
    }),
    fastest: [...players]
      .sort((a, b) => a.rightMs - b.rightMs || a.tie - b.tie)
      .slice(0, 3)
      .map(({ rightMs, tie }) => ({ playerId: String(tie), ms: rightMs, tie })),
  };
}

const PARTS = fc.array(PLAYERS, { minLength: 3, maxLength: 3 }).filter((parts) => {
  const ties = parts.flat().map(({ tie }) => tie);
  return new Set(ties).size === ties.length;
});

describe('summaries of arenas', () => {
  it('add up to that of the whole, in any order and grouping', () => {
    fc.assert(
      fc.property(PARTS, (parts) => {
        const whole = summaryOf(parts.flat());
        const [a, b, c] = parts.map(summaryOf) as [Summary, Summary, Summary];
        const ones = { ...whole, options: [parts.flat().length, 3] };
        assert.deepEqual(mergeSummaries(mergeSummaries(a, b), c), ones);
        assert.deepEqual(mergeSummaries(a, mergeSummaries(b, c)), ones);
        assert.deepEqual(mergeSummaries(c, mergeSummaries(b, a)), ones);
        assert.deepEqual(mergeSummaries(NO_SUMMARY, a), a);
      }),
    );
  });

  it('[SW3] tell each arena how many have more than its people, and how far the next is', () => {
    fc.assert(
      fc.property(PLAYERS, fc.array(fc.integer({ min: -4, max: 4 })), (players, own) => {
        const { places } = fieldFor(own, summaryOf(players));
        const expected = [...new Set(own)]
          .sort((a, b) => b - a)
          .flatMap((score) => {
            const better = players.filter((player) => player.score > score).map((player) => player.score);
            return [score, better.length, better.length === 0 ? 0 : Math.min(...better) - score];
          });
        assert.deepEqual(places, expected);
      }),
    );
  });
});

describe('a field without who fell in sudden death', () => {
  const FEW = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1, maxLength: 5 });
  it('[SW3] is the field of those who stay', () => {
    fc.assert(
      fc.property(FEW, FEW, (stay, fall) => {
        const players = [...stay, ...fall].map((score, tie) => ({ score, rightMs: 0, tie }));
        const field = fieldFor(stay, summaryOf(players));
        const fallen = field.best.filter(({ tie }) => tie >= stay.length);
        const { places } = fieldFor(stay, summaryOf(players.slice(0, stay.length)));
        assert.deepEqual(withoutFallen(field, fallen).places, places);
      }),
    );
  });
});

describe('the line of a cut', () => {
  it('[SW1] in two rounds is the key of the last who stays', () => {
    fc.assert(
      fc.property(PLAYERS, fc.nat(), (players, luck) => {
        const stay = 1 + (luck % players.length);
        const at = lineAt(summaryOf(players).scores, stay);
        assert.ok(at);
        const flat = players.filter(({ score }) => score === at.score).flatMap(({ rightMs, tie }) => [rightMs, tie]);
        const keys = players.map(keyOf).sort(compareKeys);
        assert.deepEqual(lineOf(at, flat), keys[stay - 1]);
      }),
    );
  });

  it('is nowhere when more should stay than there are', () => {
    assert.equal(lineAt([10, 2], 3), null);
  });
});
