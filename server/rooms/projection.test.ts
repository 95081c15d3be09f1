import assert from 'node:assert/strict';
import { MatchState } from '#shared/protocol/state.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import { SignalTally } from '#shared/rules/signals.ts';
import { aMatch } from '#shared/testing/a-match.ts';
import { ManualClock } from '../match/clock.ts';
import { Projection } from './projection.ts';
import type { Secrets } from './secrets.ts';

const DROPPED: MatchEvent = { type: 'dropped', seat: 0 };
const READY: MatchEvent = { type: 'ready', seat: 0 };

/** People whose match stands still, and a clock: after how many ms what happens is shown. */
class Shown {
  readonly clock = new ManualClock();
  patches = 0;
  readonly projection: Projection;

  constructor(people: number, phase: 'lobby' | 'answering') {
    const evening = aMatch({ settings: { maxSeats: 100 } }).seat(...Array.from({ length: people }, (_, i) => `P${i}`));
    if (phase !== 'lobby') evening.start().until(phase);
    const { rules, match } = evening;
    const onFault = (rule: string, error: unknown): void => assert.fail(`${rule}: ${error}`);
    this.projection = new Projection({
      ...{ rules, match: () => match, state: new MatchState(), clock: this.clock, onFault },
      signals: new SignalTally(rules, onFault),
      secrets: { show: () => {}, tell: () => {} } as unknown as Secrets,
      silenced: () => new Set(),
      patch: () => this.patches++,
      onView: () => {},
      guarded: (_where, work) => work(),
    });
  }

  /** Within how many ms, to ten, this is shown; once only. */
  msUntilShown(...events: MatchEvent[]): number {
    const before = this.patches;
    this.projection.show(events);
    let ms = 0;
    for (; this.patches === before && ms < 60_000; ms += 10) this.clock.advance(10);
    this.clock.advance(10_000);
    assert.equal(this.patches, before + 1);
    return ms;
  }
}

describe('who comes and goes', () => {
  it('is shown to a few at once, to a crowd in its lobby within two seconds, and where it plays within five', () => {
    assert.equal(new Shown(8, 'answering').msUntilShown(DROPPED), 40);
    assert.equal(new Shown(100, 'lobby').msUntilShown(DROPPED), 2000);
    assert.equal(new Shown(100, 'answering').msUntilShown(DROPPED), 5000);
  });

  it('is shown together with what a crowd waits for, which waits for nothing', () => {
    const crowd = new Shown(100, 'answering');
    assert.equal(crowd.msUntilShown(READY), 2000);
    crowd.projection.show([DROPPED]);
    crowd.clock.advance(1000);
    assert.equal(crowd.msUntilShown(READY), 2000, 'the sooner of two counts');
  });
});
