import { t } from '../i18n/t.ts';
import { useStill } from '../panels/use-still.ts';
import { FriendDoor, FriendFace } from './friend-row.tsx';
import { FriendWords } from './friend-words.tsx';
import { type Friend, friendsPlaying } from './friends-store.ts';
import { spotWords } from './spot-words.ts';
import './friends.css';

/** So many are above the wall; the others are in the corner. */
const SHOWN_FRIENDS = 4;

/** Friends who play just now, above the wall: one press, and one is with them. Nobody plays: nothing is in its way. */
export function FriendsHere() {
  const playing = useStill(friendsPlaying()).slice(0, SHOWN_FRIENDS);
  if (playing.length === 0) return null;
  return <FriendsPlaying label={t.friends.here} list={playing} />;
}

export function FriendsPlaying({ label, list }: { label: string; list: readonly Friend[] }) {
  return (
    <ul class="friends-here" aria-label={label}>
      {list.map((friend) => (
        <li key={friend.id} class="friend-row matte">
          <FriendFace friend={friend} />
          <FriendWords name={friend.name} note={spotWords(friend.spot)} />
          <FriendDoor friend={friend} />
        </li>
      ))}
    </ul>
  );
}
