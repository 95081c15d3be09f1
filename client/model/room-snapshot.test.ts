import assert from 'node:assert/strict';
import {
  FastestState,
  MatchState,
  OptionState,
  SEAT_AWAY_BIT,
  SEAT_BOT_BIT,
  SeatState,
} from '#shared/protocol/state.ts';
import { snapshotOf } from './room-snapshot.ts';

describe('the snapshot of a decoded state', () => {
  it('reads flags, sorts by rank, and hides what is not revealed', () => {
    const state = new MatchState();
    state.phase = 'answering';
    state.stage = 'open';
    state.questionId = 'q1';
    state.stem = 'Which?';
    state.options.push(new OptionState({ id: 'a', text: 'This' }));
    state.right.push('a');
    state.seats.set('4', new SeatState({ name: 'Bo', flags: SEAT_BOT_BIT, rank: 2 }));
    state.seats.set('2', new SeatState({ name: 'Cy', flags: SEAT_AWAY_BIT }));
    state.seats.set('9', new SeatState({ name: 'Ada', rank: 1 }));
    const open = snapshotOf(state);
    assert.deepEqual(
      open.seats.map(({ seat, name, bot, away }) => [seat, name, bot, away]),
      [
        [9, 'Ada', false, false],
        [4, 'Bo', true, false],
        [2, 'Cy', false, true],
      ],
    );
    assert.equal(open.reveal, null);
    state.phase = 'reveal';
    state.stage = 'told';
    state.fastest.push(new FastestState({ seat: 9, name: 'Ada', ms: 800 }));
    assert.deepEqual([snapshotOf(state).reveal?.right, snapshotOf(state).reveal?.fastest[0]?.ms], [['a'], 800]);
  });
});
