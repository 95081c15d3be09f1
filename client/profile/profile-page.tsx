import { useEffect, useState } from 'preact/hooks';
import type { OwnProfileAnswer, ProfileAnswer } from '#shared/protocol/profile.ts';
import { t } from '../i18n/t.ts';
import { learnTitles } from '../i18n/topic-words.ts';
import { api } from '../net/api.ts';
import { ApiError } from '../net/api-error.ts';
import { Icon } from '../panels/art.tsx';
import { Message } from '../panels/message.tsx';
import { go, guest } from '../panels/store.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { FavouriteTopics } from './favourite-topics.tsx';
import { Medals } from './medals.tsx';
import { OwnData } from './own-data.tsx';
import { OwnMatches } from './own-matches.tsx';
import { PersonCard } from './person-card.tsx';
import { Ratings } from './ratings.tsx';
import { ShareKey } from './share-key.tsx';
import './profile.css';

/** Of everybody, and whoever has not played enough to be at home in one topic. */
const HOUSE_TOPIC = 'mix';

/** A player's page: one's own (`handle` null) with all that is kept of oneself, or what a link shows to everybody. */
export function ProfilePage({ handle }: { handle: string | null }) {
  const [page, setPage] = useState<ProfileAnswer | OwnProfileAnswer | null>(null);
  const [why, setWhy] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);
  const person = guest.value;
  useEffect(() => {
    let isOver = false;
    setWhy(null);
    const answer = handle === null ? api.profile.own(person?.pass ?? '') : api.profile.of(handle);
    answer.then(
      (one) => {
        if (isOver) return;
        learnTitles(one.titles);
        document.title = `${handle === null ? t.profile.title : t.profile.titleOf(one.name)} · ${t.brand}`;
        setPage(one);
      },
      (error: unknown) => {
        if (!isOver) setWhy(error instanceof ApiError ? error.message : t.connection.broken);
        if (!(error instanceof ApiError)) throw error;
      },
    );
    return () => {
      isOver = true;
    };
  }, [handle, person?.pass, asked]);
  if (why !== null)
    return (
      <Message
        {...{ title: t.profile.missing, text: why, action: t.connection.home, onAction: () => go('/') }}
        {...{ second: t.connection.retry, onSecond: () => setAsked(asked + 1) }}
      />
    );
  if (!page)
    return (
      <p class="unseen" role="status">
        {t.profile.loading}
      </p>
    );
  const { profile } = page;
  const own = 'handle' in page ? page : null;
  const home = profile.favourites[0]?.topic ?? HOUSE_TOPIC;
  return (
    <main class="profile page enters" ref={(element) => void (element && paintTopic(element, home))}>
      <header class="profile-bar">
        <button type="button" class="icon-button" aria-label={t.connection.home} onClick={() => go('/')}>
          <Icon name="back" size="large" />
        </button>
        <span class="grow" />
        {own && !own.isHidden && <ShareKey handle={own.handle} name={own.name} />}
      </header>
      <PersonCard page={page} home={home} isOwn={own !== null} />
      <div class="profile-rest">
        <Ratings ratings={profile.ratings} isOwn={own !== null} />
        <div class="profile-columns">
          <div>
            <Medals achievements={profile.achievements} />
            <FavouriteTopics favourites={profile.favourites} />
          </div>
          {own && (
            <div>
              <OwnMatches />
              <OwnData page={own} onChange={(isHidden) => setPage({ ...own, isHidden })} />
            </div>
          )}
        </div>
      </div>
    </main>
  );
}
