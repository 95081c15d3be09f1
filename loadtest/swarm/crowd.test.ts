import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { Encoder } from '@colyseus/schema';
import { MatchState, OptionState } from '#shared/protocol/state.ts';
import { encodeMessage, FRAME } from '../lean/wire.ts';
import { Crowd } from './crowd.ts';
import { Pacer } from './pacer.ts';
import type { Player } from './player.ts';
import { Tally } from './tally.ts';

/** A crowd of one steady player, whose room the test is: what it pressed, and what it is told. */
class Told {
  readonly pacer = new Pacer();
  readonly pressed: Buffer[] = [];
  readonly crowd: Crowd;
  readonly player = {
    index: 0,
    behaviour: 'steady',
    plays: true,
    isIn: true,
    bytes: 0,
    place: -1,
  } as unknown as Player;
  private readonly state = new MatchState();
  private readonly encoder = new Encoder(this.state);

  constructor() {
    const reachOf = (): never => assert.fail('nobody comes in here');
    const { pacer } = this;
    this.crowd = new Crowd({ seed: 7, answersWithinMs: 0, voteShare: 0, pacer, tally: new Tally(), reachOf });
    Object.assign(this.player, { send: (frame: Buffer) => this.pressed.push(frame) > 0 });
    this.crowd.take(this.player);
  }

  /** The window of a round opens, and the player presses at once unless the pacer has stopped. */
  async opens(round: number): Promise<void> {
    this.shows({ phase: 'reading', round });
    this.shows({ phase: 'answering', round });
    await pause(5);
  }

  hears(name: string, payload: unknown): void {
    this.crowd.onMessage(this.player, encodeMessage(name, payload), 1);
  }

  private shows(what: Partial<MatchState>): void {
    Object.assign(this.state, what);
    if (this.state.options.length === 0) this.state.options.push(new OptionState().assign({ id: 'a', text: 'A' }));
    const bytes = this.encoder.encodeAll({ offset: 1 });
    this.crowd.onMessage(this.player, Buffer.concat([Buffer.of(FRAME.state), bytes.subarray(1)]), 1);
  }
}

describe('a crowd whose figures are wanted', () => {
  it('waits for word of what was pressed a moment ago, and no longer', async () => {
    const room = new Told();
    assert.equal(room.crowd.awaitsWord, false);
    await room.opens(0);
    assert.deepEqual([room.pressed.length, room.crowd.awaitsWord], [1, true]);
    room.hears('locked', { round: 0, ms: 10 });
    assert.equal(room.crowd.awaitsWord, false);
    await room.opens(1);
    assert.equal(room.crowd.awaitsWord, true);
    room.hears('refused', { code: 'answer/too-late', sentence: '', intent: 'answer', round: 1 });
    assert.equal(room.crowd.awaitsWord, false);
    room.pacer.stop();
  });

  it('knows over how long each of its players comes back, as they were told last', () => {
    const room = new Told();
    room.hears('you', { seat: 0, plays: true, results: '', round: -1, answer: null, returnWithinMs: 500 });
    assert.equal(room.player.returnWithinMs, 500);
    room.hears('you', { seat: 0, plays: true, results: '', round: -1, answer: null });
    assert.equal(room.player.returnWithinMs, 500, 'what was said holds');
    room.hears('you', { seat: 0, plays: true, results: '', round: -1, answer: null, returnWithinMs: 0 });
    assert.equal(room.player.returnWithinMs, 0);
  });

  it('presses nothing more when its pacer has stopped', async () => {
    const room = new Told();
    room.pacer.stop();
    await room.opens(0);
    assert.deepEqual([room.pressed.length, room.crowd.awaitsWord], [0, false]);
  });
});
