import { useState } from 'preact/hooks';
import { readFriendCode, writeFriendCode } from '#shared/protocol/friend-code.ts';
import type { FriendLook } from '#shared/protocol/friends.ts';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { Avatar, Icon } from '../panels/art.tsx';
import { guest, say, sayError } from '../panels/store.ts';
import { doFriends } from './friends-store.ts';

/** A field for somebody else's code, or their whole link: first it shows whose it is. */
export function AddFriend() {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<{ readonly code: string; readonly look: FriendLook } | null>(null);
  const find = async (): Promise<void> => {
    const code = readFriendCode(typed);
    if (!code) return say(t.friends.badCode, { isRefusal: true });
    try {
      setFound({ code, look: await api.friends.look(guest.value?.pass ?? '', code) });
    } catch (error) {
      setFound(null);
      sayError(error);
    }
  };
  return (
    <section class="add-friend">
      <form
        class="field code-field"
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <Icon name="users" />
        <input
          class="code-entry"
          aria-label={t.friends.enterLabel}
          placeholder={t.friends.enter}
          value={typed}
          maxLength={200}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setFound(null);
          }}
        />
        <button type="submit" class="icon-button" aria-label={t.friends.find}>
          <Icon name="next" />
        </button>
      </form>
      {found && (
        <FoundPerson
          {...found}
          onAsked={() => {
            setFound(null);
            setTyped('');
          }}
        />
      )}
    </section>
  );
}

/** Whose code it is, what there is between oneself and them, and the way to ask. */
export function FoundPerson({ code, look, onAsked }: { code: string; look: FriendLook; onAsked: () => void }) {
  const { name, avatar, as } = look;
  const ask = async (): Promise<void> => {
    if (!(await doFriends((pass) => api.friends.ask(pass, code)))) return;
    say(as === 'asks' ? t.friends.nowFriends(name) : t.friends.hasAsked(name));
    onAsked();
  };
  return (
    <div class="friend-row found">
      <Avatar seed={avatar} size="medium" />
      <p class="friend-words" role="status">
        <bdi class="friend-name clip">{name}</bdi>
        <span class="label second-voice">{as === 'nobody' ? writeFriendCode(code) : t.friends.already[as]}</span>
      </p>
      {(as === 'nobody' || as === 'asks') && (
        <button type="button" class="button primary friend-key" onClick={() => void ask()}>
          {as === 'asks' ? t.friends.accept : t.friends.ask}
        </button>
      )}
    </div>
  );
}
