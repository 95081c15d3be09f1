import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { Icon } from '../panels/art.tsx';
import { laterPage } from '../panels/later-page.tsx';
import { Sheet } from '../panels/sheet.tsx';
import { route } from '../panels/store.ts';
import { asking } from './friends-store.ts';

const isOpen = signal(false);

const LaterPanel = laterPage(
  async () => (await import('./friends-panel.tsx')).FriendsPanel,
  () => ({ title: t.friends.title, loading: t.friends.loading }),
);

/** The people's corner of the wall, over it. */
export function FriendsSheet() {
  const where = route.value;
  useEffect(closeFriends, [where]); // whoever goes to a friend from here is with them, not here
  if (!isOpen.value) return null;
  return (
    <Sheet title={t.friends.title} className="friends-sheet" isLong onClose={closeFriends}>
      <LaterPanel />
      <button type="button" class="button wide" onClick={closeFriends}>
        {t.settings.close}
      </button>
    </Sheet>
  );
}

function openFriends(): void {
  isOpen.value = true;
}

function closeFriends(): void {
  isOpen.value = false;
}

/** Opens it; a number says how many ask. */
export function FriendsKey({ className, isTab = false }: { className: string; isTab?: boolean }) {
  const asks = asking.value;
  return (
    <button type="button" class={`${className} friends-open`} aria-label={t.friends.open(asks)} onClick={openFriends}>
      <Icon name="users" size="large" />
      {isTab && <span>{t.friends.title}</span>}
      {asks > 0 && (
        <span class="friends-badge" aria-hidden="true">
          {asks}
        </span>
      )}
    </button>
  );
}
