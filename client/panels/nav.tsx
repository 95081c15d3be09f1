import { useEffect } from 'preact/hooks';
import { FriendsKey } from '../friends/friends-sheet.tsx';
import { t } from '../i18n/t.ts';
import { levelFill } from '../model/level-fill.ts';
import { Avatar, Icon, Logo } from './art.tsx';
import { CodeForm } from './code-form.tsx';
import { PageLink } from './page-link.tsx';
import { openProgress } from './progress-sheet.tsx';
import { me, refreshMe } from './progress-store.ts';
import { openSettings } from './settings.tsx';
import { change, settings } from './settings-store.ts';
import { go, guest } from './store.ts';

/** The lobby's top bar: the way in by code, the way to a room of one's own, and oneself. */
export function Nav({ onQuick }: { onQuick: () => void }) {
  return (
    <header class="nav page">
      <PageLink to="/" class="logo-link">
        <Logo />
        <span class="unseen">{t.brand}</span>
      </PageLink>
      <div class="nav-code wide-only">
        <CodeForm />
      </div>
      <span class="grow" />
      <button type="button" class="button nav-quick wide-only" aria-label={t.lobby.quick} onClick={onQuick}>
        <Icon name="bolt" />
        <span class="desktop-only">{t.lobby.quick}</span>
      </button>
      <button type="button" class="button wide-only" aria-label={t.lobby.create} onClick={() => go('/create')}>
        <Icon name="plus" />
        <span class="nav-label">{t.lobby.create}</span>
      </button>
      <FriendsKey className="icon-button wide-only" />
      <MuteButton className="wide-only nav-mute" />
      <button
        type="button"
        class="icon-button wide-only"
        aria-label={t.settings.title}
        onClick={() => void openSettings()}
      >
        <Icon name="gear" size="large" />
      </button>
      <Me />
    </header>
  );
}

/** Oneself: name, level and how far the next one is. A press opens one's matches. */
function Me() {
  useEffect(() => void refreshMe(), []);
  const person = guest.value;
  if (!person) return null;
  const fill = me.value && levelFill({ xp: 0, xpAfter: me.value.xp });
  const how = fill ? ` ${t.progress.levelPart(fill.level, fill.into, fill.of)}` : '';
  return (
    <button
      type="button"
      class="me"
      aria-label={`${person.name}${how}. ${t.progress.title}`} // begins as it is written: people speak what they see
      onClick={openProgress}
    >
      <span class="me-words wide-only">
        <bdi class="label clip">{person.name}</bdi>{' '}
        {/* It has its place before it is known: the keys beside it stay where they are. */}
        <span class={`row me-level ${fill ? '' : 'unknown'}`}>
          <span class="micro second-voice">{t.progress.level(fill?.level ?? 1)}</span>
          <span class="level-bar">
            <i style={{ width: `${100 * (fill?.part ?? 0)}%` }} />
          </span>
        </span>
      </span>
      <Avatar seed={person.avatar} size="medium" />
    </button>
  );
}

export function MuteButton({ className = '' }: { className?: string }) {
  const { muted } = settings.value;
  return (
    <button
      type="button"
      class={`icon-button ${className}`}
      aria-label={muted ? t.match.unmute : t.match.mute}
      onClick={() => change({ muted: !muted })}
    >
      <Icon name={muted ? 'mute' : 'sound'} size="large" />
    </button>
  );
}
