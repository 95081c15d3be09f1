import { aModel, aRoom, BEGIN_MS } from './a-room.ts';
import type { Exhibit } from './exhibit.ts';
import { afterRight, rightYou } from './exhibit-right.ts';

/** Questions that are charged, and a chain at the reveal. */
export const CHARGE_EXHIBITS: Readonly<Record<string, Exhibit>> = {
  'question-lightning': {
    model: (clock) =>
      aModel(
        clock,
        aRoom({
          ...{ topic: 'space', windowMs: 7500, startedAt: BEGIN_MS - 2500, endsAt: BEGIN_MS + 5000 },
          rules: { 'lightning-round': { isNext: false, round: 6, factor: 2 } },
        }),
      ),
  },
  'question-finale': {
    model: (clock) =>
      aModel(clock, aRoom({ rounds: 7, rules: { 'double-finale': { isNext: false, isNow: true, factor: 2 } } })),
  },
  'reveal-chain': {
    model: (clock) =>
      aModel(
        clock,
        {
          ...afterRight(),
          rules: {
            'chain-reaction': {
              chain: {
                ...{ round: 6, size: 5, points: 60 },
                faces: [0, 1, 3, 2, 6].map((seat, i) => ({ seat, afterMs: [0, 60, 130, 210, 290][i] ?? 0 })),
              },
            },
          },
          own: { 'chain-reaction': { place: 3, afterMs: 130 } },
        },
        rightYou,
      ),
  },
};
