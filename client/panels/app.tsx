import { DailyPage } from '../daily/daily-page.tsx';
import { en } from '../i18n/en.ts';
import type { ViewRegistry } from '../rules/view-registry.ts';
import { Create } from './create.tsx';
import { Lobby } from './lobby.tsx';
import { Message } from './message.tsx';
import { ProgressSheet } from './progress-sheet.tsx';
import { Room } from './room.tsx';
import { SettingsSheet } from './settings.tsx';
import { catalogue, go, guest, load, route, trouble } from './store.ts';
import { ToastPlace } from './toast-place.tsx';

/** The page: one screen at a time, and over it whatever may come at any time. */
export function App({ views }: { views: ViewRegistry }) {
  return (
    <>
      <Screen views={views} />
      <SettingsSheet />
      <ProgressSheet />
      <ToastPlace />
    </>
  );
}

function Screen({ views }: { views: ViewRegistry }) {
  if (trouble.value)
    return trouble.value === en.connection.broken ? (
      <Message title={en.brand} text={trouble.value} action={en.connection.reload} onAction={() => location.reload()} />
    ) : (
      <Message title={en.brand} text={trouble.value} action={en.connection.retry} onAction={() => void load()} />
    );
  if (!guest.value || !catalogue.value)
    return (
      <p class="unseen" role="status">
        {en.lobby.loading}
      </p>
    );
  const where = route.value;
  switch (where.screen) {
    case 'lobby':
      return <Lobby />;
    case 'create':
      return <Create topic={where.topic} mode={where.mode} />;
    case 'room':
      return <Room key={where.code} code={where.code} registry={views} />;
    case 'daily':
      return <DailyPage key={where.day} day={where.day} />;
    case 'missing':
      return (
        <Message
          title={en.missing.title}
          text={en.missing.text}
          action={en.connection.home}
          onAction={() => go('/', true)}
        />
      );
  }
}
