import type { TeamsView, TeamView } from '#shared/modifiers/teams/teams-view.ts';
import type { MatchModel } from '../../model/match-model.ts';
import type { SeatSnapshot } from '../../model/room-snapshot.ts';

/** The id of the rule that this folder shows. */
export const RULE = 'teams';

type Seen = Pick<MatchModel, 'rules'>;

/** What the server shows of the teams; null while nothing has come. */
export function teamsOf(model: Seen): TeamsView | null {
  return (model.rules[RULE] as TeamsView | undefined) ?? null;
}

/** My team's number; 0: none. */
export function ownTeamOf({ room, you }: Pick<MatchModel, 'room' | 'you'>): number {
  // A lobby moves faster than what I am told alone.
  return room?.seats.find(({ seat }) => seat === you?.seat)?.team ?? you?.team ?? 0;
}

/** Who is in a team, as far as they are shown, the best first. */
export function membersOf({ room }: Pick<MatchModel, 'room'>, team: number): SeatSnapshot[] {
  return room?.seats.filter((seat) => seat.team === team) ?? [];
}

/** The teams that somebody is in or was, the best first; before the first reveal in the order of their numbers. */
export function raceOf({ teams }: TeamsView): TeamView[] {
  return teams
    .filter(({ place, players }) => place > 0 || players > 0)
    .sort((a, b) => (a.place || 99) - (b.place || 99) || a.team - b.team);
}
