import type { Pair } from '#shared/people/pair.ts';
import type { PlayerProfile } from '#shared/people/profile.ts';
import { ownProfile, ownSide } from '../../person/own-part.ts';
import type { PersonHands } from '../../person/person-hands.ts';
import { newStandIn } from '../../person/stand-in.ts';
import type { WorkflowStore } from '../../ports/workflows.ts';
import type { SqliteEngine } from '../engine.ts';

type Row = Record<string, unknown>;

/** What is one person's alone: its rows go. */
export function ownPlaces(
  { db, guard }: SqliteEngine,
  workflows: Pick<WorkflowStore, 'askedBy' | 'forgetAsker'>,
): Pick<
  PersonHands,
  'profile' | 'history' | 'dailyTries' | 'drafts' | 'packs' | 'makings' | 'page' | 'friendCard' | 'friends'
> {
  /** A table whose rows hold the person's id in a column, and all there is to read as JSON in `body`. */
  function table(name: string, column: string, read: (body: Row) => unknown = (body) => body) {
    const select = db.prepare(`SELECT body FROM ${name} WHERE ${column} = ?`);
    const remove = db.prepare(`DELETE FROM ${name} WHERE ${column} = ?`);
    return {
      read: (playerId: string) =>
        guard(() => select.all(playerId).map(({ body }) => read(JSON.parse(String(body)) as Row))),
      forget: ({ playerId }: { playerId: string }) => guard(() => void remove.run(playerId)),
    };
  }
  const page = db.prepare('SELECT handle, is_hidden, name, avatar FROM person_page WHERE player_id = ?');
  const card = db.prepare('SELECT code, is_hidden, name, avatar FROM friend_card WHERE player_id = ?');
  const removeCard = db.prepare('DELETE FROM friend_card WHERE player_id = ?');
  const pairs = db.prepare('SELECT body FROM friend_pair WHERE low = ? OR high = ?');
  const removePairs = db.prepare('DELETE FROM friend_pair WHERE low = ? OR high = ?');
  const withHidden = ({ is_hidden, ...row }: Row): Row => ({ ...row, isHidden: is_hidden === 1 });

  return {
    profile: table('player', 'id', (body) => ownProfile(body as unknown as PlayerProfile)),
    history: table('player_history', 'player_id'),
    dailyTries: table('daily_try', 'player_id'),
    drafts: table('draft', 'player_id'),
    packs: table('pack', 'player_id'),
    makings: {
      read: (playerId) => workflows.askedBy(playerId),
      forget: ({ playerId }) => workflows.forgetAsker({ playerId, instead: newStandIn().playerId }),
    },
    // Forgotten by the store, last of all: its link has to say from when on.
    page: {
      read: (playerId) => guard(() => page.all(playerId).map(withHidden)),
    },
    friendCard: {
      read: (playerId) => guard(() => card.all(playerId).map(withHidden)),
      forget: ({ playerId }) => guard(() => void removeCard.run(playerId)),
    },
    friends: {
      read: (playerId) =>
        guard(() =>
          pairs.all(playerId, playerId).flatMap(({ body }) => ownSide(JSON.parse(String(body)) as Pair, playerId)),
        ),
      forget: ({ playerId }) => guard(() => void removePairs.run(playerId, playerId)),
    },
  };
}
