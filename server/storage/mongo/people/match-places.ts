import { pack } from '../../pack.ts';
import { ownMatch, ownUnfinished } from '../../person/own-part.ts';
import type { PersonHands } from '../../person/person-place-hands.ts';
import { untilItStands } from '../../person/until-it-stands.ts';
import { asideWithout, recordWithout, type Sought } from '../../person/without-person.ts';
import type { MatchRecord, SetAsideMatch } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { readBody } from '../matches/read-body.ts';
import { unfinished } from '../matches/unfinished.ts';
import { servedBy } from '../served-by.ts';

interface Packed {
  readonly _id: string;
  readonly body: Uint8Array;
}

/** Matches: others played them too, and go on having them. */
export function matchPlaces(engine: MongoEngine): Pick<PersonHands, 'matches' | 'underWay' | 'setAside'> {
  const { matches, match_asides } = engine.models;

  async function idsOf(playerId: string): Promise<string[]> {
    const filter = { players: playerId };
    const order = { endedAt: -1, _id: 1 } as const;
    const rows = await matches
      .find(filter, { _id: 1 }, servedBy('matches', 'match_of_player', filter, order))
      .lean<{ _id: string }[]>();
    return rows.map(({ _id }) => _id);
  }

  async function readRecord(_id: string) {
    const filter = { _id };
    const row = await matches.findOne(filter, { body: 1 }, servedBy('matches', '_id_', filter)).lean<Packed | null>();
    return row && { match: await readBody<MatchRecord>(row), body: row.body };
  }

  /** False where somebody else who played it was forgotten in between. */
  async function forgetInRecord(id: string, sought: Sought): Promise<boolean> {
    const read = await readRecord(id);
    if (!read) return true;
    const filter = { _id: id, body: read.body };
    const body = read.match ? { $set: { body: await pack(recordWithout(read.match, sought)) } } : {};
    // Together: as long as it names them it is found by them.
    const change = { ...body, $pull: { players: sought.playerId } };
    return (await matches.updateOne(filter, change, servedBy('matches', '_id_', filter))).matchedCount === 1;
  }

  async function asideIds(): Promise<string[]> {
    const rows = await match_asides
      .find({}, { _id: 1 }, servedBy('match_asides', 'aside_recent', {}, { at: -1, _id: 1 }))
      .lean<{ _id: string }[]>();
    return rows.map(({ _id }) => _id);
  }

  /** Null where it does not name this player. */
  async function readAside(_id: string, playerId: string) {
    const filter = { _id };
    const plan = servedBy('match_asides', '_id_', filter);
    const row = await match_asides.findOne(filter, { body: 1 }, plan).lean<Packed | null>();
    const match = row && (await readBody<SetAsideMatch>(row));
    return match && JSON.stringify(match).includes(`"${playerId}"`) ? { match, body: row.body } : null;
  }

  /** False where somebody else who was in it was forgotten in between. */
  async function forgetInAside(id: string, sought: Sought): Promise<boolean> {
    const read = await readAside(id, sought.playerId);
    if (!read) return true;
    const filter = { _id: id, body: read.body };
    const body = await pack(asideWithout(read.match, sought));
    await match_asides.updateOne(filter, { $set: { body } }, servedBy('match_asides', '_id_', filter));
    return false; // it is looked whether it still names them
  }

  return {
    matches: {
      read: async (playerId) => {
        const found: unknown[] = [];
        for (const id of await idsOf(playerId)) {
          const match = (await readRecord(id))?.match;
          if (match) found.push(ownMatch(match, playerId));
        }
        return found;
      },
      forget: async (sought) => {
        for (const id of await idsOf(sought.playerId)) await untilItStands(() => forgetInRecord(id, sought));
      },
    },
    underWay: {
      read: async (playerId) =>
        (await unfinished(engine))
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
