import assert from 'node:assert/strict';
import { MatchState } from '#shared/protocol/state.ts';
import { STAGES } from '#shared/rules/phase.ts';
import { areFacesReady } from './faces-ready.ts';
import type { OwnAnswer } from './own-answer.ts';
import { type RoomSnapshot, snapshotOf } from './room-snapshot.ts';

const NOTHING = { ...snapshotOf(new MatchState()), people: 2, round: 3 };
const PICK = { round: 3, optionId: 'a', answer: 'a', status: 'locked' } as unknown as OwnAnswer;

function stagesWith(pick: OwnAnswer | null, part: Partial<RoomSnapshot> = {}): string[] {
  return STAGES.filter((stage) => areFacesReady({ room: { ...NOTHING, ...part, stage }, pick }));
}

describe('the six faces', () => {
  it('lie open at a reveal and at the podium, and once my answer is locked', () => {
    assert.deepEqual(stagesWith(null), ['told', 'over']);
    assert.deepEqual(stagesWith(PICK), ['open', 'told', 'over']);
  });

  it('wait while a press may still be an answer', () => {
    assert.deepEqual(stagesWith({ ...PICK, status: 'sent' }), ['told', 'over']);
    assert.deepEqual(stagesWith({ ...PICK, round: 2 }), ['told', 'over']);
  });

  it('are not there for whoever is alone', () => {
    assert.deepEqual(stagesWith(PICK, { people: 1 }), []);
    assert.equal(areFacesReady({ room: null, pick: null }), false);
  });
});
