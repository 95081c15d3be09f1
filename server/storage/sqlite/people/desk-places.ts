import { banWithout, entryWithout, isBanOf, isEntryOf, ownBan, ownEntry } from '../../person/desk-without.ts';
import type { PersonHands } from '../../person/person-place-hands.ts';
import type { Sought } from '../../person/without-person.ts';
import type { AuditEntry } from '../../ports/audit.ts';
import type { Ban } from '../../ports/bans.ts';
import type { SqliteEngine } from '../engine.ts';

/** What was done at the desk about somebody. */
export function deskPlaces({ db, guard, atomically }: SqliteEngine): Pick<PersonHands, 'bans' | 'deskLog'> {
  const bans = db.prepare('SELECT body FROM ban');
  const putBan = db.prepare('UPDATE ban SET body = ? WHERE id = ?');
  const removeBan = db.prepare('DELETE FROM ban WHERE id = ?');
  const entries = db.prepare('SELECT body FROM audit_entry');
  const putEntry = db.prepare('UPDATE audit_entry SET body = ? WHERE id = ?');
  const bansOf = (sought: Pick<Sought, 'playerId'>) =>
    bans.all().flatMap((row) => {
      const ban = JSON.parse(String(row.body)) as Ban;
      return isBanOf(ban, sought) ? [ban] : [];
    });
  const entriesOf = (sought: Pick<Sought, 'playerId'>) =>
    entries.all().flatMap((row) => {
      const entry = JSON.parse(String(row.body)) as AuditEntry;
      return isEntryOf(entry, sought) ? [entry] : [];
    });

  return {
    bans: {
      read: (playerId) => guard(() => bansOf({ playerId }).map(ownBan)),
      forget: (sought) =>
        atomically(() => {
          for (const ban of bansOf(sought)) {
            const left = banWithout(ban, sought);
            if (left) putBan.run(JSON.stringify(left), ban.id);
            else removeBan.run(ban.id);
          }
        }),
    },
    deskLog: {
      read: (playerId) => guard(() => entriesOf({ playerId }).map(ownEntry)),
      forget: (sought) =>
        guard(() => {
          for (const entry of entriesOf(sought)) putEntry.run(JSON.stringify(entryWithout(entry)), entry.id);
        }),
    },
  };
}
