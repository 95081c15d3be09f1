import { FriendsSheet } from '../friends/friends-sheet.tsx';
import { t } from '../i18n/t.ts';
import type { ViewRegistry } from '../rules/view-registry.ts';
import {
  LaterAsk,
  LaterCreate,
  LaterDaily,
  LaterDesk,
  LaterFriend,
  LaterProfile,
  LaterRankings,
  LaterRecap,
  LaterShow,
  LaterSignIn,
  LaterStudio,
  LaterWatch,
} from './later-pages.ts';
import { Lobby } from './lobby.tsx';
import { Message } from './message.tsx';
import { toHome, toReload, toRetry } from './message-keys.ts';
import { ProgressSheet } from './progress-sheet.tsx';
import { Room } from './room.tsx';
import { SettingsSheet } from './settings.tsx';
import { catalogue, guest, load, route, trouble } from './store.ts';
import { ToastPlace } from './toast-place.tsx';

/** The page: one screen at a time, and over it whatever may come at any time. */
export function App({ views }: { views: ViewRegistry }) {
  return (
    <>
      <Screen views={views} />
      <SettingsSheet />
      <ProgressSheet />
      <FriendsSheet />
      <ToastPlace />
    </>
  );
}

function Screen({ views }: { views: ViewRegistry }) {
  if (trouble.value) {
    const { sentence, isOurs } = trouble.value;
    return <Message title={t.brand} text={sentence} keys={[isOurs ? toReload() : toRetry(() => void load())]} />;
  }
  if (!guest.value || !catalogue.value)
    return (
      <p class="unseen" role="status">
        {t.lobby.loading}
      </p>
    );
  const where = route.value;
  switch (where.screen) {
    case 'lobby':
      return <Lobby />;
    case 'create':
      return where.asks ? (
        <LaterAsk key={where.draft} draft={where.draft} />
      ) : (
        <LaterCreate key={where.pack} topic={where.topic} mode={where.mode} pack={where.pack} />
      );
    case 'studio':
      return <LaterStudio draft={where.draft} />;
    case 'room':
      return <Room key={where.code} code={where.code} registry={views} />;
    case 'watch':
      return <LaterWatch key={where.code} code={where.code} />;
    case 'daily':
      return <LaterDaily key={where.day} day={where.day} />;
    case 'recap':
      return <LaterRecap key={where.matchId} matchId={where.matchId} />;
    case 'profile':
      return <LaterProfile key={where.handle} handle={where.handle} />;
    case 'rankings':
      return <LaterRankings chosen={where.chosen} />;
    case 'sign-in':
      return <LaterSignIn />;
    case 'friend':
      return <LaterFriend key={where.code} code={where.code} />;
    case 'desk':
      return <LaterDesk part={where.part} />;
    case 'show':
      return <LaterShow key={where.code} code={where.code} />;
    case 'missing':
      return <Message title={t.missing.title} text={t.missing.text} keys={[toHome(true)]} />;
  }
}
