import type { PlayerProfile } from '#shared/people/profile.ts';
import { ownProfile } from '../../person/own-part.ts';
import type { PersonHands } from '../../person/person-hands.ts';
import { newStandIn } from '../../person/stand-in.ts';
import type { WorkflowStore } from '../../ports/workflows.ts';
import type { SqliteEngine } from '../engine.ts';

type Row = Record<string, unknown>;

/** What is one person's alone: its rows go. */
export function ownPlaces(
  { db, guard }: SqliteEngine,
  workflows: Pick<WorkflowStore, 'askedBy' | 'forgetAsker'>,
): Pick<PersonHands, 'profile' | 'history' | 'dailyTries' | 'drafts' | 'packs' | 'makings' | 'page'> {
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
      read: (playerId) =>
        guard(() => page.all(playerId).map(({ is_hidden, ...row }) => ({ ...row, isHidden: is_hidden === 1 }))),
    },
  };
}
