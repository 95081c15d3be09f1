import { PACK_TOPIC } from '#shared/drafts/pack.ts';
import type { FriendSpot } from '#shared/protocol/friends.ts';
import { isJoinable, isWatchable, type OpenRooms } from '../rooms/open-rooms.ts';
import type { Shows } from '../shows/shows.ts';
import { type Spot, WALL } from './people-online.ts';

/** Modes in which nobody else is let in, nor to watch. */
type IsAlone = (mode: string) => boolean;

/** What friends are told of a spot (FR7); null: nothing is there any more. */
export function friendSpotOf(
  spot: Spot,
  { openRooms, shows }: { openRooms: Pick<OpenRooms, 'byCode'>; shows: Pick<Shows, 'byCode'> },
  isAlone: IsAlone,
): FriendSpot | null {
  if (spot === WALL) return { on: 'wall' };
  const show = shows.byCode(spot)?.card();
  if (show) {
    const { mode, topic, stage, isPublic, code, locked, taken, seats } = show;
    const isOpen = isPublic && show.doors === 'open' && !locked && taken < seats && stage !== 'over';
    return { ...{ on: 'room', topic, topicTitle: '', mode, stage }, ...shownDoor(code, isOpen, isPublic) };
  }
  const room = openRooms.byCode(spot);
  if (!room) return null;
  const { mode, stage, code, isPublic } = room;
  // What somebody made for a few is nobody else's to know of.
  const isOwn = !isPublic && PACK_TOPIC.test(room.topic);
  const [topic, topicTitle] = isOwn ? ['', ''] : [room.topic, room.topicTitle];
  const isWatched = isWatchable(room) && !isAlone(mode);
  return { ...{ on: 'room', topic, topicTitle, mode, stage }, ...shownDoor(code, isJoinable(room), isWatched) };
}

function shownDoor(code: string, isOpen: boolean, isWatched: boolean) {
  if (isOpen) return { code, may: 'join' } as const;
  return isWatched ? ({ code, may: 'watch' } as const) : ({ code: '', may: 'nothing' } as const);
}
