import { createSecretKey } from 'node:crypto';
import { builtinRegistry } from '#shared/builtin.ts';
import type { AppArgs } from './app.ts';
import { AloneCluster } from './cluster/cluster.ts';
import { RedisCluster } from './cluster/redis-cluster.ts';
import { DailyDecks } from './daily/daily-decks.ts';
import { friendSpotOf } from './friends/friend-spot.ts';
import { FriendWatch } from './friends/friend-watch.ts';
import { PeopleOnline } from './friends/people-online.ts';
import { tellingPeople } from './friends/telling-people.ts';
import { openMaker } from './generation/open-maker.ts';
import { SystemClock } from './match/clock.ts';
import { Journal } from './match/journal.ts';
import { settlementOf } from './match/settle.ts';
import { modelModerator } from './moderation/model-moderator.ts';
import { Moderation } from './moderation/moderation.ts';
import { openObjects } from './objects/open-objects.ts';
import { Accounts } from './people/accounts.ts';
import { Bans } from './people/bans.ts';
import { Leavers } from './people/leavers.ts';
import { Merges } from './people/merges.ts';
import { Origins } from './people/origins.ts';
import { SignOuts } from './people/sign-outs.ts';
import { Rankings } from './rankings/rankings.ts';
import { todaysBest } from './rankings/todays-best.ts';
import { FeedSources } from './rooms/feed-sources.ts';
import { OpenRooms } from './rooms/open-rooms.ts';
import { Strikes } from './rooms/strikes.ts';
import { Turns } from './rooms/turns.ts';
import { WatchLimits } from './rooms/watch-limits.ts';
import type { Services } from './services.ts';
import { Shows } from './shows/shows.ts';
import { SignIns } from './sign-in/sign-ins.ts';

/** Everything that rooms, doors and pages share, made of what the process was started with. */
export function servicesOf(args: AppArgs): Services {
  const { config, storage, log, registry, clock = new SystemClock() } = args;
  const builtin = registry ?? builtinRegistry();
  const current = typeof builtin === 'function' ? builtin : () => builtin;
  const secret = createSecretKey(args.secret);
  const origins = new Origins(secret);
  const bans = new Bans({ store: storage.bans, origins, clock, log });
  const { apiKey, baseUrl } = config.maker;
  const moderation = new Moderation({
    model: apiKey === undefined ? null : modelModerator({ apiKey, baseUrl }),
    ...{ clock, log },
    ...(args.moderationWaits ? { waits: args.moderationWaits } : {}),
  });
  const online = new PeopleOnline(clock);
  const people = tellingPeople(storage, online);
  const leavers = new Leavers({ people, clock, log });
  const merges = new Merges({ people, leavers, clock, log });
  const rankings = new Rankings({ storage, leavers, merges, clock, log });
  bans.onBan(() => rankings.outdate());
  const signOuts = new SignOuts({ accounts: storage.accounts, clock, log });
  const accounts = new Accounts({ store: storage.accounts, leavers, merges, signOuts, secret, clock });
  const signIns = new SignIns({ config: config.signIn, accounts, store: storage.accounts, secret, clock });
  const journal = new Journal({
    store: storage.matches,
    settlement: settlementOf(storage, {
      ...{ moderation, leavers, merges },
      onPlayed: (playerIds) => rankings.notePlayed(playerIds),
      originOf: (playerId) => origins.of(playerId),
    }),
    clock,
    onTrouble: (error, waiting) => log.warn({ err: error, waiting }, 'the journal waits for the database'),
  });
  const openRooms = new OpenRooms();
  const shows = new Shows();
  const isAlone = (mode: string): boolean => current().mode(mode)?.isDaily === true;
  const cluster = args.redis
    ? new RedisCluster({ parts: args.redis, openRooms, shows, online, log })
    : new AloneCluster();
  const friends = new FriendWatch({
    ...{ store: storage.friends, online, secret, clock, log },
    shownSpot: (spot) => friendSpotOf(spot, { openRooms, shows }, isAlone),
    onRoom: (listener) => {
      const ends = [
        openRooms.onChange(listener),
        shows.onChange(() => {
          for (const show of shows.all()) listener(show.card().code);
        }),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
    isAway: () => cluster.isAway,
  });
  return {
    ...{ config, clock, storage, journal, log, secret, origins, bans, leavers, moderation, openRooms, shows },
    ...{ cluster, online, friends, rankings },
    ...{ merges, signOuts, accounts, signIns },
    maker: openMaker({ config, storage, log }),
    objects: openObjects(config),
    doors: { strikes: new Strikes(), watching: new WatchLimits() },
    turns: args.turns ?? new Turns(),
    feeds: new FeedSources({ best: async () => todaysBest(await rankings.fresh()) }),
    daily: new DailyDecks({
      ...{ storage, registry: current, clock },
      ...{ lang: config.questionLang, wantedKinds: config.questionKinds },
    }),
    modViews: args.modViews ?? (() => []),
    modWords: args.modWords ?? (() => ({})),
    get registry() {
      return current();
    },
  };
}
