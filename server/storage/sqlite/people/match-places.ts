import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { pack, unpack } from '../../pack.ts';
import { ownMatch, ownUnfinished } from '../../person/own-part.ts';
import type { PersonHands } from '../../person/person-place-hands.ts';
import { asideWithout, recordWithout } from '../../person/without-person.ts';
import type { MatchRecord, SetAsideMatch } from '../../storage.ts';
import type { SqliteEngine } from '../engine.ts';
import { parse } from '../journal-file.ts';
import type { Journals } from '../journals.ts';

/** Matches: others played them too, and go on having them. */
export function matchPlaces(
  { db, guard, atomically }: SqliteEngine,
  journals: Journals,
): Pick<PersonHands, 'matches' | 'underWay' | 'setAside'> {
  const ofPlayer = db.prepare('SELECT match_id FROM match_player WHERE player_id = ? ORDER BY ended_at, match_id');
  const record = db.prepare('SELECT body, packed FROM match_record WHERE id = ?');
  const putRecord = db.prepare("UPDATE match_record SET body = '', packed = ? WHERE id = ?");
  const removePlayer = db.prepare('DELETE FROM match_player WHERE player_id = ? AND match_id = ?');
  const asides = db.prepare('SELECT match_id FROM match_aside ORDER BY match_id');
  const aside = db.prepare('SELECT packed FROM match_aside WHERE match_id = ?');
  const putAside = db.prepare('UPDATE match_aside SET packed = ? WHERE match_id = ?');

  async function* recordsOf(playerId: string): AsyncGenerator<{ id: string; record: MatchRecord | null }> {
    const ids = await guard(() => ofPlayer.all(playerId).map((row) => String(row.match_id)));
    for (const id of ids) {
      const row = await guard(() => record.get(id));
      const packed = row?.packed;
      yield { id, record: packed instanceof Uint8Array ? await unpack<MatchRecord>(packed) : parse(row?.body) };
      await yieldToOthers();
    }
  }

  async function* asidesWith(playerId: string): AsyncGenerator<SetAsideMatch> {
    const ids = await guard(() => asides.all().map((row) => String(row.match_id)));
    for (const id of ids) {
      const row = await guard(() => aside.get(id));
      const match = row ? await unpack<SetAsideMatch>(row.packed as Uint8Array) : null;
      if (match && JSON.stringify(match).includes(`"${playerId}"`)) yield match;
    }
  }

  return {
    matches: {
      read: async (playerId) => {
        const found: unknown[] = [];
        for await (const { record } of recordsOf(playerId)) if (record) found.push(ownMatch(record, playerId));
        return found;
      },
      forget: async (sought) => {
        for await (const { id, record } of recordsOf(sought.playerId)) {
          const packed = record ? await pack(recordWithout(record, sought)) : null;
          // Together: as long as it names them it is found by them.
          await atomically(() => {
            if (packed) putRecord.run(packed, id);
            removePlayer.run(sought.playerId, id);
          });
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
        for await (const match of asidesWith(playerId)) found.push(ownUnfinished(match, playerId));
        return found;
      },
      forget: async (sought) => {
        for await (const match of asidesWith(sought.playerId)) {
          const packed = await pack(asideWithout(match, sought));
          await guard(() => void putAside.run(packed, match.matchId));
        }
      },
    },
  };
}
