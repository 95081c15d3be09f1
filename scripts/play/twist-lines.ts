import type { LightningView } from '#shared/modifiers/lightning-round/lightning.ts';
import type { BossView } from '#shared/modifiers/mini-boss/boss-view.ts';
import type { PollView } from '#shared/modifiers/mini-poll/poll-view.ts';
import type { StealView } from '#shared/modifiers/steal-a-point/steal.ts';
import type { TeamsView } from '#shared/modifiers/teams/teams-view.ts';
import type { WagerView } from '#shared/modifiers/wager/stakes.ts';
import type { PublicView } from '#shared/rules/audience.ts';
import type { Match } from '#shared/rules/match.ts';

interface Told {
  readonly match: Match;
  readonly view: PublicView;
  /** The phase before, whose result may be told now. */
  readonly before: string;
}

/** What the modifiers of a match say of the phase that has just begun, by their ids: only what everybody sees. */
const LINES: Readonly<Record<string, (all: unknown, told: Told) => string[]>> = {
  'lightning-round': (all, { view }) => {
    const { round, factor } = all as LightningView;
    return view.stage === 'read' && round === view.round
      ? [`    Lightning round: ${view.windowMs / 1000} seconds, points times ${factor}.`]
      : [];
  },
  'mini-poll': (all, { before }) => {
    const poll = all as PollView | null;
    if (before !== 'poll' || !poll?.shares) return [];
    const bars = poll.choices.map((choice, i) => `${choice} ${poll.shares?.[i] ?? 0} %`);
    return [`    Poll: ${poll.question} ${bars.join(', ')}.`];
  },
  'mini-boss': (all, told) => bossLines(all as BossView, told),
  'steal-a-point': (all, { view }) => {
    const { result } = all as StealView;
    if (view.phase !== 'stolen' || !result) return [];
    return [`    The steal: ${result.winner.name} takes ${result.points}, by ${result.byMs} ms.`];
  },
  wager: (all, told) => wagerLines(all as WagerView, told),
  teams: (all, told) => teamLines(all as TeamsView, told),
};

export function twistLines(match: Match, view: PublicView, before: string): string[] {
  return Object.entries(view.rules).flatMap(([id, { all }]) =>
    all === null ? [] : (LINES[id]?.(all, { match, view, before }) ?? []),
  );
}

function bossLines({ boss, hit }: BossView, { match, view }: Told): string[] {
  if (!boss) return [];
  const questions = boss.questions === 1 ? 'one question' : `${boss.questions} questions`;
  if (view.phase === 'boss')
    return [
      `    ${boss.name} comes in, health ${boss.health}, for ${questions}. It says: ${boss.taunt}`,
      ...(boss.prey < 0 ? [] : [`    It hunts ${nameOf(match, boss.prey)}.`]),
    ];
  if (view.phase !== 'boss-hit' || !hit) return [];
  const own = hit.isRight ? `it was right too, after ${(hit.ms / 1000).toFixed(2)} s` : 'it was wrong';
  const half = hit.halved < 0 ? '' : `; half of the points of ${nameOf(match, hit.halved)} are gone`;
  const end = {
    fights: [],
    beaten: [`    ${boss.name} is beaten: ${hit.bonus} points for everybody who hit it.`],
    stands: [`    ${boss.name} goes unbeaten.`],
  }[boss.outcome];
  return [`    ${hit.damage} hit it: health ${boss.health} of ${boss.full}. ${capital(own)}${half}.`, ...end];
}

function wagerLines({ told }: WagerView, { match, view }: Told): string[] {
  if (view.stage !== 'told' || told.length === 0) return [];
  return [
    `    The biggest stakes: ${told.map(({ seat, points }) => `${nameOf(match, seat)} ${signed(points)}`).join(', ')}.`,
  ];
}

function teamLines({ teams, carried }: TeamsView, { match, view }: Told): string[] {
  if (view.stage === 'read' && view.round === 0)
    return ['', ...teams.map(({ team, name }) => `    ${name}: ${membersOf(match, team).join(', ')}`)];
  const race = [...teams].filter(({ place }) => place > 0).sort((a, b) => a.place - b.place || a.team - b.team);
  if (race.length === 0) return [];
  if (view.phase === 'scoreboard') {
    const board = race.map(({ place, name, score, gained }) => `${place}. ${name} ${score} (${signed(gained)})`);
    const hero = carried ? ` ${nameOf(match, carried.seat)} carried the round: ${signed(carried.points)}.` : '';
    return [`    ${board.join(', ')}.${hero}`];
  }
  if (view.stage !== 'over') return [];
  return [
    '',
    'Teams',
    ...race.map(
      ({ place, name, score }) => `${String(place).padStart(4)}. ${name.padEnd(16)} ${String(score).padStart(6)}`,
    ),
  ];
}

function membersOf({ seats }: Match, team: number): string[] {
  return seats.filter((seat) => seat.team === team && seat.presence !== 'gone').map(({ name }) => name);
}

function nameOf({ seats }: Match, seat: number): string {
  return seats[seat]?.name ?? '';
}

function signed(points: number): string {
  return points < 0 ? String(points) : `+${points}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
