import type { Pair } from '#shared/people/pair.ts';
import type { PlayerProfile } from '#shared/people/profile.ts';
import { ownProfile, ownSide } from '../../person/own-part.ts';
import type { Merge, PersonHands } from '../../person/person-hands.ts';
import { newStandIn } from '../../person/stand-in.ts';
import type { WorkflowStore } from '../../ports/workflows.ts';
import type { MongoEngine } from '../engine.ts';
import { mergeCard, mergeFriends } from '../friends/merge-friends.ts';
import type { CollectionName, IndexName } from '../indexes.ts';
import { servedBy } from '../served-by.ts';
import { documentMergers } from './document-mergers.ts';

type OwnPlace =
  | 'profile'
  | 'account'
  | 'mergedGuests'
  | 'history'
  | 'dailyTries'
  | 'drafts'
  | 'packs'
  | 'makings'
  | 'friendCard'
  | 'friends'
  | 'page';

/** What is one person's alone: its documents go. */
export function ownPlaces(
  engine: MongoEngine,
  workflows: Pick<WorkflowStore, 'askedBy' | 'forgetAsker' | 'moveAsker'>,
): Pick<PersonHands, OwnPlace> {
  const { models } = engine;
  const mergers = documentMergers(engine);
  /** A collection whose documents hold the person's id in `player`, and all there is to read as JSON in `body`. */
  function collection(name: CollectionName, index: IndexName, merge: Merge) {
    return {
      read: async (playerId: string) => {
        const filter = { player: playerId };
        const rows = await models[name]
          .find(filter, { body: 1 }, servedBy(name, index, filter))
          .lean<{ body: string }[]>();
        return rows.map(({ body }) => JSON.parse(body) as unknown);
      },
      forget: async ({ playerId }: { playerId: string }) => {
        const filter = { player: playerId };
        await models[name].deleteMany(filter, servedBy(name, index, filter));
      },
      merge,
    };
  }
  const byId = (playerId: string) => [{ _id: playerId }, servedBy('players', '_id_', { _id: playerId })] as const;
  const cardOf = (_id: string) => [{ _id }, servedBy('friend_cards', '_id_', { _id })] as const;
  const pairsOf = (people: string) => [{ people }, servedBy('friend_pairs', 'pair_of_player', { people })] as const;

  return {
    profile: {
      read: async (playerId) => {
        const [filter, plan] = byId(playerId);
        const row = await models.players.findOne(filter, { profile: 1 }, plan).lean<{ profile: string } | null>();
        return row ? [ownProfile(JSON.parse(row.profile) as PlayerProfile)] : [];
      },
      forget: async ({ playerId }) => {
        await models.players.deleteOne(...byId(playerId));
      },
      merge: mergers.profile,
    },
    account: {
      read: async (playerId) => {
        const filter = { _id: playerId };
        const row = await models.accounts
          .findOne(filter, { _id: 0 }, servedBy('accounts', '_id_', filter))
          .lean<object | null>();
        return row ? [row] : [];
      },
      forget: async ({ playerId }) => {
        const filter = { _id: playerId };
        await models.accounts.deleteOne(filter, servedBy('accounts', '_id_', filter));
      },
      merge: async () => {}, // a guest has none
    },
    mergedGuests: {
      read: async (playerId) => {
        const filter = { account: playerId };
        const rows = await models.merged_guests
          .find(filter, { at: 1 }, servedBy('merged_guests', 'merged_of_account', filter))
          .lean<{ _id: string; at: number }[]>();
        return rows.map(({ _id, at }) => ({ playerId: _id, at }));
      },
      forget: async ({ playerId }) => {
        const filter = { account: playerId };
        await models.merged_guests.deleteMany(filter, servedBy('merged_guests', 'merged_of_account', filter));
      },
      merge: async () => {}, // nor is anybody part of a guest
    },
    history: collection('player_history', 'history_recent', mergers.history),
    dailyTries: collection('daily_tries', 'daily_try_player', mergers.dailyTries),
    drafts: collection('drafts', 'draft_of_player', mergers.drafts),
    packs: collection('packs', 'pack_of_player', mergers.packs),
    makings: {
      read: (playerId) => workflows.askedBy(playerId),
      forget: ({ playerId }) => workflows.forgetAsker({ playerId, instead: newStandIn().playerId }),
      merge: ({ guestId, accountId }) => workflows.moveAsker({ playerId: guestId, instead: accountId }),
    },
    // Forgotten and merged by the store, last of all: its link may have to say from when on.
    page: {
      read: async (playerId) => {
        const filter = { player: playerId };
        const plan = servedBy('person_pages', 'page_of_player', filter);
        const row = await models.person_pages
          .findOne(filter, null, plan)
          .lean<{ _id: string; isHidden: boolean; name: string; avatar: string } | null>();
        return row ? [{ handle: row._id, isHidden: row.isHidden, name: row.name, avatar: row.avatar }] : [];
      },
    },
    friendCard: {
      read: async (playerId) => {
        const [filter, plan] = cardOf(playerId);
        const row = await models.friend_cards.findOne(filter, { _id: 0 }, plan).lean<object | null>();
        return row ? [row] : [];
      },
      forget: async ({ playerId }) => {
        await models.friend_cards.deleteOne(...cardOf(playerId));
      },
      merge: (one) => mergeCard(engine, one),
    },
    friends: {
      read: async (playerId) => {
        const [filter, plan] = pairsOf(playerId);
        const rows = await models.friend_pairs.find(filter, { body: 1 }, plan).lean<{ body: string }[]>();
        return rows.flatMap(({ body }) => ownSide(JSON.parse(body) as Pair, playerId));
      },
      forget: async ({ playerId }) => {
        await models.friend_pairs.deleteMany(...pairsOf(playerId));
      },
      merge: (one) => mergeFriends(engine, one),
    },
  };
}
