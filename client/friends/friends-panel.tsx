import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FriendEntry } from '#shared/protocol/friends.ts';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { Icon } from '../panels/art.tsx';
import { Trouble } from '../panels/trouble.tsx';
import { AddFriend } from './add-friend.tsx';
import { FriendRow } from './friend-row.tsx';
import { doFriends, friendList, friends, refreshFriends, whyNoFriends } from './friends-store.ts';
import { AskRow, BackRow } from './other-rows.tsx';
import { OwnCode } from './own-code.tsx';
import './friends.css';

/** Everything about friends: who asks, who is here, one's own code and a field for another's, and who sees oneself. */
export function FriendsPanel() {
  useEffect(() => void refreshFriends(), []);
  const answer = friends.value;
  if (!answer && whyNoFriends.value !== null)
    return (
      <>
        <Trouble words={whyNoFriends.value} />
        <button type="button" class="button" onClick={() => void refreshFriends()}>
          {t.connection.retry}
        </button>
      </>
    );
  if (!answer)
    return (
      <p class="second-voice" role="status">
        {t.friends.loading}
      </p>
    );
  const of = (as: FriendEntry['as']) => answer.people.filter((one) => one.as === as);
  const [asks, asked, blocked] = [of('asks'), of('asked'), of('blocked')];
  const list = friendList.value;
  return (
    <div class="friends-panel">
      {asks.length > 0 && (
        <Part title={t.friends.asks(asks.length)}>
          {asks.map((entry) => (
            <AskRow key={entry.id} entry={entry} />
          ))}
        </Part>
      )}
      {list.length + asks.length === 0 && <p class="second-voice friends-none">{t.friends.none}</p>}
      {list.length > 0 && (
        <ul class="friend-rows" aria-label={t.friends.title}>
          {list.map((friend) => (
            <FriendRow key={friend.id} friend={friend} />
          ))}
        </ul>
      )}
      <AddFriend />
      <OwnCode code={answer.code} />
      <HideMe isHidden={answer.isHidden} />
      {asked.length > 0 && (
        <Part title={t.friends.asked}>
          {asked.map((entry) => (
            <BackRow key={entry.id} entry={entry} />
          ))}
        </Part>
      )}
      {blocked.length > 0 && (
        <Part title={t.friends.blocked}>
          {blocked.map((entry) => (
            <BackRow key={entry.id} entry={entry} />
          ))}
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h3 class="label second-voice">{title}</h3>
      <ul class="friend-rows">{children}</ul>
    </section>
  );
}

/** Whether friends see where one is. */
function HideMe({ isHidden }: { isHidden: boolean }) {
  return (
    <section class="hide-me">
      <p role="status">
        <Icon name={isHidden ? 'eyeoff' : 'eye'} size="small" /> {isHidden ? t.friends.hiddenNow : t.friends.seen}
      </p>
      <button type="button" class="button" onClick={() => void doFriends((pass) => api.friends.hide(pass, !isHidden))}>
        {isHidden ? t.friends.showMe : t.friends.hideMe}
      </button>
    </section>
  );
}
