import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { Message } from '../panels/message.tsx';

type Page = typeof import('./recap-page.tsx').RecapPage;

/** The page of a reel, loaded when somebody opens one: whoever only plays does not wait for it. */
export function LaterRecap({ matchId }: { matchId: string }) {
  const [Recap, setRecap] = useState<{ readonly page: Page } | null>(null);
  const [isAway, setAway] = useState(false);
  const load = (): void => {
    setAway(false);
    import('./recap-page.tsx').then(
      ({ RecapPage }) => setRecap({ page: RecapPage }),
      () => setAway(true),
    );
  };
  useEffect(load, []);
  if (Recap) return <Recap.page matchId={matchId} />;
  if (isAway)
    return <Message title={t.recap.reel} text={t.connection.away} action={t.connection.retry} onAction={load} />;
  return (
    <p class="unseen" role="status">
      {t.recap.loading}
    </p>
  );
}
