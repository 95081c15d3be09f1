import assert from 'node:assert/strict';
import { AT_ONCE, aMatch } from '#shared/testing/a-match.ts';
import { ceremonySentence } from '../a11y/sentences.ts';
import { ceremonyOf } from './ceremony-view.ts';
import { CeremonyWatch } from './ceremony-watch.ts';
import { MatchModel } from './match-model.ts';
import { ServerClock } from './server-clock.ts';
import { Page } from './testing/a-page.ts';

/** Three people whose podium has just begun. */
function podium() {
  const match = aMatch().seat('Ada', 'Bo', 'Cy').start().until('answering');
  match.answers('Ada', 'yes', AT_ONCE).answers('Bo', 'yes', { after: 5_000 }).answers('Cy', 'no');
  const watched = new Page(match, 'Bo');
  const watch = new CeremonyWatch(watched.model);
  assert.deepEqual(watch.steps(false), []);
  match.until('podium');
  watched.sync();
  return { match, page: watched, watch };
}

describe('the wish for another match', () => {
  it('[A3] is seen by everybody the moment somebody has it, and when somebody goes', () => {
    const { match, page } = podium();
    page.kinds();
    match.does('Cy', { type: 'again' });
    assert.deepEqual(page.sync().kinds(), ['you', 'tallies']);
    assert.deepEqual([page.model.room?.wanting, page.model.room?.people], [1, 3]);
    match.drops('Ada');
    page.sync();
    assert.ok(page.kinds().includes('tallies'));
    assert.deepEqual([page.model.room?.wanting, page.model.room?.people], [1, 2]);
  });
});

describe('the ceremony as a page sees it', () => {
  it('[A4] is heard in order, each step once', () => {
    const { match, page, watch } = podium();
    const heard: string[] = [];
    while (match.now < (match.match.encore?.ceremonyEndsAt ?? 0) + 1000) {
      for (const step of watch.steps(false)) heard.push(ceremonySentence(step, page.model) ?? '');
      match.now += 100;
    }
    const [ada, bo] = [match.score('Ada'), match.score('Bo')];
    assert.deepEqual(heard.filter(Boolean), [
      'Third: Cy, with 0 points.',
      `Second: Bo, with ${bo} points.`,
      `First: Ada, with ${ada} points.`,
      `You are 2nd with ${bo} points.`,
    ]);
  });

  it('is where it is for whoever comes in the midst of it, and over for whoever comes after it', () => {
    const { match, page } = podium();
    const plan = ceremonyOf(page.model.room, match.now, false)?.plan ?? assert.fail();
    match.now += plan.beginsMs.first + 10;
    const late = new Page(match, 'Cy');
    assert.equal(ceremonyOf(late.model.room, match.now, false)?.step, 'first');
    assert.equal(
      ceremonyOf(late.model.room, match.now, false)?.nextAt,
      match.match.phase.startedAt + plan.beginsMs.winner,
    );
    assert.deepEqual(new CeremonyWatch(late.model).steps(false), [], 'what was told is not told again');
    match.now += 60_000;
    assert.equal(ceremonyOf(late.model.room, match.now, false)?.step, 'yours');
  });

  it('is not told to who comes late and has not heard what time it is on the server yet', () => {
    const { match, page } = podium();
    const plan = ceremonyOf(page.model.room, match.now, false)?.plan ?? assert.fail();
    const begins = match.now;
    match.now += plan.beginsMs.winner;
    const slowMs = plan.beginsMs.winner; // this machine's clock stands where the podium begins
    const late = new MatchModel({ clock: new ServerClock(() => match.now - slowMs), send: () => {} });
    late.applyState(page.model.room ?? assert.fail());
    const watch = new CeremonyWatch(late);
    assert.deepEqual(watch.steps(false), []);
    late.applyNotice('clock', { sent: begins, now: match.now });
    assert.deepEqual(watch.steps(false), []);
    match.now += plan.lastsMs;
    assert.deepEqual(watch.steps(false), ['yours']);
  });

  it('goes at the pace of the server, and is over at once with less motion', () => {
    const { match, page, watch } = podium();
    const room = page.model.room ?? assert.fail();
    const quick = { ...room, ceremonyEndsAt: room.startedAt + (room.ceremonyEndsAt - room.startedAt) / 10 };
    assert.equal(ceremonyOf(quick, quick.ceremonyEndsAt, false)?.step, 'yours');
    assert.equal(ceremonyOf(quick, quick.ceremonyEndsAt - 1, false)?.step, 'winner');
    assert.equal(ceremonyOf(room, match.now, true)?.step, 'yours');
    assert.equal(watch.steps(true).length, 6);
    assert.deepEqual(watch.steps(true), []);
  });
});
