import { useEffect } from 'preact/hooks';
import type { OwnProfileAnswer, ProfileAnswer } from '#shared/protocol/profile.ts';
import { MIX } from '#shared/questions/topics.ts';
import { AccountPart } from '../account/account-part.tsx';
import { accountSoon } from '../account/later-account.ts';
import { FriendsPanel } from '../friends/friends-panel.tsx';
import { MetKeys } from '../friends/met-keys.tsx';
import { useLobby } from '../friends/use-lobby.ts';
import { t } from '../i18n/t.ts';
import { learnTitles } from '../i18n/topic-words.ts';
import { api } from '../net/api.ts';
import { HomeKey } from '../panels/home-key.tsx';
import { Message } from '../panels/message.tsx';
import { toHome } from '../panels/message-keys.ts';
import { guest } from '../panels/store.ts';
import { useAnswer } from '../panels/use-answer.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { FavouriteTopics } from './favourite-topics.tsx';
import { Medals } from './medals.tsx';
import { OwnData } from './own-data.tsx';
import { OwnMatches } from './own-matches.tsx';
import { PersonCard } from './person-card.tsx';
import { Ratings } from './ratings.tsx';
import { ShareKey } from './share-key.tsx';
import './profile.css';

/** A player's page: one's own (`handle` null) with all that is kept of oneself, or what a link shows to everybody. */
export function ProfilePage({ handle }: { handle: string | null }) {
  const pass = guest.value?.pass ?? '';
  const load = async (): Promise<ProfileAnswer | OwnProfileAnswer> => {
    const asked = handle === null ? api.profile.own(pass) : api.profile.of(handle);
    const [one] = await Promise.all([asked, handle === null && accountSoon()]);
    learnTitles(one.titles);
    return one;
  };
  const { answer: page, why, retry, setAnswer } = useAnswer(load, [handle, pass]);
  useEffect(() => {
    if (page) document.title = `${handle === null ? t.profile.title : t.profile.titleOf(page.name)} · ${t.brand}`;
  }, [page]);
  if (why !== null) return <Message title={t.profile.missing} text={why} keys={[toHome(), ...retry]} />;
  if (!page)
    return (
      <p class="unseen" role="status">
        {t.profile.loading}
      </p>
    );
  const { profile } = page;
  const own = 'handle' in page ? page : null;
  const home = profile.favourites[0]?.topic ?? MIX.id; // who has not played enough is at home everywhere
  return (
    <main class="profile page enters" ref={(element) => void (element && paintTopic(element, home))}>
      <header class="profile-bar">
        <HomeKey />
        <span class="grow" />
        {own && !own.isHidden && <ShareKey handle={own.handle} name={own.name} />}
      </header>
      <PersonCard page={page} home={home} isOwn={own !== null} />
      <div class="profile-rest">
        {handle !== null && <MetKeys whom={() => ({ page: handle })} id={handle} name={page.name} />}
        <Ratings ratings={profile.ratings} isOwn={own !== null} />
        <div class="profile-columns">
          <div>
            <Medals achievements={profile.achievements} />
            <FavouriteTopics favourites={profile.favourites} />
          </div>
          {own && (
            <div>
              <AccountPart />
              <OwnFriends />
              <OwnMatches />
              <OwnData page={own} onChange={(isHidden) => setAnswer({ ...own, isHidden })} />
            </div>
          )}
        </div>
      </div>
    </main>
  );
}

/** Friends, and where they are as long as this page is open. */
function OwnFriends() {
  useLobby();
  return (
    <section>
      <h2 class="head">{t.friends.title}</h2>
      <FriendsPanel />
    </section>
  );
}
