import assert from 'node:assert/strict';
import fc from 'fast-check';
import { publicView } from '../../rules/audience.ts';
import { secretsOf } from '../../rules/rule-views.ts';
import { aMatch, assertRefused, type TestMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import type { Plot, Suspect } from './memory.ts';
import { saboteur } from './mode.ts';
import { beatsOf, type StoryView } from './plot-view.ts';

const NAMES = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'];

function evening(seed = 'evening', deck = aDeck(6)): TestMatch {
  return aMatch({ mode: saboteur, modifiers: [], deck, seed })
    .seat(...NAMES)
    .start();
}

const all = (match: TestMatch) => match.match.slots.saboteur as unknown as Plot;
const own = (match: TestMatch, name: string) => match.of(name).slots.saboteur as unknown as Suspect;
const secretOf = (match: TestMatch, name: string) =>
  secretsOf(match.rules, match.match, match.of(name)).saboteur as Record<string, unknown> | undefined;
const seesOfAll = (match: TestMatch) => publicView(match.rules, match.match).rules.saboteur?.all as never;
const accuses = (match: TestMatch, name: string, whom: string | null) =>
  match.wish(name, {
    type: 'do',
    rule: 'saboteur',
    name: 'accuse',
    payload: { seat: whom === null ? -1 : match.of(whom).seat },
  });

/** Names of the saboteur (one of six) and of the others. */
function cast(match: TestMatch): { mask: string; loyal: string[] } {
  const mask = NAMES.find((name) => all(match).secret.includes(match.of(name).seat)) ?? '';
  return { mask, loyal: NAMES.filter((name) => name !== mask) };
}

function play(match: TestMatch, wrong: readonly string[]): TestMatch {
  match.until('answering');
  for (const [place, name] of NAMES.entries())
    match.answers(name, wrong.includes(name) ? 'no' : 'yes', { after: 1000 + 100 * place });
  return match.until('reveal');
}

/** To the first vote: in each of three questions the saboteur pushes, and the first `fooled` of the loyal follow. */
function untilVote(fooled: number, deck = aDeck(6)): { match: TestMatch; mask: string; loyal: string[] } {
  const match = evening('evening', deck).until('roles');
  const { mask, loyal } = cast(match);
  for (let question = 0; question < 3; question++) play(match, [mask, ...loyal.slice(0, fooled)]);
  return { match: match.until('accuse'), mask, loyal };
}

describe('saboteur', () => {
  it('[SB1] who comes after the dealing is loyal', () => {
    const match = evening().until('reading').seat('Late');
    assert.equal(own(match, 'Late').role, 'loyal');
  });

  it('[SB2] the wrong options and the tip are for the saboteur alone, and only while the question is asked', () => {
    const match = evening().until('answering');
    const { mask, loyal } = cast(match);
    assert.deepEqual(new Set(secretOf(match, mask)?.decoys as string[]), new Set(['no', 'maybe', 'later']));
    const tip = secretOf(match, mask)?.tip as { option: string; sentence: string };
    assert.ok(['no', 'maybe', 'later'].includes(tip.option));
    assert.match(tip.sentence, /No|Maybe|Later/);
    for (const name of loyal) assert.deepEqual(secretOf(match, name), { role: 'loyal', ballot: null });
    match.until('locked');
    assert.deepEqual(secretOf(match, mask)?.decoys, []);
    assert.equal(secretOf(match, mask)?.tip, null);
  });

  it('[SB2] one who is unmasked gets neither any more', () => {
    const { match, mask, loyal } = untilVote(0);
    for (const name of loyal) accuses(match, name, mask);
    match.until('answering', 'next');
    assert.deepEqual(secretOf(match, mask)?.decoys, []);
    assert.equal(secretOf(match, mask)?.tip, null);
  });

  it('[SB3] what sabotage brings moves no score before the masks fall', () => {
    const { match, mask } = untilVote(4);
    assert.equal(match.score(mask), 0);
    assert.equal(own(match, mask).banked, 3 * (300 + (1600 * 4) / 5));
    match.until('reading');
    for (let question = 3; question < 6; question++) play(match, []);
    const before = match.score(mask);
    match.until('unmask');
    assert.equal(match.score(mask), before + 3 * (300 + (1600 * 4) / 5));
  });

  it('[SB3] what is banked is paid too when the host ends the match, even over an open question', () => {
    const { match, mask, loyal } = untilVote(4);
    for (const name of loyal) accuses(match, name, mask);
    match.until('answering');
    const [first = ''] = loyal;
    assert.equal(match.of(mask).rank, 6);
    const before = [mask, first].map((name) => match.score(name));
    match.does(match.match.seats[match.match.host ?? 0]?.name ?? '', { type: 'end' });
    assert.equal(match.match.phase.name, 'podium');
    assert.deepEqual(
      [mask, first].map((name, i) => match.score(name) - (before[i] ?? 0)),
      [3 * (300 + (1600 * 4) / 5), 150],
    );
    assert.equal(match.of(mask).rank, 1);
  });

  it('[SB4] while a vote is open it says how many have voted, and nothing of who or whom', () => {
    const { match, mask, loyal } = untilVote(2);
    const [first = '', second = ''] = loyal;
    assert.ok(accuses(match, first, mask).ok);
    const seen = JSON.stringify(seesOfAll(match));
    assert.ok(accuses(match, second, null).ok);
    assert.ok(accuses(match, first, second).ok); // a ballot may change
    const view = seesOfAll(match) as { turnout: { voted: number; voters: number } };
    assert.deepEqual([view.turnout.voted, view.turnout.voters], [2, 6]);
    assert.equal(JSON.stringify(seesOfAll(match)), seen.replace('"voted":1', '"voted":2'));
  });

  it('[SB6] nobody accuses themselves, somebody unmasked, somebody who left, or outside of a vote', () => {
    const { match, mask, loyal } = untilVote(0);
    const [first = '', second = ''] = loyal;
    assertRefused(accuses(match, first, first), 'rule/refused');
    match.leaves(second);
    assertRefused(accuses(match, first, second), 'rule/refused');
    match.until('ballots');
    assertRefused(accuses(match, first, mask), 'rule/untimely');
  });

  it('[SB6] the bell comes early when everybody has voted', () => {
    const { match, mask, loyal } = untilVote(0);
    for (const name of loyal) accuses(match, name, mask);
    assert.equal(match.match.phase.name, 'accuse');
    accuses(match, mask, null);
    assert.equal(match.match.phase.name, 'ballots');
  });

  it('[SB6] nobody waits for who drops or leaves before voting, and no vote is over because nobody is here', () => {
    const { match, mask, loyal } = untilVote(0);
    const [first = '', second = '', third = '', ...others] = loyal;
    for (const name of others) accuses(match, name, mask);
    accuses(match, third, null);
    match.drops(mask);
    assert.equal(match.match.phase.name, 'accuse');
    match.leaves(second);
    assert.equal(match.match.phase.name, 'accuse');
    const { endsAt } = match.match.phase;
    match.drops(first).pass();
    assert.equal(match.match.phase.name, 'ballots');
    assert.ok(match.now < (endsAt ?? 0));

    const alone = untilVote(0).match;
    for (const name of NAMES) alone.drops(name);
    alone.after(10);
    assert.equal(alone.match.phase.name, 'accuse');
  });

  it('[SB6] [M7] after a restart the vote waits for those who were here', () => {
    const { match, mask, loyal } = untilVote(0);
    const [first = '', ...others] = loyal;
    accuses(match, first, mask);
    match.now += 2000;
    match.put({ type: 'restart', since: match.now - 1000, at: match.now });
    match.seat(first).after(10);
    assert.ok(accuses(match, first, null).ok);
    match.after(10);
    assert.equal(match.match.phase.name, 'accuse');
    match.seat(...others, mask);
    for (const name of [...others, mask]) accuses(match, name, first);
    assert.equal(match.match.phase.name, 'ballots');
  });

  it('[SB7] a saboteur who is named loses 500 at once, and whoever named them wins 150 when the masks fall', () => {
    const { match, mask, loyal } = untilVote(0);
    const before = match.score(loyal[0] ?? '');
    for (const name of loyal) accuses(match, name, mask);
    match.until('ballots');
    assert.equal(match.score(mask), -500);
    assert.equal(match.score(loyal[0] ?? ''), before);
    assert.deepEqual((seesOfAll(match) as { unmasked: number[] }).unmasked, [match.of(mask).seat]);
    match.until('reading');
    for (let question = 3; question < 6; question++) play(match, NAMES);
    assert.equal(match.score(loyal[0] ?? ''), before);
    match.until('unmask');
    assert.equal(match.score(loyal[0] ?? ''), before + 150);
    match.until('podium');
    assert.equal(match.score(loyal[0] ?? ''), before + 150);
  });

  it('[SB7] an innocent who is named is shown to be innocent, and pays nothing', () => {
    const { match, mask, loyal } = untilVote(0);
    const [victim = '', ...others] = loyal;
    const before = match.score(victim);
    for (const name of [...others, mask]) accuses(match, name, victim);
    match.until('ballots');
    assert.equal(match.score(victim), before);
    assert.equal(own(match, mask).banked, 100);
    const { last } = seesOfAll(match) as { last: { named: { isSaboteur: boolean } } };
    assert.equal(last.named.isSaboteur, false);
  });

  it('[SB8] half of the loyal answers wrong is not most of them', () => {
    const match = evening().until('roles');
    const { mask, loyal } = cast(match);
    match.until('answering');
    for (const [i, name] of loyal.slice(0, 4).entries()) match.answers(name, i < 2 ? 'no' : 'yes', { after: 1000 + i });
    match.answers(mask, 'no', { after: 1500 }).until('reveal');
    assert.equal(own(match, mask).banked, 800);
  });

  it('[SB9] evidence is the same whoever the saboteurs are', () => {
    const views = ['one', 'two', 'three', 'four'].map((seed) => {
      const match = evening(seed).until('roles');
      for (let question = 0; question < 3; question++) play(match, ['Bo', 'Di']);
      const { vote } = seesOfAll(match.until('accuse')) as { vote: unknown };
      return { mask: cast(match).mask, vote };
    });
    assert.ok(new Set(views.map(({ mask }) => mask)).size > 1, 'the seeds dealt one and the same saboteur');
    for (const { vote } of views) assert.deepEqual(vote, views[0]?.vote);
  });

  it('[SB11] a vote is held though the saboteur has left', () => {
    const match = evening().until('roles');
    const { mask, loyal } = cast(match);
    match.until('answering').leaves(mask);
    for (let question = 0; question < 3; question++) {
      match.until('answering');
      for (const [place, name] of loyal.entries()) match.answers(name, 'yes', { after: 1000 + place });
      match.until('reveal');
    }
    match.pass();
    assert.equal(match.match.phase.name, 'accuse');
  });

  it('[SB11] no vote is held when every mask is off', () => {
    const { match, mask, loyal } = untilVote(0, aDeck(9));
    for (const name of loyal) accuses(match, name, mask);
    match.until('reading');
    for (let question = 3; question < 6; question++) play(match, []);
    match.pass();
    assert.equal(match.match.phase.name, 'scoreboard');
  });

  it('[SB10] the masks fall at the end, of those who left too', () => {
    const { match, mask, loyal } = untilVote(4);
    match.until('reading').leaves(mask).until('unmask');
    const { story } = seesOfAll(match) as { story: StoryView };
    assert.deepEqual(
      story.masks.map(({ seat }) => seat),
      [match.of(mask).seat],
    );
    assert.equal(story.pushes.length, 3);
    assert.deepEqual(new Set(beatsOf(story)[0]?.fooled), new Set(loyal.slice(0, 4).map((name) => match.of(name).seat)));
  });

  it('[SB2] [SB3] nothing that a loyal player or the public is shown depends on who the saboteurs are, until a vote names somebody or the masks fall', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('yes', 'no', 'maybe'), { minLength: 6, maxLength: 6 }), {
          minLength: 3,
          maxLength: 3,
        }),
        (rounds) => {
          // One key, so that everything else of the evenings is the same; only the roles are dealt by hand.
          const seen = ['Ada', 'Cy', 'Flo'].map((mask) => {
            const match = evening().until('roles');
            all(match).secret = [match.of(mask).seat];
            for (const name of NAMES) own(match, name).role = name === mask ? 'saboteur' : 'loyal';
            const views: string[] = [];
            const look = () => {
              const view = publicView(match.rules, match.match);
              const mine = NAMES.map((name) => (name === mask ? null : JSON.stringify(secretOf(match, name))));
              views.push(JSON.stringify(view), ...new Set(mine.filter((one) => one !== null)));
            };
            for (const answers of rounds) {
              match.until('answering');
              look();
              for (const [i, name] of NAMES.entries()) {
                match.answers(name, answers[i] ?? 'yes', { after: 900 + 50 * i });
                look();
              }
              look();
              match.until('reveal');
              look();
            }
            match.until('accuse');
            look();
            return views;
          });
          for (const views of seen) assert.ok(views.join() === seen[0]?.join(), 'what is seen depends on a role');
        },
      ),
      { numRuns: 20 },
    );
  });
});
