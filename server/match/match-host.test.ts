import assert from 'node:assert/strict';
import { builtinRegistry } from '#shared/builtin.ts';
import { classic } from '#shared/modes/classic/mode.ts';
import { defineMode } from '#shared/modes/define-mode.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import type { Input, Intent } from '#shared/rules/input.ts';
import type { Match } from '#shared/rules/match.ts';
import { replay } from '#shared/rules/replay.ts';
import type { Mode } from '#shared/rules/rule.ts';
import { aKey } from '#shared/testing/a-key.ts';
import { aMatch } from '#shared/testing/a-match.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import { ManualClock } from './clock.ts';
import { MatchHost, type NextMatch } from './match-host.ts';
import { recordOf } from './match-record.ts';

/** A hosted match on a manual clock, and everything its listener heard. */
class Hosted {
  readonly clock = new ManualClock();
  readonly events: MatchEvent[] = [];
  readonly kept: Input[] = [];
  readonly errors: string[] = [];
  rematches = 0;
  readonly host: MatchHost;

  constructor(
    args: {
      mode?: Mode;
      inputs?: readonly Input[];
      at?: number;
      next?: (over: Match) => Promise<NextMatch>;
    } = {},
  ) {
    if (args.at !== undefined) this.clock.advance(args.at - this.clock.now());
    const evening = aMatch({ deck: aDeck(3), ...(args.mode ? { mode: args.mode } : {}) });
    const { header } = evening;
    this.host = new MatchHost({
      rules: evening.rules,
      header: { ...header, at: 1_000_000 },
      clock: this.clock,
      listener: {
        onEvents: (events) => this.events.push(...events),
        onInput: (index, input) => {
          assert.equal(index, this.kept.length + (args.inputs?.length ?? 0), 'inputs are numbered without gaps');
          this.kept.push(input);
        },
        onRematch: () => {
          this.rematches++;
          this.kept.length = 0;
        },
      },
      nextMatch: args.next ?? (async () => ({ id: 'next', key: aKey('next'), publicSeed: 'next', deck: aDeck(2) })),
      onError: (error, where) => this.errors.push(`${where}: ${error instanceof Error ? error.message : error}`),
      ...(args.inputs ? { inputs: args.inputs } : {}),
    });
  }

  join(...names: string[]): this {
    for (const name of names)
      this.host.apply({ type: 'join', at: this.clock.now(), who: { playerId: `p:${name}`, name, avatar: name } });
    return this;
  }

  wish(seat: number, intent: Intent) {
    return this.host.apply({ type: 'intent', at: this.clock.now(), seat, intent });
  }

  answer(seat: number, answer: string) {
    return this.wish(seat, { type: 'answer', round: this.host.match.round?.index ?? 0, answer });
  }

  /** Lets time pass until the match is in a phase. */
  until(phase: Match['phase']['name'], round = this.host.match.round?.index ?? 0): this {
    for (let i = 0; i < 10_000; i++) {
      if (this.host.match.phase.name === phase && (this.host.match.round?.index ?? 0) === round) return this;
      this.clock.advance(50);
    }
    assert.fail(`the match never came to ${phase}`);
  }
}

describe('the host of a match', () => {
  it('runs a match to its podium by timers alone, and its log replays to the same match', () => {
    const evening = new Hosted().join('Ada', 'Bo');
    evening.wish(0, { type: 'start' });
    for (let round = 0; round < 3; round++) {
      evening.until('answering', round);
      evening.clock.advance(700);
      assert.equal(evening.answer(0, 'yes'), null);
    }
    evening.until('podium', 2);
    assert.deepEqual(evening.errors, []);
    const { match, log } = evening.host;
    assert.deepEqual(log.inputs, evening.kept);
    const again = replay(builtinRegistry(), JSON.parse(JSON.stringify(log)));
    assert.deepEqual(JSON.parse(JSON.stringify(again)), JSON.parse(JSON.stringify(match)));
    const record = recordOf(evening.host, true);
    assert.equal(record.answers.length, 3);
    assert.equal(replay(builtinRegistry(), record.log).phase.name, 'podium');
    assert.ok(record.startedAt >= 1_000_000 && record.endedAt > record.startedAt);
  });

  it('sets no timer that nothing is due for', () => {
    let timers = 0;
    const evening = new Hosted();
    const { setTimer } = evening.clock;
    evening.clock.setTimer = (ms, callback) => {
      timers++;
      return setTimer.call(evening.clock, ms, callback);
    };
    evening.join('Ada', 'Bo');
    evening.clock.advance(3_600_000);
    assert.equal(timers, 0, 'a waiting room polls');
  });

  it('[M3] sees every round of a night that it slept through', () => {
    const evening = new Hosted().join('Ada', 'Bo');
    evening.wish(0, { type: 'start' });
    evening.until('answering', 0);
    evening.answer(0, 'yes');
    evening.answer(1, 'no');
    // The machine is suspended: the next that happens comes an hour late.
    const { clock } = evening;
    const sleeper = new Hosted({ inputs: [...evening.kept], at: clock.now() });
    sleeper.clock.advance(0);
    sleeper.host.apply({ type: 'intent', at: clock.now() + 3_600_000, seat: 0, intent: { type: 'start' } });
    assert.equal(sleeper.host.match.phase.name, 'podium');
    assert.deepEqual(
      sleeper.host.history.answers.map(({ seat, round }) => [seat, round]),
      [
        [0, 0],
        [1, 0],
      ],
    );
  });

  it('logs the time that a refused wish let pass, so that a restart does not go back behind a reveal', () => {
    const evening = new Hosted().join('Ada', 'Bo');
    evening.wish(0, { type: 'start' });
    evening.until('answering', 0);
    evening.answer(0, 'yes');
    const late = (evening.host.match.phase.endsAt ?? 0) + 400; // the bell, the lock and the reveal are due
    const refusal = evening.host.apply({
      type: 'intent',
      at: late,
      seat: 1,
      intent: { type: 'answer', round: 0, answer: 'yes' },
    });
    assert.equal(refusal?.code, 'answer/too-late');
    assert.equal(evening.host.match.phase.name, 'reveal');
    assert.equal(replay(builtinRegistry(), evening.host.log).phase.name, 'reveal');
  });

  it('[M7] goes on from a journal: same seats, scores, answers and question, and the time between was a pause', () => {
    const before = new Hosted().join('Ada', 'Bo');
    before.wish(0, { type: 'start' });
    before.until('answering', 0);
    before.answer(0, 'yes');
    before.until('answering', 1);
    before.clock.advance(1000);
    before.answer(1, 'no');
    const { match } = before.host;
    const left = (match.phase.endsAt ?? 0) - before.clock.now();
    const after = new Hosted({
      inputs: JSON.parse(JSON.stringify(before.kept)),
      at: before.clock.now() + 86_400_000,
    });
    after.host.apply({ type: 'restart', since: before.kept.at(-1)?.at ?? 0, at: after.clock.now() });
    const resumed = after.host.match;
    assert.deepEqual([resumed.phase.name, resumed.round?.index], ['answering', 1]);
    assert.equal((resumed.phase.endsAt ?? 0) - after.clock.now(), left);
    assert.deepEqual(
      resumed.seats.map(({ name, score, presence }) => [name, score, presence]),
      match.seats.map(({ name, score }) => [name, score, 'away']),
    );
    assert.equal(resumed.round?.given[1]?.answer, 'no');
    after.join('Ada');
    assert.equal(after.host.match.seats[0]?.presence, 'here');
    assert.equal(after.answer(0, 'yes'), null);
    after.until('podium', 2);
    assert.equal(after.host.history.answers.length, 3);
    const again = replay(builtinRegistry(), after.host.log);
    assert.deepEqual(JSON.parse(JSON.stringify(again)), JSON.parse(JSON.stringify(after.host.match)));
  });

  it('[A2] plays again once, however many ask, with a deck that was asked for when the podium stood', async () => {
    const asked: string[] = [];
    const evening = new Hosted({
      next: async (over) => {
        asked.push(over.phase.name);
        return { id: 'next', key: aKey('s'), publicSeed: 's', deck: aDeck(2) };
      },
    }).join('Ada', 'Bo');
    evening.wish(0, { type: 'start' });
    evening.wish(0, { type: 'end' });
    assert.deepEqual(asked, ['podium']);
    evening.wish(0, { type: 'again' });
    evening.wish(1, { type: 'again' });
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(evening.rematches, 1);
    assert.deepEqual([evening.host.match.id, evening.host.match.deck.length], ['next', 2]);
    assert.equal(evening.host.inputCount, 0);
    evening.wish(0, { type: 'start' });
    evening.until('podium', 1);
    assert.equal(asked.length, 2);
  });

  it('resumes a match that died at its podium, with its record and a rematch to come', async () => {
    const before = new Hosted().join('Ada', 'Bo');
    before.wish(0, { type: 'start' });
    before.until('answering', 0);
    before.answer(1, 'yes');
    before.wish(0, { type: 'end' });
    const after = new Hosted({ inputs: before.kept, at: before.clock.now() });
    assert.deepEqual(after.errors, []);
    assert.equal(after.host.match.phase.name, 'podium');
    const at = after.clock.now();
    after.host.apply({ type: 'restart', since: at, at });
    after.join('Bo'); // Ada does not come back, and is not waited for
    after.wish(1, { type: 'again' });
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(after.rematches, 1);
  });

  it('[G1] ends a match at its podium whose mode throws, blames it once, and goes on being a host', () => {
    const broken = defineMode({
      ...classic,
      id: 'classic',
      bot() {
        throw new Error('no bot here');
      },
    });
    const evening = new Hosted({ mode: broken }).join('Ada');
    evening.wish(0, { type: 'bots', count: 2 });
    evening.wish(0, { type: 'start' });
    evening.clock.advance(60_000);
    assert.deepEqual(evening.errors, []);
    assert.equal(evening.host.match.phase.name, 'podium');
    const blamed = evening.events.filter((event) => event.type === 'blamed');
    assert.deepEqual(
      blamed.map(({ rule, what, error }) => [rule, what, error instanceof Error && error.message]),
      [['classic', 'bot', 'no bot here']],
    );
  });

  it('takes nothing once it has ended', () => {
    const evening = new Hosted().join('Ada', 'Bo');
    evening.host.end();
    const before = JSON.stringify(evening.host.match);
    assert.equal(evening.wish(0, { type: 'start' })?.ok, false);
    evening.clock.advance(60_000);
    assert.equal(JSON.stringify(evening.host.match), before);
  });
});
