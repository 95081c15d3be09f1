import type { Pair } from '#shared/people/pair.ts';
import type { PlayerProfile } from '#shared/people/profile.ts';
import { ownProfile, ownSide } from '../../person/own-part.ts';
import type { PersonHands } from '../../person/person-hands.ts';
import { newStandIn } from '../../person/stand-in.ts';
import type { WorkflowStore } from '../../ports/workflows.ts';
import type { MongoEngine } from '../engine.ts';
import type { CollectionName, IndexName } from '../indexes.ts';
import { servedBy } from '../served-by.ts';

/** What is one person's alone: its documents go. */
export function ownPlaces(
  { models }: MongoEngine,
  workflows: Pick<WorkflowStore, 'askedBy' | 'forgetAsker'>,
): Pick<
  PersonHands,
  'profile' | 'history' | 'dailyTries' | 'drafts' | 'packs' | 'makings' | 'page' | 'friendCard' | 'friends'
> {
  /** A collection whose documents hold the person's id in `player`, and all there is to read as JSON in `body`. */
  function collection(name: CollectionName, index: IndexName) {
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
    },
    history: collection('player_history', 'history_recent'),
    dailyTries: collection('daily_tries', 'daily_try_player'),
    drafts: collection('drafts', 'draft_of_player'),
    packs: collection('packs', 'pack_of_player'),
    makings: {
      read: (playerId) => workflows.askedBy(playerId),
      forget: ({ playerId }) => workflows.forgetAsker({ playerId, instead: newStandIn().playerId }),
    },
    // Forgotten by the store, last of all: its link has to say from when on.
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
    },
  };
}
