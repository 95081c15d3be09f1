import { z } from 'zod';
import type { Ctx, Look } from '../../rules/context.ts';
import { luck } from '../../rules/random.ts';
import { defineModifier } from '../define-modifier.ts';
import { dealAll, dealNewcomers, sizesOf } from './deal.ts';
import type { Teams } from './memory.ts';
import { countsFor, placesOf, scoreOf } from './table.ts';
import { TEAM_NAMES } from './team-names.ts';
import type { TeamsView } from './teams-view.ts';

const TEAMS_NEEDED = 2;
const TEAMS_MAX = 6;

type C = Look<Teams, null>;
type Acting = Ctx<Teams, null>;

/** Two to six sides; a team's score is the mean of its players. */
export const teams = defineModifier<Teams, null>({
  id: 'teams',
  title: 'Teams',
  summary: 'Two to six sides. A team’s score is the average of its players.',
  lines: ['You play in teams: a team’s score is the average of its players, so a small team has the same chance.'],
  icon: 'users',
  group: 'room',
  options: { count: { kind: 'one-of', title: 'Number of teams', values: [2, 3, 4, 5, 6], default: 2 } },
  // Both have sides of their own: those who stand against the crowd, and masks among people who trust nobody. With open
  // teams beside them a place would say nothing of who stood longest, and a vote would go along the line of the teams.
  clashes: ['last-brain-standing', 'saboteur'],
  begin: (c) => ({ count: c.number('count'), dealt: 0, shuffles: 0, hasBegun: false, scores: [], before: [] }),
  intents: {
    join: {
      title: 'Join a team',
      schema: z.strictObject({ team: z.int().min(1).max(TEAMS_MAX).meta({ title: 'Team' }) }),
      stages: ['lobby'],
      who: 'seat',
      take(c: Acting, seat, payload) {
        const { team } = payload as { team: number };
        if (team > c.all.count) return c.refuse('There is no such team in this match.');
        if (seat.team === team) return c.refuse('You are in that team already.');
        if ((sizesOf(c)[team - 1] ?? 0) >= sizeMax(c)) return c.refuse('That team is full.');
        c.team(seat.seat, team);
        return;
      },
    },
    shuffle: {
      title: 'Shuffle everyone',
      schema: z.strictObject({}),
      stages: ['lobby'],
      who: 'host',
      take(c: Acting) {
        dealAll(c, c.luck('shuffle', c.all.shuffles++));
        return;
      },
    },
    count: {
      title: 'Number of teams',
      schema: z.strictObject({ count: z.int().min(TEAMS_NEEDED).max(TEAMS_MAX).meta({ title: 'Teams' }) }),
      stages: ['lobby'],
      who: 'host',
      take(c: Acting, _seat, payload) {
        const { count } = payload as { count: number };
        if (count === c.all.count) return c.refuse('There are that many teams already.');
        c.all.count = count;
        dealAll(c, c.luck('count', c.all.shuffles++));
        return;
      },
    },
  },
  // Bots, and the people of a rematch, sit down without anybody being told.
  due: (c) => (c.all.dealt === c.match.arrivals || c.match.phase.stage === 'over' ? null : c.now),
  onDue: dealNewcomers,
  on: {
    joined: dealNewcomers,
    phase(c) {
      if (c.match.phase.stage === 'lobby' || c.all.hasBegun) return;
      c.all.hasBegun = true;
      dealNewcomers(c);
      // TM3: one side alone has nobody to play against.
      if (sizesOf(c).filter((size) => size > 0).length < TEAMS_NEEDED) dealAll(c, c.luck('start'));
    },
    judged(c) {
      c.all.before = c.all.scores;
      c.all.scores = numbersOf(c).map((team) => scoreOf(c.match, team));
    },
  },
  sees: { all: viewOf },
});

function numbersOf({ all }: C): number[] {
  return Array.from({ length: all.count }, (_, i) => i + 1);
}

/** TM2: nobody is alone against all the others, because a team takes no more than its part of the seats. */
function sizeMax({ match, all }: C): number {
  return Math.ceil(match.settings.maxSeats / all.count);
}

function viewOf(c: C): TeamsView {
  const names = luck(c.match.publicSeed, 'team-names').shuffle(TEAM_NAMES);
  const { before } = c.all;
  const isRevealed = c.all.scores.length > 0;
  const scores = isRevealed ? numbersOf(c).map((team) => scoreOf(c.match, team)) : [];
  const [places, lastPlaces] = [placesOf(scores), placesOf(before)];
  const sizes = sizesOf(c);
  return {
    size: sizeMax(c),
    teams: numbersOf(c).map((team, i) => {
      const score = scores[i] ?? 0;
      return {
        team,
        name: names[i] ?? `Team ${team}`,
        players: sizes[i] ?? 0,
        score,
        gained: score - (before[i] ?? 0),
        place: places[i] ?? 0,
        lastPlace: lastPlaces[i] ?? 0,
      };
    }),
    carried: isRevealed ? carriedBy(c) : null,
  };
}

/** Who got most in the last round; of equal ones who sat down first. */
function carriedBy(c: C): TeamsView['carried'] {
  let best: TeamsView['carried'] = null;
  for (const seat of c.match.seats) {
    if (seat.presence === 'gone' || !countsFor(seat, seat.team) || seat.lastPoints <= 0) continue;
    if (!best || seat.lastPoints > best.points) best = { seat: seat.seat, points: seat.lastPoints };
  }
  return best;
}
