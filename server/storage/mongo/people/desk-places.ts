import { banWithout, entryWithout, isBanOf, isEntryOf, ownBan, ownEntry } from '../../person/desk-without.ts';
import type { PersonHands } from '../../person/person-place-hands.ts';
import { untilItStands } from '../../person/until-it-stands.ts';
import type { Sought } from '../../person/without-person.ts';
import type { AuditEntry } from '../../ports/audit.ts';
import type { Ban } from '../../ports/bans.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';

interface Row {
  readonly body: string;
}

/** What was done at the desk about somebody. */
export function deskPlaces({ models: { bans, audit_entries } }: MongoEngine): Pick<PersonHands, 'bans' | 'deskLog'> {
  async function bansOf(sought: Pick<Sought, 'playerId'>): Promise<{ readonly ban: Ban; readonly body: string }[]> {
    const plan = servedBy('bans', 'ban_recent', {}, { at: -1, _id: 1 });
    const rows = await bans.find({}, { body: 1 }, plan).lean<Row[]>();
    return rows.map(({ body }) => ({ body, ban: JSON.parse(body) as Ban })).filter(({ ban }) => isBanOf(ban, sought));
  }

  async function entriesOf(sought: Pick<Sought, 'playerId'>): Promise<AuditEntry[]> {
    const plan = servedBy('audit_entries', '_id_', {}, { _id: 1 });
    const rows = await audit_entries.find({}, { body: 1 }, plan).lean<Row[]>();
    return rows.map(({ body }) => JSON.parse(body) as AuditEntry).filter((entry) => isEntryOf(entry, sought));
  }

  return {
    bans: {
      read: async (playerId) => (await bansOf({ playerId })).map(({ ban }) => ownBan(ban)),
      forget: (sought) =>
        untilItStands(async () => {
          const found = await bansOf(sought);
          for (const { ban, body } of found) {
            const left = banWithout(ban, sought);
            // A network that was banned anew meanwhile, because of somebody else, stays banned by that.
            const filter = { _id: ban.id, body };
            const plan = servedBy('bans', '_id_', filter);
            if (left) await bans.updateOne(filter, { $set: { body: JSON.stringify(left) } }, plan);
            else await bans.deleteOne(filter, plan);
          }
          return found.length === 0;
        }),
    },
    deskLog: {
      read: async (playerId) => (await entriesOf({ playerId })).map(ownEntry),
      forget: async (sought) => {
        for (const entry of await entriesOf(sought)) {
          const filter = { _id: entry.id };
          const changed = { $set: { body: JSON.stringify(entryWithout(entry)) } };
          await audit_entries.updateOne(filter, changed, servedBy('audit_entries', '_id_', filter));
        }
      },
    },
  };
}
