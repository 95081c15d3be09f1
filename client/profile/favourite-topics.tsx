import type { FavouriteTopic } from '#shared/people/shown-profile.ts';
import { percent } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { Cover } from '../panels/art.tsx';
import { paintTopic } from '../theme/topic-look.ts';

/** Topics somebody is at home in, by their share of right answers. */
export function FavouriteTopics({ favourites }: { favourites: readonly FavouriteTopic[] }) {
  return (
    <section>
      <h2 class="head">{t.profile.favourites}</h2>
      {favourites.length === 0 && <p class="second-voice">{t.profile.noFavourites}</p>}
      <ul class="favourites">
        {favourites.map(({ topic, right, answered }) => {
          const share = percent(right / answered);
          return (
            <li key={topic} ref={(element) => void (element && paintTopic(element, topic))}>
              <Cover className="favourite-art" topic={topic} seed={`wall/${topic}`} width={130} height={112} />
              <b class="favourite-share" aria-hidden="true">
                {share}
              </b>
              <span class="unseen">{t.profile.rightShare(share, answered)}</span>
              <span class="label">{topicTitle(topic)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
