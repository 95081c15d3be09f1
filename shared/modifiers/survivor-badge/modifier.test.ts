import assert from 'node:assert/strict';
import { lastBrainStanding } from '../../modes/last-brain-standing/mode.ts';
import { publicView } from '../../rules/audience.ts';
import { aMatch, type TestMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import { everyEvening } from '../../testing/every-evening.ts';
import { survivorBadge } from './modifier.ts';
import type { SurvivorView } from './survivor-view.ts';

const party = (questions = 1) =>
  aMatch({ modifiers: [survivorBadge], deck: aDeck(questions) })
    .seat('Ada', 'Bo', 'Cy', 'Di')
    .start();
const scores = ({ match }: TestMatch) => match.seats.map(({ score }) => score);

describe('the survivor’s badge', () => {
  it('[SV1] everybody still connected gets a point when somebody quits in the final round, at its reveal', () => {
    const match = party().drops('Di').until('answering').leaves('Bo');
    assert.deepEqual(scores(match), [0, 0, 0, 0], 'S9: scores change at the reveal');
    match.until('reveal');
    assert.deepEqual(scores(match), [1, 0, 1, 0]);
    assert.deepEqual(
      match.match.round?.verdicts?.[0]?.whys.map(({ why, points }) => [why, points]),
      [['survivor', 1]],
    );
    match.leaves('Cy');
    assert.deepEqual(scores(match), [2, 0, 1, 0], 'after the reveal it counts at once');
    const view = publicView(match.rules, match.match).rules['survivor-badge']?.all as SurvivorView;
    assert.deepEqual(view.badges, [{ seat: 0, count: 2 }]);
  });

  it('[SV1] a drop, a removal and a second goodbye are no quitting', () => {
    const match = party().until('answering').drops('Bo');
    match.does('Ada', { type: 'kick', seat: match.of('Cy').seat });
    match.until('reveal');
    assert.deepEqual(scores(match), [0, 0, 0, 0]);
    match.leaves('Di').seat('Di').leaves('Di');
    assert.deepEqual(scores(match), [1, 0, 0, 0]);
  });

  it('[SV2] only the round of the last question is final, up to the podium', () => {
    const match = party(2).until('answering').leaves('Bo').until('scoreboard').leaves('Cy');
    match.until('podium').leaves('Di');
    assert.deepEqual(scores(match), [0, 0, 0, 0]);
  });

  it('[SV2] in a match whose length nobody knows, it is final when three or fewer play', () => {
    const royale = (names: readonly string[]) =>
      aMatch({ mode: lastBrainStanding, modifiers: [survivorBadge], deck: aDeck(9) })
        .seat(...names)
        .start()
        .until('reveal');
    assert.deepEqual(scores(royale(['Ada', 'Bo', 'Cy', 'Di', 'Ed']).leaves('Ed')), [0, 0, 0, 0, 0]);
    const match = royale(['Ada', 'Bo', 'Cy', 'Di']).leaves('Di');
    assert.deepEqual(scores(match), [0, 0, 0, 0]);
    assert.deepEqual(scores(match.leaves('Cy')), [1, 1, 0, 0]);
  });

  it('[SV3] the first badge of a match is worth five points of experience, further ones nothing more', () => {
    const match = party().until('reveal').leaves('Bo').leaves('Cy');
    assert.deepEqual([match.of('Ada').xp, match.of('Di').xp, match.of('Bo').xp], [5, 5, 0]);
    assert.equal(match.of('Ada').score, 2);
  });

  it('[SV1] never gives more than a point a quitter, in any evening', () => {
    everyEvening({ modifiers: [survivorBadge], label: 'survivors', evenings: 15 }, (evening, where) => {
      const { match } = evening;
      const quitters = match.seats.filter((seat) => (seat.slots['survivor-badge'] as { quit: boolean }).quit).length;
      for (const seat of match.seats) {
        const { badges } = seat.slots['survivor-badge'] as { badges: number };
        assert.ok(badges <= quitters, `${where}: ${badges} badges of ${quitters} who quit`);
        assert.equal(seat.xp, badges > 0 ? 5 : 0, where);
      }
    });
  });
});
