import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { pack, unpack } from '../../pack.ts';
import { ownMatch, ownUnfinished } from '../../person/own-part.ts';
import type { PersonHands } from '../../person/person-place-hands.ts';
import { untilItStands } from '../../person/until-it-stands.ts';
import { asideWithout, recordWithout, type Sought } from '../../person/without-person.ts';
import type { MatchRecord, SetAsideMatch } from '../../storage.ts';
import type { SqliteEngine } from '../engine.ts';
import { parse } from '../journal-file.ts';
import type { Journals } from '../journals.ts';

/** Matches: others played them too, and go on having them. */
export function matchPlaces(
  { db, guard, atomically }: SqliteEngine,
  journals: Journals,
): Pick<PersonHands, 'matches' | 'underWay' | 'setAside'> {
  const ofPlayer = db.prepare('SELECT match_id FROM match_player WHERE player_id = ? ORDER BY ended_at DESC, match_id');
  const record = db.prepare('SELECT body, packed FROM match_record WHERE id = ?');
  const putRecord = db.prepare(
    "UPDATE match_record SET body = '', packed = ? WHERE id = ? AND body = ? AND packed IS ?",
  );
  const removePlayer = db.prepare('DELETE FROM match_player WHERE player_id = ? AND match_id = ?');
  const asides = db.prepare('SELECT match_id FROM match_aside ORDER BY match_id');
  const aside = db.prepare('SELECT packed FROM match_aside WHERE match_id = ?');
  const putAside = db.prepare('UPDATE match_aside SET packed = ? WHERE match_id = ? AND packed = ?');

  const idsOf = (playerId: string) => guard(() => ofPlayer.all(playerId).map((row) => String(row.match_id)));

  async function readRecord(id: string) {
    const row = (await guard(() => record.get(id))) ?? { body: '', packed: null };
    const packed = row.packed instanceof Uint8Array ? row.packed : null;
    const match: MatchRecord | null = packed ? await unpack<MatchRecord>(packed) : parse(row.body);
    return { match, body: String(row.body), packed };
  }

  /** False where somebody else who played it was forgotten in between. */
  async function forgetInRecord(id: string, sought: Sought): Promise<boolean> {
    const { match, body, packed } = await readRecord(id);
    const left = match && (await pack(recordWithout(match, sought)));
    // Together: as long as it names them it is found by them.
    return atomically(() => {
      if (left && putRecord.run(left, id, body, packed).changes === 0 && record.get(id)) return false;
      removePlayer.run(sought.playerId, id);
      return true;
    });
  }

  const asideIds = () => guard(() => asides.all().map((row) => String(row.match_id)));

  /** Null where it does not name this player. */
  async function readAside(id: string, playerId: string) {
    const packed = (await guard(() => aside.get(id)))?.packed;
    const match = packed instanceof Uint8Array ? await unpack<SetAsideMatch>(packed) : null;
    return match && JSON.stringify(match).includes(`"${playerId}"`) ? { match, packed: packed as Uint8Array } : null;
  }

  /** False where somebody else who was in it was forgotten in between. */
  async function forgetInAside(id: string, sought: Sought): Promise<boolean> {
    const read = await readAside(id, sought.playerId);
    if (!read) return true;
    const left = await pack(asideWithout(read.match, sought));
    await guard(() => void putAside.run(left, id, read.packed));
    return false; // it is looked whether it still names them
  }

  return {
    matches: {
      read: async (playerId) => {
        const found: unknown[] = [];
        for (const id of await idsOf(playerId)) {
          const { match } = await readRecord(id);
          if (match) found.push(ownMatch(match, playerId));
          await yieldToOthers();
        }
        return found;
      },
      forget: async (sought) => {
        for (const id of await idsOf(sought.playerId)) {
          await untilItStands(() => forgetInRecord(id, sought));
          await yieldToOthers();
        }
      },
    },
    underWay: {
      read: async (playerId) =>
        (await journals.unfinished())
          .filter((match) => JSON.stringify(match).includes(`"${playerId}"`))
          .map((match) => ownUnfinished(match, playerId)),
      forget: async () => {}, // it is played on with what is in it; its end forgets them again
    },
    setAside: {
      read: async (playerId) => {
        const found: unknown[] = [];
        for (const id of await asideIds()) {
          const read = await readAside(id, playerId);
          if (read) found.push(ownUnfinished(read.match, playerId));
        }
        return found;
      },
      forget: async (sought) => {
        for (const id of await asideIds()) await untilItStands(() => forgetInAside(id, sought));
      },
    },
  };
}
