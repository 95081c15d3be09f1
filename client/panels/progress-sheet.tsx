import { signal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ACHIEVEMENTS } from '#shared/people/achievements.ts';
import type { MeAnswer } from '#shared/protocol/http.ts';
import { day, figure, moment, percent } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { told } from '../i18n/told.ts';
import { levelFill } from '../model/level-fill.ts';
import { achievementIcon } from '../theme/achievement-icons.ts';
import { Icon } from './art.tsx';
import { Choices } from './choices.tsx';
import { HistoryList, loadHistory } from './history-list.tsx';
import { createHistory, me, refreshMe } from './progress-store.ts';
import { Sheet } from './sheet.tsx';
import { catalogue, go } from './store.ts';
import { LevelBar } from './worth.tsx';

const isOpen = signal(false);

export function openProgress(): void {
  isOpen.value = true;
}

export function ProgressSheet() {
  return isOpen.value ? <YourMatches onClose={() => (isOpen.value = false)} /> : null;
}

/** How far one has come: level, totals, ratings, achievements, and every match below. */
function YourMatches({ onClose }: { onClose: () => void }) {
  const history = useMemo(() => createHistory(loadHistory), []);
  const load = (): void => {
    void refreshMe();
    void history.more();
  };
  useEffect(load, []);
  const [part, setPart] = useState<'matches' | 'achievements'>('matches');
  const own = me.value;
  return (
    <Sheet title={t.progress.title} className="progress-sheet" isLong onClose={onClose}>
      {own && <LevelBlock own={own} />}
      {own && own.matches > 0 && <Totals own={own} />}
      {own && <Ratings own={own} />}
      <Choices
        legend={t.progress.show}
        isLegendSeen={false}
        className="segments"
        list={[
          { value: 'matches', content: t.progress.history },
          {
            value: 'achievements',
            content: own ? t.progress.achievements(own.achievements.length, ACHIEVEMENTS.length) : t.progress.all,
          },
        ]}
        chosen={part}
        onChoose={setPart}
      />
      {part === 'matches' && <HistoryList history={history} onRetry={load} onLeave={onClose} />}
      {part === 'achievements' && <Achievements own={own} />}
      <button
        type="button"
        class="button wide"
        onClick={() => {
          onClose();
          go('/profile');
        }}
      >
        {t.profile.title}
      </button>
      <button type="button" class="button wide" onClick={onClose}>
        {t.settings.close}
      </button>
    </Sheet>
  );
}

function LevelBlock({ own }: { own: MeAnswer }) {
  const fill = levelFill({ xp: 0, xpAfter: own.xp });
  return (
    <div class="level-block">
      <p class="level-words">
        <b class="title">{t.progress.level(fill.level)}</b>
        <span class="label second-voice">{t.progress.toNext(fill.of - fill.into, fill.level + 1)}</span>
      </p>
      <LevelBar fill={fill} />
    </div>
  );
}

function Totals({ own }: { own: MeAnswer }) {
  const totals: readonly (readonly [string, string])[] = [
    [figure(own.matches), t.progress.matches(own.matches)],
    [figure(own.wins), t.progress.wins(own.wins)],
    ...(own.answered > 0 ? [[percent(own.right / own.answered), t.podium.accuracy] as const] : []),
    [figure(own.xp), 'XP'],
  ];
  return (
    <dl class="stats-numbers totals">
      {totals.map(([value, name]) => (
        <div key={name}>
          <dd class="number">{value}</dd>
          <dt>{name}</dt>
        </div>
      ))}
    </dl>
  );
}

function Ratings({ own }: { own: MeAnswer }) {
  const ratings = Object.entries(own.elo);
  if (ratings.length === 0) return null;
  return (
    <section>
      <h3 class="label third-voice">{t.progress.ratings}</h3>
      <ul class="chips">
        {ratings.map(([mode, { rating, matches }]) => (
          <li key={mode} class="chip">
            {catalogue.value?.modes.find(({ id }) => id === mode)?.title ?? mode}
            <b class="number">{figure(rating)}</b>
            <span class="second-voice">{t.progress.rated(matches)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All of them, in their order: the earned ones lit with their day, the others with what to do for them. */
function Achievements({ own }: { own: MeAnswer | null }) {
  const earned = new Map(own?.achievements.map(({ id, at }) => [id, at]));
  return (
    <section aria-label={t.progress.all}>
      <ul class="achievements">
        {ACHIEVEMENTS.map(({ id, name, how }) => {
          const at = earned.get(id);
          return (
            <li key={id} class={at === undefined ? '' : 'earned'}>
              <span class="medal">
                <Icon name={at === undefined ? 'lock' : achievementIcon(id)} />
              </span>
              <span>
                <b>{told(name)}</b>
                <span class="label second-voice">{told(how)}</span>
                {at !== undefined && (
                  <time class="micro in-warn" dateTime={new Date(at).toISOString()} title={moment(at)}>
                    {t.progress.earned(day(at, Date.now()))}
                  </time>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
