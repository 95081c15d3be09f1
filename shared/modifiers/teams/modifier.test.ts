import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lastBrainStanding } from '../../modes/last-brain-standing/mode.ts';
import { saboteur } from '../../modes/saboteur/mode.ts';
import { publicView } from '../../rules/audience.ts';
import { createMatch } from '../../rules/create-match.ts';
import { rematchHeader } from '../../rules/rematch.ts';
import { Ruleset } from '../../rules/ruleset.ts';
import { tick } from '../../rules/step.ts';
import { AT_ONCE, aMatch, assertRefused, type TestMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import { everyEvening } from '../../testing/every-evening.ts';
import { teams } from './modifier.ts';
import { placesOf } from './table.ts';
import type { TeamsView } from './teams-view.ts';

const party = (args: Parameters<typeof aMatch>[0] = {}) => aMatch({ modifiers: [teams], deck: aDeck(3), ...args });
const wish = (match: TestMatch, name: string, what: string, payload: unknown) =>
  match.wish(name, { type: 'do', rule: 'teams', name: what, payload });
const shown = ({ rules, match }: TestMatch): TeamsView => publicView(rules, match).rules.teams?.all as TeamsView;
const teamsOf = ({ match }: TestMatch): number[] => match.seats.map(({ team }) => team);
const sizes = (match: TestMatch): number[] => shown(match).teams.map(({ players }) => players);

describe('teams', () => {
  it('[TM1] who sits down comes into the smallest team, bots too', () => {
    const match = party().seat('Ada', 'Bo', 'Cy');
    assert.deepEqual(teamsOf(match), [1, 2, 1]);
    match.does('Ada', { type: 'bots', count: 3 }).after(0);
    assert.deepEqual(sizes(match), [3, 3]);
    match.does('Ada', { type: 'bots', count: 0 }).leaves('Bo').seat('Di');
    assert.deepEqual(sizes(match), [2, 1]);
  });

  it('[TM1] teams never differ by more than one where nobody chose a side, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 2, max: 6 }), (people, count) => {
        const match = party().seat(...Array.from({ length: people }, (_, i) => `P${i}`));
        if (count !== 2) assert.ok(wish(match, 'P0', 'count', { count }).ok);
        assert.ok(wish(match, 'P0', 'shuffle', {}).ok);
        const all = sizes(match);
        assert.equal(all.length, count);
        assert.ok(Math.max(...all) - Math.min(...all) <= 1, all.join());
      }),
      { numRuns: 40 },
    );
  });

  it('[TM1] a rematch is dealt anew before anybody says anything', () => {
    const match = party().seat('Ada', 'Bo', 'Cy').start().until('podium');
    const next = { id: 'next', key: match.match.key, publicSeed: 'next', deck: aDeck(2), at: match.now };
    const again = createMatch(match.rules, rematchHeader(match.match, next));
    tick(match.rules, again, match.now);
    assert.deepEqual(
      again.seats.map(({ team }) => team),
      [1, 2, 1],
    );
  });

  it('[TM2] in the waiting room a player may change sides, up to a team’s part of the seats', () => {
    const match = party({ settings: { maxSeats: 4 } }).seat('Ada', 'Bo', 'Cy');
    assertRefused(wish(match, 'Ada', 'join', { team: 1 }), 'rule/refused');
    assertRefused(wish(match, 'Bo', 'join', { team: 1 }), 'rule/refused');
    assertRefused(wish(match, 'Bo', 'join', { team: 3 }), 'rule/refused');
    assert.ok(wish(match, 'Ada', 'join', { team: 2 }).ok);
    assert.deepEqual(teamsOf(match), [2, 2, 1]);
    match.start();
    assertRefused(wish(match, 'Ada', 'join', { team: 1 }), 'rule/untimely');
  });

  it('[TM2] only the host says how many teams there are, and shuffles', () => {
    const match = party().seat('Ada', 'Bo', 'Cy', 'Di');
    assertRefused(wish(match, 'Bo', 'shuffle', {}), 'rule/not-you');
    assertRefused(wish(match, 'Bo', 'count', { count: 3 }), 'rule/not-you');
    assertRefused(wish(match, 'Ada', 'count', { count: 2 }), 'rule/refused');
    assertRefused(wish(match, 'Ada', 'count', { count: 7 }), 'intent/malformed');
    assert.ok(wish(match, 'Ada', 'count', { count: 4 }).ok);
    assert.deepEqual(sizes(match), [1, 1, 1, 1]);
    assert.ok(wish(match, 'Ada', 'count', { count: 2 }).ok);
    assert.deepEqual(sizes(match), [2, 2]);
  });

  it('[TM3] a latecomer comes into the smallest team; who returns has the team of before', () => {
    const match = party().seat('Ada', 'Bo', 'Cy', 'Di').start().until('answering');
    match.leaves('Bo').seat('Ed');
    assert.equal(match.of('Ed').team, 2);
    match.seat('Bo');
    assert.equal(match.of('Bo').team, 2);
    assert.deepEqual(sizes(match), [2, 3]);
  });

  it('[TM3] who returns to a team that is no more comes into the smallest one', () => {
    const match = party().seat('Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo');
    assert.ok(wish(match, 'Ada', 'count', { count: 6 }).ok);
    const last = match.match.seats.find(({ team, seat }) => team > 4 && seat > 0)?.name ?? '';
    match.leaves(last);
    assert.ok(wish(match, 'Ada', 'count', { count: 3 }).ok);
    match.seat(last).after(0);
    assert.ok([1, 2, 3].includes(match.of(last).team), `${last} is in team ${match.of(last).team}`);
    assert.deepEqual(sizes(match), [2, 2, 2]);
  });

  it('[TM3] where everybody has gathered on one side, teams are dealt anew at the start', () => {
    const match = party().seat('Ada', 'Bo');
    wish(match, 'Bo', 'join', { team: 1 });
    assert.deepEqual(sizes(match), [2, 0]);
    assert.deepEqual(sizes(match.start()), [1, 1]);
    const three = party().seat('Ada', 'Bo', 'Cy');
    wish(three, 'Bo', 'join', { team: 1 });
    wish(three, 'Ada', 'join', { team: 2 });
    assert.deepEqual(teamsOf(three.start()), [2, 1, 1], 'two sides stay as they are');
  });

  it('[TM4] a team’s score is the mean of its players, of those who dropped or left too', () => {
    const match = party().seat('Ada', 'Bo', 'Cy', 'Di').start().until('answering');
    for (const name of ['Ada', 'Bo', 'Di']) match.answers(name, 'yes', AT_ONCE);
    match.until('reveal');
    const points = (): number[] => shown(match).teams.map(({ score }) => score);
    assert.deepEqual(points(), [500, 1000]);
    assert.deepEqual(
      shown(match).teams.map(({ gained, place }) => [gained, place]),
      [
        [500, 2],
        [1000, 1],
      ],
    );
    match.drops('Cy');
    assert.deepEqual(points(), [500, 1000], 'who dropped counts');
    match.leaves('Cy');
    assert.deepEqual(points(), [500, 1000], 'sending the weakest away brings nothing');
    match.seat('Late');
    assert.deepEqual([match.of('Late').team, points()], [1, [333, 1000]]);
    match.does('Ada', { type: 'kick', seat: match.of('Late').seat });
    assert.deepEqual(points(), [500, 1000], 'whom the host removed does not count');
  });

  it('[TM4] never says anything but the mean, in any evening', () => {
    everyEvening({ modifiers: [teams], label: 'teams', evenings: 15 }, (evening, where) => {
      const { match } = evening;
      const view = shown(evening);
      if (!view) return;
      for (const { team, score, players, place } of view.teams) {
        const sitting = match.seats.filter((seat) => seat.team === team && seat.presence !== 'gone');
        assert.equal(players, sitting.length, where);
        if (place === 0) continue;
        const had = match.seats.filter(
          (seat) =>
            seat.team === team &&
            !seat.removed &&
            seat.plays &&
            (seat.presence !== 'gone' || /[rpwn]/.test(seat.results)),
        );
        assert.equal(score, Math.round(had.reduce((sum, seat) => sum + seat.score, 0) / had.length) + 0, where);
      }
      const { dealt } = match.slots.teams as { dealt: number };
      if (dealt === match.arrivals)
        // Who led and plays again is dealt at the start (TM1).
        for (const seat of match.seats)
          if (seat.presence !== 'gone' && !seat.leads && (seat.team > 0 || match.phase.stage !== 'lobby'))
            assert.ok(seat.team >= 1 && seat.team <= view.teams.length, where);
    });
  });

  it('[TM5] equal teams share a place, and an empty one has none', () => {
    assert.deepEqual(placesOf([500, 700, null, 700]), [3, 1, 0, 1]);
    const match = party().seat('Ada', 'Bo').start().until('reveal');
    assert.deepEqual(
      shown(match).teams.map(({ place, lastPlace }) => [place, lastPlace]),
      [
        [1, 0],
        [1, 0],
      ],
    );
    assert.equal(shown(match).carried, null);
  });

  it('[TM5] says who brought their team most', () => {
    const match = party().seat('Ada', 'Bo').start().until('answering');
    match.answers('Bo', 'yes', { after: 2_000 }).until('reveal');
    assert.deepEqual(shown(match).carried, { seat: 1, points: match.of('Bo').lastPoints });
  });

  it('[TM6] does not go with modes that have sides of their own', () => {
    for (const mode of [lastBrainStanding, saboteur])
      assert.throws(() => new Ruleset(mode, [teams]), /rule "teams" does not go with/);
  });
});
