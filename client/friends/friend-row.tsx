import { useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { Avatar, Cover, Icon } from '../panels/art.tsx';
import { go } from '../panels/store.ts';
import { FriendWords } from './friend-words.tsx';
import { doFriends, type Friend } from './friends-store.ts';
import { spotWords } from './spot-words.ts';

/** The face of a friend: bright where one may come to them, dim elsewhere, with the cover of what they play on it. */
export function FriendFace({ friend: { avatar, spot } }: { friend: Friend }) {
  const topic = spot?.on === 'room' ? spot.topic : '';
  return (
    <span class="friend-face">
      <Avatar seed={avatar} size="medium" away={!isNear(spot)} />
      {topic && <Cover className="friend-topic" topic={topic} seed={`wall/${topic}`} width={24} height={24} />}
    </span>
  );
}

function isNear(spot: Friend['spot']): boolean {
  return spot?.on === 'wall' || (spot?.on === 'room' && spot.may === 'join');
}

/** The way to a friend, in one press: into their room, or to watch it where nobody is let in just now. */
export function FriendDoor({ friend: { name, spot } }: { friend: Friend }) {
  if (spot?.on !== 'room' || spot.may === 'nothing') return null;
  const isOpen = spot.may === 'join';
  const words = isOpen ? t.lobby.join : t.friends.watch;
  return (
    <button
      type="button"
      class={`button compact ${isOpen ? 'primary' : ''}`}
      aria-label={`${words}: ${name}`}
      onClick={() => go(isOpen ? `/${spot.code}` : `/${spot.code}/watch`)}
    >
      {words}
    </button>
  );
}

/** A friend: who and where, the way to them; and behind one more press, how it ends. */
export function FriendRow({ friend }: { friend: Friend }) {
  const [isOpen, setOpen] = useState(false);
  const { id, name } = friend;
  return (
    <li class={`friend-row ${isNear(friend.spot) ? '' : 'far'}`}>
      <FriendFace friend={friend} />
      <FriendWords name={name} note={spotWords(friend.spot)} />
      <FriendDoor friend={friend} />
      <button
        type="button"
        class="icon-button"
        aria-label={t.friends.more(name)}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="down" />
      </button>
      {isOpen && (
        <div class="friend-ends">
          <button
            type="button"
            class="button compact"
            onClick={() => void doFriends((pass) => api.friends.change(pass, 'part', id))}
          >
            {t.friends.part}
          </button>
          <BlockKey id={id} name={name} />
          <p class="label second-voice">{t.friends.blockNote}</p>
        </div>
      )}
    </li>
  );
}

export function BlockKey({ id, name }: { id: string; name: string }) {
  return (
    <button
      type="button"
      class="button danger compact"
      aria-label={`${t.friends.block}: ${name}`}
      onClick={() => void doFriends((pass) => api.friends.change(pass, 'block', id))}
    >
      {t.friends.block}
    </button>
  );
}
