import assert from 'node:assert/strict';
import { TEAM_NAMES } from '#shared/modifiers/teams/team-names.ts';
import type { TeamView } from '#shared/modifiers/teams/teams-view.ts';
import { luck } from '#shared/rules/random.ts';
import { t } from '../../i18n/t.ts';
import { defineView } from '../define-view.ts';
import { RoomViews } from '../room-views.ts';
import { aSeat, RulePage } from '../testing/a-page.ts';
import { ViewRegistry } from '../view-registry.ts';
import { HEARD } from './heard.ts';
import { RULE } from './slots.ts';
import { teamLooks } from './team-look.ts';

const team = (number: number, name: string, part: Partial<TeamView> = {}): TeamView => ({
  ...{ team: number, name, players: 1, score: 0, gained: 0, place: 0, lastPlace: 0 },
  ...part,
});

describe('the look of teams', () => {
  it('gives each team art of its own, none twice in a room', () => {
    for (let i = 0; i < 50; i++) {
      const names = luck('looks', i).shuffle(TEAM_NAMES).slice(0, 6);
      const looks = teamLooks(names.map((name, n) => team(n + 1, name)));
      assert.equal(new Set([...looks.values()].map(({ id }) => id)).size, 6);
    }
  });

  it('says the news of a board in one line', () => {
    const first = team(1, 'Night Owls', { place: 1, lastPlace: 2 });
    assert.equal(t.teams.news(first, false), 'Night Owls, up to first');
    assert.equal(t.teams.news({ ...first, lastPlace: 1 }, false), 'Night Owls stay in front');
    assert.equal(t.teams.news({ ...first, lastPlace: 0 }, false), 'Night Owls take the lead');
    assert.equal(t.teams.news(first, true), 'All square at the top');
    assert.equal(t.teams.news(undefined, false), 'Nobody has a point yet');
  });

  it('is heard: the race in order, and whose side one is on', () => {
    const views = new RoomViews({ registry: new ViewRegistry().add(defineView({ rule: RULE, ...HEARD })).freeze() });
    const teams = [
      team(1, 'Night Owls', { score: 6270, place: 2, lastPlace: 1 }),
      team(2, 'Wild Guesses', { score: 6480, place: 1, lastPlace: 2 }),
    ];
    const seats = [
      { ...aSeat(0, 'Kenji'), team: 1 },
      { ...aSeat(1, 'Ada'), team: 2 },
    ];
    const rules = { [RULE]: { size: 6, teams, carried: null } };
    const page = new RulePage(views, { plays: ['classic', RULE], seats, rules });
    const heard = (phase: string): string =>
      views.sentence({ kind: 'phase', from: 'told', to: 'between', phase }, page.model)?.text ?? '';
    assert.equal(
      heard('scoreboard'),
      'First, up 1: Wild Guesses, 6,480, your team. Second, down 1: Night Owls, 6,270.',
    );
    assert.equal(heard('countdown'), 'You play for Wild Guesses.');
  });
});
