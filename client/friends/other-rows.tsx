import type { FriendEntry } from '#shared/protocol/friends.ts';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { Avatar } from '../panels/art.tsx';
import { say } from '../panels/store.ts';
import { BlockKey } from './friend-row.tsx';
import { FriendWords } from './friend-words.tsx';
import { doFriends } from './friends-store.ts';

/** Who asks: a yes, a no that nobody is told of, and an end to it. */
export function AskRow({ entry: { id, name, avatar } }: { entry: FriendEntry }) {
  const accept = async (): Promise<void> => {
    if (await doFriends((pass) => api.friends.change(pass, 'accept', id))) say(t.friends.nowFriends(name));
  };
  return (
    <li class="friend-row">
      <Avatar seed={avatar} size="medium" />
      <FriendWords name={name} note={t.friends.asksYou} />
      <div class="friend-ends">
        <button
          type="button"
          class="button primary compact"
          aria-label={`${t.friends.accept}: ${name}`}
          onClick={() => void accept()}
        >
          {t.friends.accept}
        </button>
        <button
          type="button"
          class="button compact"
          aria-label={`${t.friends.notNow}: ${name}`}
          onClick={() => void doFriends((pass) => api.friends.change(pass, 'refuse', id))}
        >
          {t.friends.notNow}
        </button>
        <BlockKey id={id} name={name} />
      </div>
    </li>
  );
}

/** Whom one asks, or has blocked: a face and the way back. */
export function BackRow({ entry: { id, name, avatar, as } }: { entry: FriendEntry }) {
  const [words, change] =
    as === 'asked' ? ([t.friends.withdraw, 'withdraw'] as const) : ([t.friends.unblock, 'unblock'] as const);
  return (
    <li class="friend-row far">
      <Avatar seed={avatar} size="medium" away />
      <FriendWords name={name} />
      <button
        type="button"
        class="button compact"
        aria-label={`${words}: ${name}`}
        onClick={() => void doFriends((pass) => api.friends.change(pass, change, id))}
      >
        {words}
      </button>
    </li>
  );
}
