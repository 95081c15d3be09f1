import type { Pair } from '#shared/people/pair.ts';
import type { PlayerProfile } from '#shared/people/profile.ts';
import { ownProfile, ownSide } from '../../person/own-part.ts';
import type { Merge, PersonHands } from '../../person/person-hands.ts';
import { newStandIn } from '../../person/stand-in.ts';
import type { WorkflowStore } from '../../ports/workflows.ts';
import type { SqliteEngine } from '../engine.ts';
import { rowMergers } from './row-mergers.ts';

type Row = Record<string, unknown>;

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

/** What is one person's alone: its rows go. */
export function ownPlaces(
  engine: SqliteEngine,
  workflows: Pick<WorkflowStore, 'askedBy' | 'forgetAsker' | 'moveAsker'>,
): Pick<PersonHands, OwnPlace> {
  const { db, guard } = engine;
  const mergers = rowMergers(engine);
  /** A table whose rows hold the person's id in a column, and all there is to read as JSON in `body`. */
  function table(name: string, column: string, merge: Merge, read: (body: Row) => unknown = (body) => body) {
    const select = db.prepare(`SELECT body FROM ${name} WHERE ${column} = ?`);
    const remove = db.prepare(`DELETE FROM ${name} WHERE ${column} = ?`);
    return {
      read: (playerId: string) =>
        guard(() => select.all(playerId).map(({ body }) => read(JSON.parse(String(body)) as Row))),
      forget: ({ playerId }: { playerId: string }) => guard(() => void remove.run(playerId)),
      merge,
    };
  }
  const account = db.prepare('SELECT name, avatar, since, signed_out AS signedOut FROM account WHERE player_id = ?');
  const removeAccount = db.prepare('DELETE FROM account WHERE player_id = ?');
  const mergedGuests = db.prepare('SELECT guest_id AS playerId, at FROM merged_guest WHERE account_id = ?');
  const removeMerged = db.prepare('DELETE FROM merged_guest WHERE account_id = ?');
  const page = db.prepare('SELECT handle, is_hidden, name, avatar FROM person_page WHERE player_id = ?');
  const card = db.prepare('SELECT code, is_hidden, name, avatar FROM friend_card WHERE player_id = ?');
  const removeCard = db.prepare('DELETE FROM friend_card WHERE player_id = ?');
  const pairs = db.prepare('SELECT body FROM friend_pair WHERE low = ? OR high = ?');
  const removePairs = db.prepare('DELETE FROM friend_pair WHERE low = ? OR high = ?');
  const withHidden = ({ is_hidden, ...row }: Row): Row => ({ ...row, isHidden: is_hidden === 1 });

  return {
    profile: table('player', 'id', mergers.profile, (body) => ownProfile(body as unknown as PlayerProfile)),
    account: {
      read: (playerId) =>
        guard(() =>
          account.all(playerId).map(({ signedOut, ...row }) => (signedOut === null ? row : { ...row, signedOut })),
        ),
      forget: ({ playerId }) => guard(() => void removeAccount.run(playerId)),
      merge: async () => {}, // a guest has none
    },
    mergedGuests: {
      read: (playerId) => guard(() => mergedGuests.all(playerId).map((row) => ({ ...row }))),
      forget: ({ playerId }) => guard(() => void removeMerged.run(playerId)),
      merge: async () => {}, // nor is anybody part of a guest
    },
    history: table('player_history', 'player_id', mergers.history),
    dailyTries: table('daily_try', 'player_id', mergers.dailyTries),
    drafts: table('draft', 'player_id', mergers.drafts),
    packs: table('pack', 'player_id', mergers.packs),
    makings: {
      read: (playerId) => workflows.askedBy(playerId),
      forget: ({ playerId }) => workflows.forgetAsker({ playerId, instead: newStandIn().playerId }),
      merge: ({ guestId, accountId }) => workflows.moveAsker({ playerId: guestId, instead: accountId }),
    },
    // Forgotten and merged by the store, last of all: its link may have to say from when on.
    page: {
      read: (playerId) => guard(() => page.all(playerId).map(withHidden)),
    },
    friendCard: {
      read: (playerId) => guard(() => card.all(playerId).map(withHidden)),
      forget: ({ playerId }) => guard(() => void removeCard.run(playerId)),
      merge: mergers.friendCard,
    },
    friends: {
      read: (playerId) =>
        guard(() =>
          pairs.all(playerId, playerId).flatMap(({ body }) => ownSide(JSON.parse(String(body)) as Pair, playerId)),
        ),
      forget: ({ playerId }) => guard(() => void removePairs.run(playerId, playerId)),
      merge: mergers.friends,
    },
  };
}
