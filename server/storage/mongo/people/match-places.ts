import { pack } from '../../pack.ts';
import { ownMatch, ownUnfinished } from '../../person/own-part.ts';
import type { PersonHands } from '../../person/person-place-hands.ts';
import { asideWithout, recordWithout } from '../../person/without-person.ts';
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

  async function* recordsOf(playerId: string): AsyncGenerator<{ id: string; record: MatchRecord | null }> {
    const filter = { players: playerId };
    const order = { endedAt: -1, _id: 1 } as const;
    const ids = await matches
      .find(filter, { _id: 1 }, servedBy('matches', 'match_of_player', filter, order))
      .lean<{ _id: string }[]>();
    for (const { _id } of ids) {
      const one = { _id };
      const row = await matches.findOne(one, { body: 1 }, servedBy('matches', '_id_', one)).lean<Packed | null>();
      if (row) yield { id: _id, record: await readBody<MatchRecord>(row) };
    }
  }

  async function* asidesWith(playerId: string): AsyncGenerator<SetAsideMatch> {
    const ids = await match_asides
      .find({}, { _id: 1 }, servedBy('match_asides', 'aside_recent', {}, { at: -1, _id: 1 }))
      .lean<{ _id: string }[]>();
    for (const { _id } of ids) {
      const one = { _id };
      const row = await match_asides
        .findOne(one, { body: 1 }, servedBy('match_asides', '_id_', one))
        .lean<Packed | null>();
      const match = row ? await readBody<SetAsideMatch>(row) : null;
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
          const filter = { _id: id };
          const body = record ? { $set: { body: await pack(recordWithout(record, sought)) } } : {};
          // Together: as long as it names them it is found by them.
          const change = { ...body, $pull: { players: sought.playerId } };
          await matches.updateOne(filter, change, servedBy('matches', '_id_', filter));
        }
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
        for await (const match of asidesWith(playerId)) found.push(ownUnfinished(match, playerId));
        return found;
      },
      forget: async (sought) => {
        for await (const match of asidesWith(sought.playerId)) {
          const filter = { _id: match.matchId };
          const body = await pack(asideWithout(match, sought));
          await match_asides.updateOne(filter, { $set: { body } }, servedBy('match_asides', '_id_', filter));
        }
      },
    },
  };
}
