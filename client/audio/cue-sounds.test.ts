import assert from 'node:assert/strict';
import type { Cue } from '../model/cue.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { RoomViews } from '../rules/room-views.ts';
import { aSeat, RulePage } from '../rules/testing/a-page.ts';
import { ViewRegistry } from '../rules/view-registry.ts';
import { soundOfCue } from './cue-sounds.ts';
import { lengthOf } from './note.ts';
import { rightSound } from './sounds.ts';

/** The page's clock stands at 1000. */
const NOW = 1000;
const PHASE: Cue = { kind: 'phase', from: 'open', to: 'closed', phase: 'locked' };

function aModel(part: Partial<RoomSnapshot>): RulePage['model'] {
  return new RulePage(new RoomViews({ registry: new ViewRegistry() }), part).model;
}

describe('the sound of a cue', () => {
  it('is the bell where time has run out, and a swell through the stillness where everybody is in', () => {
    const seats = [aSeat(0, 'Kenji'), aSeat(1, 'Ada')];
    const closed = { stage: 'closed', seats, taken: 2, here: 2, endsAt: NOW + 400 } as const;
    assert.deepEqual(soundOfCue(PHASE, aModel({ ...closed, answered: 1 })), { sound: 'bell', isExtra: false });
    const heard = soundOfCue(PHASE, aModel({ ...closed, answered: 2 }));
    assert.ok(heard && typeof heard.sound !== 'string');
    assert.equal(lengthOf(heard.sound), 0.4);
  });

  it('of a right answer knows the streak', () => {
    const model = aModel({});
    model.applyNotice('you', { ...model.you, streak: 4 } as never);
    const heard = soundOfCue({ kind: 'verdict', outcome: 'right', points: 100 }, model);
    assert.deepEqual(heard?.sound, rightSound(4));
  });

  it('tells oneself of one’s own way up or down the ladder, and of nobody else’s', () => {
    const model = aModel({});
    const rail = (moves: [number, number][]): unknown =>
      soundOfCue({ kind: 'rail', moves: new Map(moves) }, model)?.sound ?? null;
    assert.deepEqual([rail([[1, 2]]), rail([[1, -1]]), rail([[0, 2]])], ['climb', 'fall', null]);
  });
});
