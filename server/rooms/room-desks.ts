import type { CloseName } from '#shared/protocol/close-codes.ts';
import type { MatchState } from '#shared/protocol/state.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import { sameNetwork } from '#shared/rules/same-network.ts';
import type { MatchHost } from '../match/match-host.ts';
import type { Services } from '../services.ts';
import { ChatDesk } from './chat-desk.ts';
import type { ChatLog } from './chat-log.ts';
import { FeedDesk } from './feed-desk.ts';
import { ForgeryDesk } from './forgery-desk.ts';
import type { IntentDesk } from './intent-desk.ts';
import { LeadersNews } from './leaders-news.ts';
import type { PlayerClient } from './player-client.ts';
import { Projection } from './projection.ts';
import type { RoomKeeper } from './room-keeper.ts';
import { RuleDesk } from './rule-desk.ts';
import { type ShowOutArgs, showOut } from './show-out.ts';
import { slowest } from './slowest.ts';
import type { Speakers } from './speakers.ts';
import type { Strikes } from './strikes.ts';
import { tooFastPeople } from './too-fast-people.ts';
import { Wishes } from './wishes.ts';

/** Who sees to what in a room once its match is there. */
export interface RoomDesks {
  readonly rules: RuleDesk;
  readonly wishes: Wishes;
  readonly forgeries: ForgeryDesk;
  readonly chat: ChatDesk;
  readonly feeds: FeedDesk;
  readonly slow: LeadersNews<'slow'>;
  /** What only whoever leads the room is told, may be another thing by these. */
  tellLeaders(events: readonly MatchEvent[]): void;
  readonly projection: Projection;
  /** Nothing is shown or sent any more. */
  stop(): void;
}

export interface RoomDesksArgs {
  readonly services: Services;
  readonly host: MatchHost;
  readonly keeper: RoomKeeper;
  readonly chat: ChatLog;
  readonly state: MatchState;
  readonly speakers: Speakers;
  /** Everybody who is connected. */
  readonly clients: () => Iterable<PlayerClient>;
  /** Those that watch the room, and show what they are sent. */
  readonly watchers: () => readonly PlayerClient[];
  readonly strikes: Strikes;
  /** Runs what happens in a turn of its own. */
  readonly guarded: (where: string, work: () => void) => void;
  readonly refuse: (...refused: Parameters<IntentDesk['refuse']>) => void;
  /** Sends what has changed in the state. */
  readonly patch: () => void;
  /** Resolves when all that has happened so far is durable. */
  readonly durable: () => Promise<void>;
  readonly close: (client: PlayerClient, name: CloseName) => void;
  readonly shutWays: ShowOutArgs['shutWays'];
}

/** Puts the desks of a room together. */
export function openDesks(args: RoomDesksArgs): RoomDesks {
  const { services, host, keeper, state, speakers, guarded, refuse, patch, durable } = args;
  const { log, clock } = services;
  const now = (): number => clock.now();
  const rules = new RuleDesk({ host, state, speakers, log, guarded, now });
  const projection = new Projection({
    ...{ rules: host.rules, match: () => host.match, state, clock, patch, guarded },
    ...{ secrets: rules.secrets, signals: rules.signals, onFault: rules.onFault },
    silenced: () => args.chat.silenced,
    onView: (match, view) => keeper.report(match, view),
  });
  const chat = new ChatDesk({
    ...{ host, speakers, state, guarded, clock, refuse, durable, log: args.chat, watchers: args.watchers, logger: log },
    showAll: () => projection.showAll(),
    reports: services.storage.reports,
    originOf: (playerId) => services.origins.of(playerId),
    eachLast: (items, work) =>
      services.turns.eachLast(items, (item) => guarded('faces for who watches', () => work(item))),
    moderation: services.moderation,
  });
  const feeds = new FeedDesk({
    ...{ rules: host.rules, state, log, guarded, clock, sources: services.feeds, patch },
    isWatched: () => speakers.count > 0,
  });
  const leads = {
    ...{ match: () => host.match, speakers },
    later: (work: () => void) => services.turns.later(() => guarded('what whoever leads is told', work)),
  };
  const slow = new LeadersNews({
    ...{ ...leads, notice: 'slow', nothing: { people: [] } },
    look: (match) => ({ people: slowest(match, speakers) }),
  });
  const fairPlay = [
    new LeadersNews({
      ...{ ...leads, notice: 'alike', nothing: { groups: [] } },
      look: (match) => ({ groups: sameNetwork(match) }),
    }),
    new LeadersNews({
      ...{ ...leads, notice: 'tooFast', nothing: { people: [] } },
      look: () => ({ people: tooFastPeople(host) }),
    }),
  ];
  const endShowingOut = showOut({
    services,
    guarded,
    clients: args.clients,
    close: args.close,
    shutWays: args.shutWays,
  });
  return {
    ...{ rules, chat, feeds, projection },
    wishes: new Wishes({ host, speakers, durable, refuse }),
    forgeries: new ForgeryDesk({
      ...{ host, speakers, strikes: args.strikes, now },
      shutOut: (client, code, what) => {
        const seat = client.userData?.seat;
        log.warn({ roomId: keeper.room.roomId, seat, code, what }, 'somebody is shut out for forged calls');
        args.close(client, 'forger');
      },
    }),
    slow,
    tellLeaders(events) {
      slow.onEvents(events);
      for (const news of fairPlay) news.onEvents(events);
    },
    stop() {
      projection.stop();
      chat.stop();
      feeds.stop();
      endShowingOut();
    },
  };
}
