import type { FriendSpot } from '#shared/protocol/friends.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { catalogue } from '../panels/store.ts';

/** Where a friend is, in words; null: away. */
export function spotWords(spot: FriendSpot | null): string {
  if (!spot) return t.friends.away;
  if (spot.on === 'wall') return t.friends.onWall;
  const mode = catalogue.value?.modes.find(({ id }) => id === spot.mode);
  if (mode?.isDaily) return mode.title;
  const place = spot.topic === '' ? t.friends.privateRoom : t.friends.inTopic(topicTitle(spot.topic));
  const stage =
    spot.stage === 'lobby' ? t.friends.waiting : spot.stage === 'over' ? t.friends.atPodium : t.friends.underWay;
  return [place, ...(mode ? [mode.title] : []), stage].join(' · ');
}
