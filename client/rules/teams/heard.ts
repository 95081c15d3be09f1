import { t } from '../../i18n/t.ts';
import type { RuleView } from '../define-view.ts';
import { ownTeamOf, raceOf, teamsOf } from './slots.ts';

/** What a screen reader says of teams, and what is news of them. */
export const HEARD = {
  cues: ({ name, before, after }, model) => {
    if (name !== 'changed' || model.room?.stage !== 'lobby') return [];
    return playersIn(before) !== playersIn(after) ? ['sides'] : [];
  },
  sentences: {
    scoreboard: (_cue, model) => {
      const teams = teamsOf(model);
      const own = ownTeamOf(model);
      return (
        teams &&
        raceOf(teams)
          .map((team) => t.teams.heardTeam(team, team.team === own))
          .join(' ')
      );
    },
    countdown: (_cue, model) => {
      const name = teamsOf(model)?.teams.find(({ team }) => team === ownTeamOf(model))?.name;
      return name ? t.teams.heardSide(name) : null;
    },
  },
} satisfies Pick<RuleView, 'cues' | 'sentences'>;

function playersIn(slot: unknown): string {
  const { teams = [] } = (slot ?? {}) as { readonly teams?: readonly { readonly players: number }[] };
  return teams.map(({ players }) => players).join();
}
