import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TeamView } from '#shared/modifiers/teams/teams-view.ts';
import { CEREMONY_STEPS, type CeremonyStep } from '#shared/rules/ceremony.ts';
import { figure } from '../../i18n/figures.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Avatar } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { useCeremony } from '../../panels/use-ceremony.ts';
import { FullPanel } from '../full-panel.tsx';
import { membersOf, ownTeamOf, raceOf, teamsOf } from './slots.ts';
import { TeamArt } from './team-art.tsx';
import { teamLooks } from './team-look.ts';
import './podium.css';
import { t } from '../../i18n/t.ts';

const STEPS = 3;
/** From which step of the ceremony on the first, second and third team are shown. */
const TOLD_FROM: readonly CeremonyStep[] = ['first', 'second', 'third'];
const FACES_MAX = 5;
const PENNANT = [164, 232] as const;

/** The end: three steps for teams, and whoever is behind them in a line each. The card of one's own numbers stays beside it. */
export function TeamPodium({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 250);
  const room = useStatsHeight();
  const step = useCeremony(given);
  const view = teamsOf(model);
  const race = view ? raceOf(view).filter(({ place }) => place > 0) : [];
  const looks = useMemo(() => teamLooks(view?.teams ?? []), [view?.teams.map(({ name }) => name).join()]);
  if (!view || race.length === 0) return null;
  const own = ownTeamOf(model);
  const isTold = (from: CeremonyStep): boolean =>
    step !== null && CEREMONY_STEPS.indexOf(step) >= CEREMONY_STEPS.indexOf(from);
  const winners = race.filter(({ place }) => place === 1).map(({ name }) => name);
  // Second, first, third, as on every podium.
  const steps = [race[1], race[0], race[2]].filter((team): team is TeamView => team !== undefined);
  return (
    <FullPanel model={model} name="team-podium" label={t.teams.podium} icon="trophy" chip={t.teams.podium} next="">
      <h2 class={`full-panel-title ${isTold('winner') ? '' : 'waits'}`}>{t.teams.won(winners)}</h2>
      <ol class="podium-steps" style={{ '--stats': `${room}px` }} aria-label={t.teams.podium}>
        {steps.map((team) => (
          <li
            key={team.team}
            class={`podium-step place-${team.place} ${team.team === own ? 'mine' : ''} ${isTold(TOLD_FROM[race.indexOf(team)] ?? 'yours') ? '' : 'waits'}`}
          >
            <p
              class="podium-team"
              role="img"
              aria-label={t.teams.heardTeam({ ...team, lastPlace: 0 }, team.team === own)}
            >
              <TeamArt
                className="pennant"
                look={looks.get(team.team)}
                name={team.name}
                width={PENNANT[0]}
                height={PENNANT[1]}
              />
              <b class="head">{team.name}</b>
              <b class="number">{figure(team.score)}</b>
            </p>
            <div class="podium-block" aria-hidden="true">
              <b class="number">{team.place}</b>
              <span class="podium-faces">
                {membersOf(model, team.team)
                  .slice(0, FACES_MAX)
                  .map(({ seat, avatar, bot }) => (
                    <Avatar key={seat} seed={avatar} bot={bot} />
                  ))}
              </span>
            </div>
          </li>
        ))}
      </ol>
      {race.length > STEPS && (
        <ol class="podium-rest" start={STEPS + 1}>
          {race.slice(STEPS).map((team) => (
            <li key={team.team} class={team.team === own ? 'mine' : ''}>
              <b class="number">{team.place}</b> <b>{team.name}</b> <span class="number">{figure(team.score)}</span>
            </li>
          ))}
        </ol>
      )}
    </FullPanel>
  );
}

/** How high the card of one's numbers is, px: on a phone it stands at the foot of the page, and comes and grows in its own time. */
function useStatsHeight(): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const measured = document.querySelector('.stats')?.clientHeight ?? 0;
    if (measured !== height) setHeight(measured);
  });
  return height;
}
