import assert from 'node:assert/strict';
import {
  FastestState,
  MatchState,
  OptionState,
  SEAT_AWAY_BIT,
  SEAT_BOT_BIT,
  SeatState,
} from '#shared/protocol/state.ts';
import { type PublicView, publicView } from '#shared/rules/audience.ts';
import { ownView } from '#shared/rules/own-view.ts';
import { aMatch, type TestMatch } from '#shared/testing/a-match.ts';
import type { Cue } from './cue.ts';
import { MatchModel } from './match-model.ts';
import { isNewcomer } from './newcomer.ts';
import { worthOf } from './own-progress.ts';
import { voteOn } from './own-vote.ts';
import { type RoomSnapshot, snapshotOf } from './room-snapshot.ts';
import { answersOf, areOptionsShown, isOpen, progressOf, ringOf } from './selectors.ts';
import { ServerClock } from './server-clock.ts';
import { podiumOf, railOf, verdictOf } from './standings.ts';

/** What `snapshotOf` makes of the state that the server projects from this view. */
function snapshotOfView(view: PublicView): RoomSnapshot {
  const { seats, ...rest } = view;
  const ranked = [...seats].sort((a, b) => (a.rank || 1e9) - (b.rank || 1e9) || a.seat - b.seat);
  return {
    ...rest,
    plays: [rest.mode],
    rules: {},
    own: {},
    signals: {},
    off: [],
    code: 'K7PQ',
    isPublic: true,
    seats: ranked,
  };
}

/** A page that watches a test match without a network: the real rules, the real projection, the real model. */
class Page {
  readonly match: TestMatch;
  readonly name: string;
  readonly sent: [string, unknown][] = [];
  readonly cues: Cue[] = [];
  readonly model: MatchModel;

  constructor(match: TestMatch, name: string) {
    this.match = match;
    this.name = name;
    this.model = new MatchModel({
      clock: new ServerClock(() => match.now),
      send: (intent, payload) => this.sent.push([intent, payload]),
    });
    this.model.subscribe((cues) => this.cues.push(...cues));
    this.model.setConnection('live');
    this.sync();
  }

  sync(): this {
    this.model.applyNotice('you', {
      ...ownView(this.match.match, this.match.of(this.name)),
      matchId: this.match.match.id,
    });
    this.model.applyState(snapshotOfView(publicView(this.match.rules, this.match.match)));
    return this;
  }

  kinds(): string[] {
    return this.cues.splice(0).map((cue) => cue.kind);
  }

  states(): string[] {
    return answersOf(this.model, this.match.now).map((answer) => answer.state);
  }
}

describe('the match model', () => {
  it('draws the first state without replaying anything', () => {
    const page = new Page(aMatch().seat('Ada', 'Bo').start().until('answering'), 'Ada');
    assert.ok(page.kinds().includes('snap'));
  });

  it('shows a press at once, locks it with the acknowledgement and dims the others', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering');
    const page = new Page(match, 'Ada');
    assert.deepEqual(new Set(page.states()), new Set(['idle']));
    assert.equal(page.model.choose('yes'), true);
    assert.deepEqual(page.sent, [['answer', { round: 0, answer: 'yes' }]]);
    assert.deepEqual([...page.states()].sort(), ['dim', 'dim', 'dim', 'pending']);
    assert.equal(page.model.choose('no'), false);
    page.model.applyNotice('locked', { round: 0, ms: 940 });
    assert.deepEqual([page.model.pick?.status, page.model.pick?.ms], ['locked', 940]);
    assert.ok(page.kinds().includes('locked'));
  });

  it('drains a refused press back, and keeps one that stands already', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering');
    const page = new Page(match, 'Ada');
    page.model.choose('yes');
    page.model.applyNotice('refused', {
      code: 'answer/too-late',
      sentence: 'The bell was first.',
      intent: 'answer',
      round: 0,
    });
    assert.equal(page.model.pick, null);
    page.model.choose('yes');
    const status = () => page.model.pick?.status;
    page.model.applyNotice('refused', {
      code: 'answer/twice',
      sentence: 'Your first answer stands.',
      intent: 'answer',
      round: 0,
    });
    assert.equal(status(), 'locked');
  });

  it('opens by the server time, without waiting for a patch', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('reading');
    const page = new Page(match, 'Ada');
    const opens = match.match.phase.endsAt ?? 0;
    assert.deepEqual([isOpen(page.model, opens - 1), areOptionsShown(page.model, opens - 1)], [false, false]);
    assert.deepEqual([isOpen(page.model, opens), areOptionsShown(page.model, opens)], [true, true]);
    assert.equal(ringOf(page.model, opens).mode, 'open');
    assert.equal(ringOf(page.model, opens + 12_000).mode, 'last');
    assert.equal(ringOf(page.model, opens + 12_000).secondsLeft, 3);
  });

  it('tells the verdict, the ladder and the progress at the reveal', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering');
    const page = new Page(match, 'Bo');
    match.answers('Ada', 'no', { after: 100 }).answers('Bo', 'yes', { after: 940 }).until('reveal');
    page.sync();
    assert.ok(page.kinds().includes('verdict'));
    assert.deepEqual([verdictOf(page.model)?.outcome, verdictOf(page.model)?.ms], ['right', 940]);
    assert.deepEqual(progressOf(page.model), ['right', 'ahead', 'ahead']);
    assert.deepEqual(
      railOf(page.model).map((item) => (item.kind === 'seat' ? `${item.place} ${item.name}` : '...')),
      ['1 Bo', '2 Ada'],
    );
    assert.deepEqual([...page.states()].sort(), ['dim', 'dim', 'dim', 'right']);
    match.until('podium');
    page.sync();
    assert.deepEqual(
      podiumOf(page.model.room as never).map((step) => step.seats.map((seat) => seat.name)),
      [['Bo'], ['Ada']],
    );
  });

  it('shows my vote on a question at once, acknowledged when the server has it, takes it back, and goes back to what stands when it is refused', () => {
    const page = new Page(aMatch().seat('Ada', 'Bo').start().until('answering'), 'Ada');
    assert.equal(page.model.vote('up'), false);
    page.match.until('reveal');
    page.sync().kinds();
    assert.equal(page.model.vote('up'), true);
    assert.deepEqual([voteOn(page.model), page.model.ownVote?.acknowledged, page.kinds()], ['up', 'none', ['voted']]);
    page.model.applyNotice('voted', { round: 0, vote: 'up' });
    assert.deepEqual([page.model.ownVote?.acknowledged, page.kinds()], ['up', ['voted']]);
    page.model.vote('flag', 'Two are right.');
    page.model.applyNotice('refused', { code: 'vote/enough', sentence: 'Enough.', intent: 'vote', round: 0 });
    assert.equal(voteOn(page.model), 'up');
    page.model.vote('up');
    assert.deepEqual(page.sent.slice(-3), [
      ['vote', { round: 0, vote: 'up' }],
      ['vote', { round: 0, vote: 'flag', note: 'Two are right.' }],
      ['vote', { round: 0, vote: 'none' }],
    ]);
    page.match.until('reading');
    page.sync();
    assert.deepEqual([page.model.ownVote, page.model.vote('up')], [null, false]);
  });

  it('knows after a return what I said of the question, and says nothing while the line is lost', () => {
    const match = aMatch()
      .seat('Ada', 'Bo')
      .start()
      .until('reveal')
      .does('Ada', { type: 'vote', round: 0, vote: 'down' });
    const page = new Page(match, 'Ada');
    assert.deepEqual([voteOn(page.model), page.model.ownVote?.acknowledged], ['down', 'down']);
    page.model.setConnection('lost');
    assert.equal(page.model.vote('up'), false);
  });

  it('plays what the match was worth once, before whose eyes it ended, and shows it to whoever comes back', () => {
    const worth = {
      ...{ matchId: 'test-match', xp: 90, xpAfter: 90, levelBefore: 1, levelAfter: 1 },
      achievements: [],
    };
    const notice = { ...worth, elo: null };
    const match = aMatch().seat('Ada', 'Bo').start().until('scoreboard');
    const page = new Page(match, 'Ada');
    const early = new Page(match, 'Bo');
    early.model.applyNotice('progress', notice); // some lines are slower for state than for notices
    assert.equal(early.model.progress?.isNews, true);

    match.until('podium');
    page.sync().kinds();
    page.model.applyNotice('progress', notice);
    assert.deepEqual(page.kinds(), ['progress']);
    assert.deepEqual(worthOf(page.model), { ...notice, isNews: true });

    const late = new Page(match, 'Ada');
    late.model.applyNotice('progress', notice);
    assert.equal(late.model.progress?.isNews, false);

    page.model.applyState({ ...(page.model.room ?? assert.fail()), matchId: 'another' });
    assert.equal(worthOf(page.model), null);
  });

  it('comes back in mid-question with the given answer still given and nothing replayed', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering').answers('Ada', 'no', { after: 300 });
    const page = new Page(match, 'Ada');
    assert.deepEqual([page.model.pick?.optionId, page.model.pick?.status], ['no', 'locked']);
    page.model.setConnection('lost');
    page.kinds();
    match.answers('Bo', 'yes', { after: 400 }).until('reveal');
    page.model.setConnection('live');
    page.sync();
    assert.deepEqual(
      page.kinds().filter((kind) => kind === 'phase' || kind === 'verdict' || kind === 'rail'),
      [],
    );
  });

  it('starts clean when the match is played again or the round goes on', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering');
    const page = new Page(match, 'Ada');
    page.model.choose('yes');
    match
      .answers('Ada', 'yes', { after: 10 })
      .answers('Bo', 'no', { after: 20 })
      .until('answering', 'next')
      .until('answering');
    match.until('reading').until('answering');
    page.sync();
    assert.equal(page.model.pick, null);
    assert.deepEqual(new Set(page.states()), new Set(['idle']));
  });

  it('knows who comes in while a match is under way and has not played yet', () => {
    const match = aMatch().seat('Ada', 'Bo').start();
    assert.equal(isNewcomer(new Page(match, 'Ada').model), false, 'the countdown says the rules itself');
    match.until('answering').answers('Ada', 'no', { after: 10 }).seat('Cy');
    assert.deepEqual(
      [isNewcomer(new Page(match, 'Ada').model), isNewcomer(new Page(match, 'Cy').model)],
      [false, true],
    );
    match.until('answering', 'next').seat('Dee');
    assert.deepEqual(
      [isNewcomer(new Page(match, 'Bo').model), isNewcomer(new Page(match, 'Dee').model)],
      [false, true],
    );
  });

  it('keeps you on a rail that is shorter than the room', () => {
    const names = Array.from({ length: 30 }, (_, i) => `Guest ${i}`);
    const match = aMatch()
      .seat(...names)
      .start()
      .until('answering');
    for (let i = 0; i < 29; i++) match.answers(names[i] as string, 'yes', { after: 200 + 100 * i });
    match.until('reveal');
    const rail = railOf(new Page(match, 'Guest 29').model, 9);
    assert.equal(rail.length, 9);
    assert.deepEqual(
      rail.map((item) => (item.kind === 'gap' ? 'gap' : item.place)),
      [1, 2, 3, 'gap', 26, 27, 28, 29, 30],
    );
    assert.ok(rail.some((item) => item.kind === 'seat' && item.isYou));
  });
});

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

describe('the server clock', () => {
  it('believes the shortest round trip', () => {
    let local = 1_000;
    const clock = new ServerClock(() => local);
    clock.guess(50_000);
    assert.equal(clock.now(), 50_000);
    const trip = (ms: number, serverNow: number) => {
      const sent = clock.mark();
      local += ms;
      clock.heard({ sent, now: serverNow });
    };
    trip(400, 90_000); // a slow one: up to 200 ms wrong
    trip(20, 90_500);
    assert.equal(clock.now(), 90_510);
    trip(600, 99_999);
    assert.ok(Math.abs(clock.now() - 91_110) < 1);
    assert.equal(clock.roundTrip, 20);
  });
});
