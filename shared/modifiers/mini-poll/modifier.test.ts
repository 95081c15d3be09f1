import assert from 'node:assert/strict';
import { publicView } from '../../rules/audience.ts';
import type { Modifier } from '../../rules/rule.ts';
import { secretsOf } from '../../rules/rule-views.ts';
import { aMatch, assertRefused, type TestMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import { everyEvening } from '../../testing/every-evening.ts';
import { miniPoll } from './modifier.ts';
import type { OwnPollView, PollView } from './poll-view.ts';
import { POLLS } from './polls.ts';

/** The rule as a host opened it. */
function withOptions(options: Record<string, number | boolean>): Modifier {
  const specs = Object.entries(miniPoll.options).map(([name, spec]) => [
    name,
    name in options ? { ...spec, default: options[name] } : spec,
  ]);
  return { ...miniPoll, options: Object.fromEntries(specs) as Modifier['options'] };
}

function party(names: readonly string[], options: Record<string, number | boolean> = { every: 1 }): TestMatch {
  return aMatch({ modifiers: [withOptions(options)], deck: aDeck(4) })
    .seat(...names)
    .start()
    .until('poll');
}

function pick(match: TestMatch, name: string, choice: number) {
  return match.wish(name, { type: 'do', rule: 'mini-poll', name: 'pick', payload: { pick: choice } });
}

function shown({ rules, match }: TestMatch): PollView {
  return publicView(rules, match).rules['mini-poll']?.all as PollView;
}

describe('mini-polls', () => {
  it('[MP1] a poll comes after so many questions, just before the next one, and never before the first or the podium', () => {
    const phasesOf = (every: number): string[] => {
      const match = aMatch({ modifiers: [withOptions({ every })], deck: aDeck(4) }).seat('Ada', 'Bo');
      match.start().until('podium');
      return match.events.flatMap((event) => (event.type === 'phase-changed' ? [event.phase] : []));
    };
    const all = phasesOf(1);
    assert.equal(all.filter((phase) => phase === 'poll').length, 3);
    all.forEach((phase, i) => {
      if (phase === 'poll') assert.deepEqual([all[i - 1], all[i + 1]], ['scoreboard', 'reading']);
    });
    assert.equal(phasesOf(3).filter((phase) => phase === 'poll').length, 1);
    assert.equal(phasesOf(5).filter((phase) => phase === 'poll').length, 0);
  });

  it('[MP1] a choice is worth nothing, may change until time is up, and is refused where there is no such thing', () => {
    const match = party(['Ada', 'Bo']);
    const before = match.match.seats.map(({ score, xp }) => [score, xp]);
    assert.ok(pick(match, 'Ada', 0).ok);
    assert.ok(pick(match, 'Ada', 1).ok);
    assert.deepEqual(shown(match).shares?.slice(0, 2), [0, 100]);
    assert.deepEqual(
      match.match.seats.map(({ score, xp }) => [score, xp]),
      before,
    );
    const few = aMatch({ modifiers: [withOptions({ every: 1 })], deck: aDeck(40), seed: 'few' }).seat('Ada', 'Bo');
    few.start();
    do few.until('poll', 'next');
    while (shown(few).choices.length > 3);
    assertRefused(pick(few, 'Ada', 3), 'rule/refused');
    few.until('reading');
    assertRefused(pick(few, 'Ada', 0), 'rule/untimely');
  });

  it('[MP1] never moves a score, in any evening', () => {
    everyEvening({ modifiers: [withOptions({ every: 1 })], label: 'polls', evenings: 10 }, ({ events, match }) => {
      for (const event of events)
        if (event.type === 'awarded' || event.type === 'rewarded') assert.notEqual(event.rule, 'mini-poll');
      const whys = Object.values(match.round?.verdicts ?? {}).flatMap((verdict) => verdict.whys);
      assert.ok(whys.every(({ rule }) => rule !== 'mini-poll'));
    });
  });

  it('[MP2] faces stand on the bars up to 24 people, unless the host turned names off; who left takes theirs along', () => {
    const match = party(['Ada', 'Bo', 'Cy']);
    pick(match, 'Cy', 1);
    pick(match, 'Ada', 1);
    assert.deepEqual(shown(match).faces?.[1], [0, 2], 'in the order of seats, not of choosing');
    match.drops('Cy');
    assert.deepEqual(shown(match).faces?.[1], [0, 2]);
    match.leaves('Ada');
    assert.deepEqual([shown(match).faces?.[1], shown(match).people], [[2], 2]);
    const crowd = party(Array.from({ length: 25 }, (_, i) => `Guest ${i}`));
    assert.equal(shown(crowd).faces, null);
    assert.equal(shown(party(['Ada', 'Bo'], { every: 1, names: false })).faces, null);
  });

  it('[MP3] without names fewer than five voices say nothing, and nobody is told another’s choice', () => {
    const names = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'];
    const match = party(names, { every: 1, names: false });
    names.slice(0, 4).forEach((name, i) => {
      pick(match, name, i % 2);
      assert.deepEqual([shown(match).shares, shown(match).voices], [null, i + 1]);
    });
    pick(match, 'Ed', 0);
    assert.deepEqual(shown(match).shares?.slice(0, 2), [60, 40]);
    const own = (name: string) =>
      (secretsOf(match.rules, match.match, match.of(name))['mini-poll'] as OwnPollView).pick;
    assert.deepEqual(['Ada', 'Bo', 'Flo'].map(own), [0, 1, -1]);
    match.leaves('Ed');
    assert.equal(shown(match).shares, null);
  });

  it('[MP3] never shows a face or a count of few without names, in any evening', () => {
    const label = 'nameless polls';
    everyEvening({ modifiers: [withOptions({ every: 1, names: false })], label, evenings: 10 }, (evening) => {
      const view = shown(evening);
      if (!view) return;
      assert.equal(view.faces, null);
      if (view.voices < 5) assert.equal(view.shares, null);
    });
  });

  it('bots choose, and each poll comes once before one comes again', () => {
    const match = aMatch({ modifiers: [withOptions({ every: 1 })], deck: aDeck(POLLS.length + 1) }).seat('Ada');
    match.does('Ada', { type: 'bots', count: 3 }).start();
    const asked: string[] = [];
    for (let i = 0; i < POLLS.length; i++) {
      match.until('poll', 'next');
      asked.push(shown(match).question);
      match.after(9_900);
      assert.equal(shown(match).voices, 3);
    }
    assert.equal(new Set(asked).size, POLLS.length);
  });

  it('has polls of two to four choices that fit their bars', () => {
    for (const { question, choices } of POLLS) {
      assert.match(question, /^[A-Z].{4,43}$/, question);
      assert.equal(new Set(choices).size, choices.length, question);
      assert.ok(choices.length >= 2 && choices.length <= 4, question);
      assert.ok(
        choices.every((choice) => choice.length > 0 && choice.length <= 28),
        question,
      );
    }
    assert.equal(new Set(POLLS.map(({ question }) => question)).size, POLLS.length);
  });
});
