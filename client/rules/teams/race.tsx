import { useMemo } from 'preact/hooks';
import type { TeamView } from '#shared/modifiers/teams/teams-view.ts';
import { figure } from '../../i18n/figures.ts';
import { t } from '../../i18n/t.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Avatar } from '../../panels/art.tsx';
import { membersOf, ownTeamOf } from './slots.ts';
import { TeamArt } from './team-art.tsx';
import { teamLooks } from './team-look.ts';

/** A bar's box, px; the best team fills this much of its lane. */
const BAR = [760, 104] as const;
const FULL_PERCENT = 96;
const LEAST_PERCENT = 22;
const FACES_MAX = 5;

/** A lane for each team: place, name, a bar of its art with its players at the tip, points. */
export function Race({
  model,
  teams,
  all,
}: {
  model: MatchModel;
  teams: readonly TeamView[];
  all: readonly TeamView[];
}) {
  const own = ownTeamOf(model);
  const looks = useMemo(() => teamLooks(all), [all.map(({ name }) => name).join()]);
  const most = Math.max(1, ...teams.map(({ score }) => score));
  const before = [...teams].sort((a, b) => a.lastPlace - b.lastPlace);
  const width = (score: number): number => LEAST_PERCENT + (FULL_PERCENT - LEAST_PERCENT) * Math.max(0, score / most);
  return (
    <ol class="race" aria-label={t.teams.teams} data-teams={teams.length}>
      {teams.map((team, i) => {
        const faces = membersOf(model, team.team).slice(0, FACES_MAX).reverse();
        const isMine = team.team === own;
        return (
          <li
            key={team.team}
            class={`race-team ${isMine ? 'mine' : ''}`}
            style={{ '--lanes': team.lastPlace > 0 ? before.indexOf(team) - i : 0 }}
          >
            <p class="race-words" role="img" aria-label={t.teams.heardTeam(team, isMine)}>
              <b class="number race-place">{team.place || '–'}</b>
              <b class="head race-name">{team.name}</b>
              <span class="race-score">
                <span class="number race-gained">{team.gained !== 0 && t.teams.gained(team.gained)}</span>
                <b class="number race-points">{figure(team.score)}</b>
              </span>
            </p>
            <div
              class="race-lane"
              style={{ '--width': `${width(team.score)}%`, '--from': `${width(team.score - team.gained)}%` }}
              aria-hidden="true"
            >
              <TeamArt
                className="race-bar"
                look={looks.get(team.team)}
                name={team.name}
                width={BAR[0]}
                height={BAR[1]}
              />
              <span class="race-crew">
                {faces.map(({ seat, avatar, bot }) => (
                  <Avatar key={seat} seed={avatar} bot={bot} />
                ))}
              </span>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
