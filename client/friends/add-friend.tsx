import { useState } from 'preact/hooks';
import { readFriendCode, writeFriendCode } from '#shared/protocol/friend-code.ts';
import type { FriendLook, Whom } from '#shared/protocol/friends.ts';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { Avatar } from '../panels/art.tsx';
import { CodeField } from '../panels/code-field.tsx';
import { guest, say } from '../panels/store.ts';
import { FriendWords } from './friend-words.tsx';
import { doFriends } from './friends-store.ts';

/** A field for somebody else's code, or their whole link: first it shows whose it is. */
export function AddFriend() {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<{ readonly code: string; readonly look: FriendLook } | null>(null);
  const find = async (): Promise<void> => {
    const code = readFriendCode(typed);
    if (!code) return say(t.friends.badCode, { isRefusal: true });
    setFound(null);
    setFound({ code, look: await api.friends.look(guest.value?.pass ?? '', { code }) });
  };
  return (
    <section class="add-friend">
      <CodeField
        icon="users"
        {...{ label: t.friends.enterLabel, placeholder: t.friends.enter, action: t.friends.find }}
        text={typed}
        onText={(text) => {
          setTyped(text);
          setFound(null);
        }}
        onSend={find}
      />
      {found && (
        <FoundPerson
          whom={{ code: found.code }}
          look={found.look}
          onAsked={() => {
            setFound(null);
            setTyped('');
          }}
        />
      )}
    </section>
  );
}

/** Who it is, what there is between oneself and them, and the way to ask. */
export function FoundPerson({ whom, look, onAsked }: { whom: Whom; look: FriendLook; onAsked: () => void }) {
  const { name, avatar, as } = look;
  const ask = async (): Promise<void> => {
    if (!(await doFriends((pass) => api.friends.ask(pass, whom)))) return;
    say(as === 'asks' ? t.friends.nowFriends(name) : t.friends.hasAsked(name));
    onAsked();
  };
  return (
    <div class="friend-row found">
      <Avatar seed={avatar} size="medium" />
      <FriendWords
        name={name}
        note={as !== 'nobody' ? t.friends.already[as] : 'code' in whom ? writeFriendCode(whom.code) : ''}
        isNews
      />
      {(as === 'nobody' || as === 'asks') && (
        <button type="button" class="button primary compact" onClick={() => void ask()}>
          {as === 'asks' ? t.friends.accept : t.friends.ask}
        </button>
      )}
    </div>
  );
}
