import assert from 'node:assert/strict';
import { aMatch, assertRefused, BEGIN_MS } from '../testing/a-match.ts';
import { HOST_GRACE_MS } from './chair.ts';
import { createMatch } from './create-match.ts';
import { PAUSE_MAX_MS } from './pause.ts';
import { SEAT_GRACE_MS } from './people.ts';
import { RETURN_GRACE_MS } from './restart.ts';
import { nextDeadline } from './step.ts';

/** How long each phase of the first two questions lasts, at a pace. */
function durations(pace: number): Record<string, number> {
  const evening = aMatch({ options: { seconds: 10 }, settings: { pace } })
    .seat('Ada', 'Bo')
    .start();
  const out: Record<string, number> = {};
  for (let i = 0; i < 8; i++) {
    const { name, startedAt, endsAt } = evening.match.phase;
    out[name] = (endsAt ?? 0) - startedAt;
    evening.pass();
  }
  return out;
}

describe('the clock of a phase', () => {
  it('[M1] [Q1] runs at the pace of the room, the answer window alone does not', () => {
    const full = durations(1);
    assert.deepEqual(Object.keys(full), ['countdown', 'reading', 'answering', 'locked', 'reveal', 'scoreboard']);
    assert.equal(full.answering, 10_000);
    for (const pace of [0.5, 0.02])
      for (const [name, ms] of Object.entries(durations(pace)))
        assert.equal(ms, name === 'answering' ? 10_000 : Math.round((full[name] ?? 0) * pace), `${name} at ${pace}`);
  });

  it('[M3] never runs backwards, and what comes late happens at its own time', () => {
    const evening = aMatch().seat('Ada', 'Bo').start().after(60_000);
    assert.equal(evening.match.now, BEGIN_MS + 60_000);
    const watched = aMatch().seat('Ada', 'Bo').start();
    for (let second = 0; second < 60; second++) watched.after(1000);
    assert.deepEqual(evening.match, watched.match);
    evening.put({ type: 'tick', at: BEGIN_MS });
    assert.equal(evening.match.now, BEGIN_MS + 60_000);
  });

  it('[M1] says which of several things is due first', () => {
    const evening = aMatch({ options: { seconds: 10 } }).seat('Ada', 'Bo');
    assert.equal(nextDeadline(evening.match), null);
    evening.drops('Ada');
    assert.equal(nextDeadline(evening.match), BEGIN_MS + HOST_GRACE_MS);
    evening.after(HOST_GRACE_MS);
    assert.deepEqual([evening.match.host, nextDeadline(evening.match)], [1, BEGIN_MS + SEAT_GRACE_MS]);
    evening.after(SEAT_GRACE_MS - HOST_GRACE_MS);
    assert.deepEqual([evening.match.taken, nextDeadline(evening.match)], [1, null]);
    assert.ok(evening.events.some((event) => event.type === 'left' && event.why === 'grace'));
  });

  it('[P4] tells that nobody is the host any more', () => {
    const alone = aMatch().seat('Ada', 'Bo').drops('Bo').drops('Ada').after(HOST_GRACE_MS);
    assert.equal(alone.match.host, null);
    assert.ok(alone.events.some((event) => event.type === 'host-changed' && event.seat === null));
  });
});

describe('a pause', () => {
  it('[H3] [M5] ends by itself; of the clocks of other phases only the running one is moved', () => {
    const evening = aMatch({ options: { seconds: 10 } })
      .seat('Ada', 'Bo')
      .start()
      .until('reveal');
    const opensAt = evening.match.round?.opensAt;
    const { startedAt, endsAt } = evening.match.phase;
    evening.does('Ada', { type: 'pause' });
    assert.equal(nextDeadline(evening.match), evening.now + PAUSE_MAX_MS);
    evening.after(1000).does('Ada', { type: 'resume' });
    const { phase, round } = evening.match;
    assert.deepEqual([phase.startedAt, phase.endsAt], [startedAt + 1000, (endsAt ?? 0) + 1000]);
    assert.equal(round?.opensAt, opensAt, 'what was answered was answered then');
  });

  it('[H3] moves the opening of a window that is still to come, or open', () => {
    for (const phase of ['reading', 'answering'] as const) {
      const evening = aMatch().seat('Ada', 'Bo').start().until(phase);
      const opensAt = evening.match.round?.opensAt ?? 0;
      evening.does('Ada', { type: 'pause' }).after(700).does('Ada', { type: 'resume' });
      assert.equal(evening.match.round?.opensAt, opensAt + 700, phase);
    }
  });

  it('[H5] ends with the match', () => {
    const evening = aMatch().seat('Ada', 'Bo').start().until('answering').does('Ada', { type: 'pause' });
    evening.does('Ada', { type: 'end' });
    assert.deepEqual([evening.match.phase.name, evening.match.pausedAt], ['podium', null]);
  });
});

describe('a restart', () => {
  const restart = (evening: ReturnType<typeof aMatch>, downMs: number) => {
    const since = evening.now;
    evening.now += downMs;
    evening.put({ type: 'restart', since, at: evening.now });
    return evening;
  };

  it('[M7] moves every clock by the time between, and nobody but bots is here', () => {
    const evening = aMatch({ options: { seconds: 20 } }).seat('Ada', 'Bo');
    evening.does('Ada', { type: 'bots', count: 2 }).start().until('answering').after(1000);
    const { opensAt } = evening.match.round ?? { opensAt: 0 };
    const { startedAt, endsAt } = evening.match.phase;
    restart(evening, 5000);
    assert.deepEqual(
      [evening.match.phase.startedAt, evening.match.phase.endsAt, evening.match.round?.opensAt],
      [startedAt + 5000, (endsAt ?? 0) + 5000, opensAt + 5000],
    );
    assert.deepEqual([evening.match.hereCount, evening.match.humansHere, evening.match.taken], [2, 0, 4]);
    assert.equal(evening.match.returnBy, evening.now + RETURN_GRACE_MS);
    assert.deepEqual(
      evening.events.filter(({ type }) => type === 'dropped').map((event) => 'seat' in event && event.seat),
      [0, 1],
    );
  });

  it('[M7] while a match is paused the pause goes on as if nothing had been', () => {
    const evening = aMatch({ options: { seconds: 20 } })
      .seat('Ada', 'Bo')
      .start()
      .until('answering')
      .after(1000);
    evening.does('Ada', { type: 'pause' }).after(300);
    restart(evening, 5000);
    evening.seat('Ada', 'Bo').does('Ada', { type: 'resume' });
    assert.equal(evening.match.round?.opensAt, evening.now - 1000);
  });

  it('[M7] the bell waits for those who were here and have not answered, and for nobody else', () => {
    const names = ['Ada', 'Bo', 'Cy', 'Di'];
    const evening = aMatch({ options: { seconds: 30 } })
      .seat(...names)
      .start()
      .until('answering')
      .after(500);
    evening.answers('Bo', 'yes').drops('Cy');
    restart(evening, 100);
    // Ada and Di were here without an answer; Cy was away before; Bo has answered.
    assert.equal(evening.match.round?.awaited, 2);
    evening.seat('Ada').answers('Ada', 'no');
    assert.equal(evening.match.phase.name, 'answering');
    evening.seat('Di').answers('Di', 'no');
    assert.equal(evening.match.phase.name, 'locked');
  });

  it('[M7] waits no longer than its grace, and not at all where nobody plays', () => {
    const evening = aMatch({ options: { seconds: 30 } })
      .seat('Ada', 'Bo')
      .start()
      .until('answering');
    restart(evening, 100)
      .seat('Ada')
      .answers('Ada', 'no')
      .after(RETURN_GRACE_MS - 1);
    assert.equal(evening.match.phase.name, 'answering');
    evening.after(1);
    assert.deepEqual([evening.match.phase.name, evening.match.returnBy], ['locked', null]);
    for (const phase of ['waiting', 'podium'] as const) {
      const idle = aMatch().seat('Ada', 'Bo');
      if (phase === 'podium') idle.start().does('Ada', { type: 'end' });
      assert.equal(restart(idle, 100).match.returnBy, null, phase);
    }
  });

  it('[M7] lets happen first what was due when the process died', () => {
    const evening = aMatch({ options: { seconds: 5 } })
      .seat('Ada', 'Bo')
      .start()
      .until('answering');
    const died = (evening.match.phase.endsAt ?? 0) + 1;
    evening.now = died + 9000;
    evening.put({ type: 'restart', since: died, at: evening.now });
    assert.equal(evening.match.phase.name, 'locked');
    assert.equal(evening.match.phase.startedAt, died - 1 + 9000);
    assertRefused(evening.tries('Ada', 'yes'), 'answer/too-late');
  });
});

describe('a match that is played again', () => {
  it('[A1] [P3] gives seats away in the order in which their people dropped', () => {
    const { header, rules } = aMatch();
    const seated = [30, 10, 20].map((ago, i) => ({
      ...{ playerId: `p${i}`, name: `P${i}`, avatar: 'a', kind: 'human' as const, droppedAt: BEGIN_MS - ago },
    }));
    const match = createMatch(rules, { ...header, seated, removed: ['out'] });
    assert.deepEqual(
      match.graces.map(({ seat }) => seat),
      [0, 2, 1],
    );
    assert.equal(nextDeadline(match), BEGIN_MS - 30 + SEAT_GRACE_MS);
    assert.deepEqual([match.taken, match.hereCount, match.seatOf.out], [3, 0, -1]);
  });

  it('[B3] starts by itself only where somebody is here', () => {
    const { header, rules } = aMatch({ settings: { autoStartMs: 4000, pace: 0.5 } });
    const who = { playerId: 'p', name: 'P', avatar: 'a', kind: 'human' as const };
    const endsAt = (droppedAt: number | null) =>
      createMatch(rules, { ...header, seated: [{ ...who, droppedAt }] }).phase.endsAt;
    assert.deepEqual([endsAt(null), endsAt(BEGIN_MS - 5)], [BEGIN_MS + 2000, null]);
  });
});
