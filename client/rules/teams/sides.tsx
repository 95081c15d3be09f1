import { useMemo, useRef } from 'preact/hooks';
import type { TeamView } from '#shared/modifiers/teams/teams-view.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { usePanelKeys } from '../use-panel-keys.ts';
import { membersOf, ownTeamOf, RULE, teamsOf } from './slots.ts';
import { TeamArt } from './team-art.tsx';
import { teamLooks } from './team-look.ts';
import './sides.css';
import { t } from '../../i18n/t.ts';
import { useSideFlights } from './use-side-flights.ts';

const TEAMS_NEEDED = 2;
const TEAMS_MAX = 6;
/** A pennant's box, px. */
const PENNANT = [164, 232] as const;
/** So many faces of a team are shown, and at least so many places. */
const FACES_MAX = 12;
const PLACES_SHOWN = 6;

/** In the waiting room: two to six pennants, and who stands under each. */
export function Sides({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 1000);
  const view = teamsOf(model);
  const own = ownTeamOf(model);
  const join = (team: number): void => void model.do(RULE, 'join', { team });
  usePanelKeys(view !== null, (pressed) => {
    if (pressed.toLowerCase() === 'r' && model.isHost) return model.do(RULE, 'shuffle', {});
    const team = view?.teams.find((one) => String(one.team) === pressed);
    if (!team || team.team === own) return false;
    join(team.team);
    return true;
  });
  const names = view?.teams.map(({ name }) => name).join() ?? '';
  const looks = useMemo(() => teamLooks(view?.teams ?? []), [names]);
  const section = useRef<HTMLElement>(null);
  useSideFlights(section);
  if (!view) return null;
  return (
    <section class="sides" aria-label={t.teams.teams} ref={section}>
      <div class="sides-head">
        <h2 class="title">{t.teams.pickASide}</h2>
        {model.isHost ? (
          <HostKeys model={model} count={view.teams.length} />
        ) : (
          <p class="label second-voice">{t.teams.averages}</p>
        )}
      </div>
      <ul class="sides-teams" data-teams={view.teams.length}>
        {view.teams.map((team) => {
          const isMine = team.team === own;
          return (
            <li key={team.team} class={`side ${isMine ? 'mine' : ''}`}>
              <TeamArt
                className="pennant"
                look={looks.get(team.team)}
                name={team.name}
                width={PENNANT[0]}
                height={PENNANT[1]}
              />
              <Crew model={model} team={team} size={view.size} isMine={isMine} />
              {isMine ? (
                <p class="side-mine">
                  <Icon name="check" /> {t.teams.yourSide}
                </p>
              ) : (
                <button
                  type="button"
                  class="button wide"
                  aria-label={t.teams.joinNamed(
                    team.players >= view.size ? t.teams.full : t.teams.join,
                    team.name,
                    team.team,
                  )}
                  aria-disabled={team.players >= view.size}
                  onClick={() => join(team.team)}
                >
                  {team.players >= view.size ? t.teams.full : t.teams.join}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Crew({ model, team, size, isMine }: { model: MatchModel; team: TeamView; size: number; isMine: boolean }) {
  const members = membersOf(model, team.team);
  const shown = members.slice(0, members.length > FACES_MAX ? FACES_MAX - 1 : FACES_MAX);
  const free = Math.max(0, Math.min(size, PLACES_SHOWN) - shown.length);
  const names = members.map(({ name }) => name);
  return (
    <>
      <h3 class="head" aria-label={t.teams.crew(team.name, team.players, size, names, isMine)}>
        {team.name}
      </h3>
      <p class="crew" aria-hidden="true">
        {shown.map((seat) => (
          <span key={seat.seat} class="crew-seat" data-seat={seat.seat} data-team={team.team}>
            <Avatar seed={seat.avatar} bot={seat.bot} you={seat.seat === model.you?.seat} away={seat.away} />
            <bdi class="clip-two">{seat.name}</bdi>
          </span>
        ))}
        {team.players > shown.length && <b class="number crew-more">{t.teams.more(team.players - shown.length)}</b>}
        {Array.from({ length: free }, (_, i) => (
          <i key={`free-${i}`} />
        ))}
      </p>
    </>
  );
}

function HostKeys({ model, count }: { model: MatchModel; count: number }) {
  const become = (next: number) => () => void model.do(RULE, 'count', { count: next });
  return (
    <div class="sides-host">
      <span class="label">{t.teams.count}</span>
      <span class="row stepper">
        <button
          type="button"
          class="icon-button filled"
          aria-label={t.teams.fewer}
          disabled={count <= TEAMS_NEEDED}
          onClick={become(count - 1)}
        >
          <Icon name="minus" />
        </button>
        <b class="number" aria-live="polite">
          {count}
        </b>
        <button
          type="button"
          class="icon-button filled"
          aria-label={t.teams.moreTeams}
          disabled={count >= TEAMS_MAX}
          onClick={become(count + 1)}
        >
          <Icon name="plus" />
        </button>
      </span>
      <button
        type="button"
        class="button"
        aria-keyshortcuts="r"
        aria-label={t.teams.shuffle}
        onClick={() => model.do(RULE, 'shuffle', {})}
      >
        <Icon name="dice" /> <span class="wide-only">{t.teams.shuffle}</span>
      </button>
    </div>
  );
}
