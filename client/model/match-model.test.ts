import assert from 'node:assert/strict';
import { aMatch } from '#shared/testing/a-match.ts';
import { worthOf } from './own-progress.ts';
import { areOptionsShown, canAnswer, isOpen, progressOf, ringOf } from './selectors.ts';
import { playersOf, podiumOf, railOf, verdictOf } from './standings.ts';
import { Page } from './testing/a-page.ts';

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

  it('fills in what a notice of its own leaves out, and keeps who it is', () => {
    const page = new Page(aMatch().seat('Ada', 'Bo').start().until('answering'), 'Ada');
    const you = page.model.you;
    assert.ok(you);
    page.model.applyNotice('you', { ...you, vote: 'up', team: 2, outPlace: 4, secrets: { roles: 1 } });
    const { name: _name, avatar: _avatar, matchId: _id, ...rest } = you;
    const {
      vote: _vote,
      team: _team,
      outPlace: _out,
      stats: _stats,
      secrets: _secrets,
      console: _console,
      ...awake
    } = rest;
    page.model.applyNotice('you', awake);
    assert.deepEqual(page.model.you, { ...you, vote: null, team: 0, outPlace: 0, stats: null });
  });

  it('takes a new place for the rest of what it knows of its own seat, and none before it knows any', () => {
    const page = new Page(aMatch().seat('Ada', 'Bo').start().until('answering'), 'Ada');
    const before = page.model.you;
    assert.ok(before);
    page.model.applyNotice('place', { rank: 2, lastRank: 1, behind: 40 });
    assert.deepEqual(page.model.you, { ...before, rank: 2, lastRank: 1, behind: 40 });
    page.model.you = null;
    page.model.applyNotice('place', { rank: 1, lastRank: 2, behind: 0 });
    assert.equal(page.model.you, null);
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

  it('tells nobody that they are first where nobody has a point', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering').answers('Bo', 'no').until('reveal');
    const page = new Page(match, 'Bo');
    assert.equal(page.model.you?.rank, 1);
    assert.equal(verdictOf(page.model)?.rank, 0);
    match.until('answering').answers('Ada', 'yes').until('reveal');
    page.sync();
    assert.equal(verdictOf(page.model)?.rank, 2);
  });

  it('tells the verdict, the ladder and the progress at the reveal', () => {
    const match = aMatch().seat('Ada', 'Bo').start().until('answering');
    const page = new Page(match, 'Bo');
    const places = () =>
      railOf(page.model).map((item) => (item.kind === 'seat' ? `${item.place} ${item.name}` : '...'));
    assert.deepEqual(places(), ['1 Ada', '1 Bo'], 'before the first reveal nobody is ahead');
    match.answers('Ada', 'no', { after: 100 }).answers('Bo', 'yes', { after: 940 }).until('reveal');
    page.sync();
    assert.ok(page.kinds().includes('verdict'));
    assert.deepEqual([verdictOf(page.model)?.outcome, verdictOf(page.model)?.ms], ['right', 940]);
    assert.deepEqual(progressOf(page.model), ['right', 'ahead', 'ahead']);
    assert.deepEqual(places(), ['1 Bo', '2 Ada']);
    assert.deepEqual([...page.states()].sort(), ['dim', 'dim', 'dim', 'right']);
    match.until('podium');
    page.sync();
    assert.deepEqual(
      podiumOf(page.model.room as never).map((step) => step.seats.map((seat) => seat.name)),
      [['Bo'], ['Ada']],
    );
  });

  it('[H14] shows the answers to who leads without playing, and has no keys of them', () => {
    const match = aMatch({ opener: 'Ada' }).seat('Ada', 'Bo', 'Cy').does('Ada', { type: 'lead', leads: true });
    match.start().until('answering');
    assert.deepEqual(new Set(new Page(match, 'Ada').states()), new Set(['shown']));
    assert.deepEqual(new Set(new Page(match, 'Bo').states()), new Set(['idle']));
    const page = new Page(match, 'Ada');
    assert.deepEqual(
      [page, new Page(match, 'Bo')].map(({ model }) => canAnswer(model, match.now)),
      [false, true],
    );
  });

  it('[H14] puts who leads without playing on no ladder, and counts them among no players', () => {
    const match = aMatch({ opener: 'Ada' }).seat('Ada', 'Bo', 'Cy').does('Ada', { type: 'lead', leads: true });
    match.start().until('answering');
    for (const who of ['Ada', 'Bo']) {
      const { model } = new Page(match, who);
      const names = railOf(model).map((item) => (item.kind === 'seat' ? `${item.place} ${item.name}` : '...'));
      assert.deepEqual([names, playersOf(model.room as never)], [['1 Bo', '1 Cy'], 2], who);
    }
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
