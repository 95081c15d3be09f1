import { topicTitle } from '../../i18n/topic-words.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { FullPanel } from '../full-panel.tsx';
import { Race } from './race.tsx';
import { raceOf, teamsOf } from './slots.ts';
import './race.css';
import { t } from '../../i18n/t.ts';

/** The race between rounds. */
export function BoardPanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 250);
  const { room } = model;
  const view = teamsOf(model);
  if (!room || !view) return null;
  const teams = raceOf(view);
  const [first, second] = teams;
  const hero = room.seats.find(({ seat }) => seat === view.carried?.seat);
  return (
    <FullPanel
      model={model}
      name="teams-board"
      label={t.teams.teams}
      icon="users"
      chip={topicTitle(room.topic)}
      next={t.teams.next}
    >
      <h2 class="full-panel-title">{t.teams.news(first, second?.place === 1)}</h2>
      <Race model={model} teams={teams} all={view.teams} />
      <div class="board-foot">
        {hero && view.carried && (
          <p class="board-note glass">
            <Avatar seed={hero.avatar} bot={hero.bot} />
            <span>
              <b class="head clip">
                <bdi>{hero.name}</bdi>
              </b>
              <span class="label second-voice">{t.teams.carried}</span>
            </span>
            <b class="number board-carried">{t.teams.gained(view.carried.points)}</b>
          </p>
        )}
        <p class="board-note glass wide-only">
          <Icon name="users" />
          <span class="label second-voice">{t.teams.nobodyTooFew}</span>
        </p>
      </div>
    </FullPanel>
  );
}
