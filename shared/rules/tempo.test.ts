import assert from 'node:assert/strict';
import { lastBrainStanding } from '../modes/last-brain-standing/mode.ts';
import { lightningRound } from '../modifiers/lightning-round/modifier.ts';
import { aMatch } from '../testing/a-match.ts';
import { aDeck } from '../testing/a-question.ts';
import type { Tempo } from './tempo.ts';

type Args = Parameters<typeof aMatch>[0];

/** How long each phase of the first question is, ms. */
function lengths(tempo: Tempo | undefined, seconds: number, args: Args = {}): Record<string, number> {
  const evening = aMatch({ ...args, options: { seconds }, settings: tempo ? { tempo } : {} })
    .seat('Ada', 'Bo')
    .start();
  const found: Record<string, number> = {};
  for (const name of ['countdown', 'reading', 'answering', 'locked', 'reveal', 'scoreboard']) {
    const { phase } = evening.until(name).match;
    found[name] = (phase.endsAt ?? 0) - phase.startedAt;
  }
  return found;
}

describe('the tempo of a room', () => {
  it('[PC5] short windows have short boards', () => {
    const boards = (seconds: number) => {
      const { reveal, scoreboard } = lengths('standard', seconds);
      return [reveal, scoreboard];
    };
    assert.deepEqual([5, 10, 15, 30].map(boards), [
      [4_200, 2_400],
      [5_600, 3_200],
      [7_000, 4_000],
      [7_000, 4_000],
    ]);
  });

  it('[PC5] an arcade halves what is looked at, a relaxed room gives half as much again, and time to read', () => {
    const standard = lengths('standard', 15);
    const { reading = 0, reveal = 0, scoreboard = 0, ...rest } = standard;
    assert.deepEqual(lengths('arcade', 15), { ...standard, reveal: reveal / 2, scoreboard: scoreboard / 2 });
    const relaxed = { reading: reading * 1.5, reveal: reveal * 1.5, scoreboard: scoreboard * 1.5 };
    assert.deepEqual(lengths('relaxed', 15), { ...rest, ...relaxed });
  });

  it('[PC5] answer windows, and what asks somebody to do something, keep their length', () => {
    const cutOf = (tempo: Tempo): number => {
      const evening = aMatch({ mode: lastBrainStanding, options: { every: 1 }, settings: { tempo } });
      const { phase } = evening.seat('Ada', 'Bo', 'Cy', 'Di').start().until('cut').match;
      return (phase.endsAt ?? 0) - phase.startedAt;
    };
    assert.equal(cutOf('arcade'), cutOf('relaxed'));
    assert.equal(lengths('arcade', 30).answering, lengths('relaxed', 30).answering);
  });

  it('[PC5] the window of this very question decides, such as a lightning one', () => {
    const evening = aMatch({ modifiers: [lightningRound], deck: aDeck(30), settings: { tempo: 'standard' } });
    evening.seat('Ada', 'Bo').start();
    const shares = new Map<number, number>();
    while (evening.untilStage('told').match.cursor < 30) {
      const { phase, round } = evening.match;
      shares.set(round?.windowMs ?? 0, (phase.endsAt ?? 0) - phase.startedAt);
      evening.until('scoreboard');
    }
    assert.deepEqual([...shares.entries()].sort(), [
      [15_000, 7_000],
      [7_500, 4_900],
    ]);
  });

  it('[M4] a log from before there were tempos is played as it was', () => {
    const { reveal, scoreboard } = lengths(undefined, 5);
    assert.deepEqual([reveal, scoreboard], [7_000, 4_000]);
  });
});
