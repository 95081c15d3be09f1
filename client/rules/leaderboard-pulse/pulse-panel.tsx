import { sharedPlaces } from '#shared/rankings/shared-places.ts';
import { figure } from '../../i18n/figures.ts';
import type { MatchModel } from '../../model/match-model.ts';
import { Avatar, Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import './pulse.css';
import { t } from '../../i18n/t.ts';
import { bestOf, turnOf } from './slots.ts';

/** One of the ten is told so long, ms. */
const TURN_MS = 5000;

/** Today's ten best: one after the other on a key, and all of them where it is pressed. */
export function PulsePanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 1000);
  const best = bestOf(model);
  if (!best) return null;
  const turn = turnOf(best.length, model.clock.now(), TURN_MS);
  const told = best[turn];
  const places = sharedPlaces(best.map(({ dayXp }) => dayXp));
  return (
    <details class="pulse glass">
      <summary>
        <Icon name="trophy" size="small" />
        <b>{t.leaderboardPulse.title}</b>
        {told && (
          <span key={told.name} class="pulse-turn" aria-hidden="true">
            <span class="number">{places[turn]}</span> <bdi class="clip">{told.name}</bdi>{' '}
            <span class="number">{figure(told.dayXp)}</span>
          </span>
        )}
        <Icon name="down" size="small" />
      </summary>
      {best.length === 0 && <p class="label second-voice">{t.leaderboardPulse.nobody}</p>}
      <ol>
        {best.map(({ name, avatar, level, dayXp }, i) => (
          <li key={`${i}`}>
            <span class="number">{places[i]}</span>
            <Avatar seed={avatar} size="small" />
            <span class="pulse-who">
              <bdi class="clip">{name}</bdi>
              <span class="micro second-voice">{t.leaderboardPulse.level(level)}</span>
            </span>
            <span class="number">
              {figure(dayXp)} <small>XP</small>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
