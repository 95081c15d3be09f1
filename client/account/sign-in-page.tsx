import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { ApiError } from '../net/api-error.ts';
import { Message } from '../panels/message.tsx';
import { go, guest } from '../panels/store.ts';
import { comeBack } from './account-store.ts';

/** Where people come back to from a provider: they are signed in, or read why not. */
export function SignInPage() {
  const [why, setWhy] = useState<string | null>(null);
  useEffect(() => {
    document.title = `${t.account.title} · ${t.brand}`;
    if (guest.value?.isAccount) return go('/profile', true);
    const query = location.search.slice(1);
    // What opens a door once is no address to keep; what Clerk has put there it takes away itself.
    if (new URLSearchParams(query).has('state')) history.replaceState(history.state, '', location.pathname);
    comeBack(query).catch((error: unknown) => {
      setWhy(error instanceof ApiError ? error.message : t.connection.broken);
      if (!(error instanceof ApiError)) throw error;
    });
  }, []);
  if (why !== null)
    return (
      <Message
        title={t.account.failed}
        text={why}
        keys={[{ words: t.account.toProfile, go: () => go('/profile', true) }]}
      />
    );
  return (
    <main class="message page">
      <h1 class="title">{t.account.title}</h1>
      <p class="second-voice" role="status">
        {t.account.comingBack}
      </p>
    </main>
  );
}
