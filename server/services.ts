import type { Logger } from 'pino';
import type { ModWords } from '#shared/define-mod.ts';
import type { ModViewRef } from '#shared/protocol/http.ts';
import type { Registry } from '#shared/rules/registry.ts';
import type { Cluster } from './cluster/cluster.ts';
import type { Config } from './config.ts';
import type { DailyDecks } from './daily/daily-decks.ts';
import type { FriendWatch } from './friends/friend-watch.ts';
import type { PeopleOnline } from './friends/people-online.ts';
import type { QuestionMaker } from './generation/question-maker.ts';
import type { Clock } from './match/clock.ts';
import type { Journal } from './match/journal.ts';
import type { Moderation } from './moderation/moderation.ts';
import type { ObjectStore } from './objects/object-store.ts';
import type { Accounts } from './people/accounts.ts';
import type { Bans } from './people/bans.ts';
import type { Secret } from './people/identity.ts';
import type { Leavers } from './people/leavers.ts';
import type { Merges } from './people/merges.ts';
import type { Origins } from './people/origins.ts';
import type { SignOuts } from './people/sign-outs.ts';
import type { Rankings } from './rankings/rankings.ts';
import type { FeedSources } from './rooms/feed-sources.ts';
import type { OpenRooms } from './rooms/open-rooms.ts';
import type { Strikes } from './rooms/strikes.ts';
import type { Turns } from './rooms/turns.ts';
import type { WatchLimits } from './rooms/watch-limits.ts';
import type { Shows } from './shows/shows.ts';
import type { SignIns } from './sign-in/sign-ins.ts';
import type { Storage } from './storage/storage.ts';

/** What rooms and routes share: made once in `app.ts`, handed in everywhere. */
export interface Services {
  readonly config: Config;
  readonly clock: Clock;
  readonly storage: Storage;
  readonly journal: Journal;
  /** Files that never change. */
  readonly objects: ObjectStore;
  readonly openRooms: OpenRooms;
  readonly shows: Shows;
  /** Who is kept out of rooms, or watches them, over all of this process. */
  readonly doors: { readonly strikes: Strikes; readonly watching: WatchLimits };
  /** The other processes of this arcade, if there are any. */
  readonly cluster: Cluster;
  /** What can be played. */
  readonly registry: Registry;
  /** Where a page fetches how mods look. */
  readonly modViews: () => readonly ModViewRef[];
  /** What mods say in other languages. */
  readonly modWords: () => ModWords;
  readonly log: Logger;
  /** Signs guest passes. */
  readonly secret: Secret;
  /** What rooms show beside their matches. */
  readonly feeds: FeedSources;
  /** In which crowds are told things. */
  readonly turns: Turns;
  /** What each day asks. */
  readonly daily: DailyDecks;
  /** Has questions made by a language model, where there is one. */
  readonly maker: QuestionMaker;
  /** What becomes of what people write. */
  readonly moderation: Moderation;
  /** Who has had themselves forgotten. */
  readonly leavers: Leavers;
  /** Who is online, and where. */
  readonly online: PeopleOnline;
  /** Tells people where their friends are. */
  readonly friends: FriendWatch;
  /** Who is how good, today, this week and in all. */
  readonly rankings: Rankings;
  /** Who has signed in. */
  readonly accounts: Accounts;
  /** Which guests have become part of an account. */
  readonly merges: Merges;
  /** Which accounts were signed out everywhere. */
  readonly signOuts: SignOuts;
  /** How one signs in. */
  readonly signIns: SignIns;
  /** Where people came in from. */
  readonly origins: Origins;
  /** Who is not let in. */
  readonly bans: Bans;
}
