import { useEffect } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { HomeKey } from '../panels/home-key.tsx';
import { Message } from '../panels/message.tsx';
import { toHome } from '../panels/message-keys.ts';
import { go, guest } from '../panels/store.ts';
import { useAnswer } from '../panels/use-answer.ts';
import { FoundPerson } from './add-friend.tsx';
import './friends.css';

/** Where a friend's link leads: whose it is, and a key to ask them. Opening it asks nobody anything. */
export function FriendPage({ code }: { code: string }) {
  const pass = guest.value?.pass ?? '';
  const { answer: look, why, again, retry } = useAnswer(() => api.friends.look(pass, { code }), [code, pass]);
  useEffect(() => {
    document.title = `${t.friends.title} · ${t.brand}`;
  }, []);
  if (why !== null) return <Message title={t.friends.title} text={why} keys={[toHome(), ...retry]} />;
  if (!look)
    return (
      <p class="unseen" role="status">
        {t.friends.loading}
      </p>
    );
  return (
    <main class="friend-page page enters">
      <header>
        <HomeKey />
      </header>
      <h1 class="title">{t.friends.wants(look.name)}</h1>
      <p class="second-voice">{t.friends.linkNote}</p>
      <FoundPerson whom={{ code }} look={look} onAsked={again} />
      <button type="button" class="button" onClick={() => go('/')}>
        {t.connection.home}
      </button>
    </main>
  );
}
