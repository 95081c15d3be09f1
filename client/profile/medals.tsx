import { beginOf } from '#shared/daily/day.ts';
import { ACHIEVEMENTS } from '#shared/people/achievements.ts';
import type { ShownProfile } from '#shared/people/shown-profile.ts';
import { dayInUtc } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { told } from '../i18n/told.ts';
import { Icon } from '../panels/art.tsx';
import { achievementIcon } from '../theme/achievement-icons.ts';

const HUES = 5;

/** Achievements that were earned, the latest first, each with its day; and how many there are yet to earn. */
export function Medals({ achievements }: Pick<ShownProfile, 'achievements'>) {
  const order = new Map(ACHIEVEMENTS.map(({ id }, i) => [id, i]));
  const known = new Map(ACHIEVEMENTS.map((one) => [one.id, one]));
  const earned = [...achievements].sort((a, b) => b.day - a.day || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const missing = ACHIEVEMENTS.length - achievements.length;
  return (
    <section>
      <h2 class="head">{t.profile.medals}</h2>
      {earned.length === 0 && <p class="second-voice">{t.profile.noMedals}</p>}
      <ul class="medals">
        {earned.map(({ id, day }) => {
          const achievement = known.get(id);
          return (
            <li key={id} data-hue={(order.get(id) ?? 0) % HUES} title={achievement && told(achievement.how)}>
              <span class="won-medal">
                <Icon name={achievementIcon(id)} />
              </span>
              <b class="label">{achievement ? told(achievement.name) : id}</b>
              <time class="micro second-voice" dateTime={new Date(beginOf(day)).toISOString().slice(0, 10)}>
                {dayInUtc(beginOf(day))}
              </time>
            </li>
          );
        })}
        {missing > 0 && (
          <li>
            <span class="won-medal not-yet">
              <Icon name="lock" />
            </span>
            <span class="label second-voice">{t.profile.lockedMedals(missing)}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
