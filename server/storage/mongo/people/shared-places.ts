import type { PlayerProfile } from '#shared/people/profile.ts';
import { ownReport } from '../../person/own-part.ts';
import type { PersonHands } from '../../person/person-place-hands.ts';
import { isIn, reportWithout } from '../../person/report-without.ts';
import { newStandIn } from '../../person/stand-in.ts';
import { untilItStands } from '../../person/until-it-stands.ts';
import type { Sought } from '../../person/without-person.ts';
import type { LineReport } from '../../ports/reports.ts';
import type { MongoEngine } from '../engine.ts';
import type { Recomputer } from '../feedback/recompute.ts';
import { readPlayer } from '../players/player-document.ts';
import { servedBy } from '../served-by.ts';

/** Documents that are looked through in one round trip. */
const BATCH_DOCUMENTS = 500;

interface FoundReport {
  readonly _id: string;
  readonly body: string;
  readonly report: LineReport;
}

/** What stands among things of others: the person goes out of them, the rest stays. */
export function sharedPlaces(
  engine: MongoEngine,
  quality: Recomputer,
): Pick<PersonHands, 'metBy' | 'votes' | 'voteLog' | 'reports'> {
  const { players, votes, vote_log, line_reports } = engine.models;

  async function metBy(playerId: string): Promise<string[]> {
    const found: string[] = [];
    const all = players
      .find({}, { profile: 1 }, servedBy('players', '_id_', {}, { _id: 1 }))
      .lean<{ _id: string; profile: string }[]>()
      .cursor({ batchSize: BATCH_DOCUMENTS });
    for await (const { _id, profile } of all as AsyncIterable<{ _id: string; profile: string }>) {
      if (_id === playerId || !profile.includes(playerId)) continue;
      if (Object.hasOwn((JSON.parse(profile) as PlayerProfile).met ?? {}, playerId)) found.push(_id);
    }
    return found;
  }

  /** False where the other one's profile has changed in between. */
  async function forgetMeeting(id: string, playerId: string): Promise<boolean> {
    const known = await readPlayer(engine, id);
    if (!known) return true;
    const { met: { [playerId]: _gone, ...met } = {}, ...profile } = known.profile;
    const filter = { _id: id, revision: known.revision };
    const changed = { revision: known.revision + 1, profile: JSON.stringify({ ...profile, met }) };
    return (await players.updateOne(filter, { $set: changed }, servedBy('players', '_id_', filter))).matchedCount === 1;
  }

  async function reportsWith(sought: Sought, matches: ReadonlySet<string>) {
    const rows = await line_reports
      .find({}, null, servedBy('line_reports', 'report_oldest', {}, { at: 1, _id: 1 }))
      .lean<{ _id: string; body: string }[]>();
    return rows
      .map(({ _id, body }) => ({ _id, body, report: JSON.parse(body) as LineReport }))
      .filter(({ report }) => isIn(report, sought, matches));
  }

  async function readVotes<T>(
    collection: typeof votes,
    index: 'vote_of_player' | 'vote_log_of_player',
    player: string,
  ) {
    return collection
      .find({ player }, { player: 0 }, servedBy(collection === votes ? 'votes' : 'vote_log', index, { player }))
      .lean<T[]>();
  }

  return {
    metBy: {
      // Who it were is theirs.
      read: async (playerId) => {
        const { length } = await metBy(playerId);
        return length > 0 ? [{ people: length }] : [];
      },
      forget: async ({ playerId }) => {
        for (const id of await metBy(playerId)) await untilItStands(() => forgetMeeting(id, playerId));
      },
    },
    votes: {
      read: async (playerId) => {
        const rows = await readVotes<Record<string, unknown>>(votes, 'vote_of_player', playerId);
        // Where they came from is a hash that is of no use to anybody but the server.
        return rows.map(({ _id, question, origin, hasNote, ...vote }) => ({ questionId: question, ...vote }));
      },
      forget: async ({ playerId }) => {
        const rows = await readVotes<{ question: string }>(votes, 'vote_of_player', playerId);
        for (const { question } of rows) {
          const filter = { question, player: playerId };
          await votes.deleteOne(filter, servedBy('votes', 'vote_player', filter));
          await quality.after(question);
        }
      },
    },
    voteLog: {
      read: async (playerId) => {
        const rows = await readVotes<Record<string, unknown>>(vote_log, 'vote_log_of_player', playerId);
        return rows.map(({ _id, question, ...vote }) => ({ number: _id, questionId: question, ...vote }));
      },
      forget: async ({ playerId }) => {
        const filter = { player: playerId };
        const renamed = { $set: { player: newStandIn().playerId } };
        await vote_log.updateMany(filter, renamed, servedBy('vote_log', 'vote_log_of_player', filter));
      },
    },
    reports: {
      read: async (playerId, { names, matches }) => {
        const found = await reportsWith({ playerId, names }, matches);
        return found.map(({ report }) => ownReport(report, { playerId, names }));
      },
      forget: (sought, matches) =>
        untilItStands(async () => {
          const found = await reportsWith(sought, matches);
          for (const one of found) await forgetInReport(one, sought);
          return found.length === 0;
        }),
    },
  };

  /** Does nothing where it has changed in between. */
  async function forgetInReport({ _id, body, report }: FoundReport, sought: Sought): Promise<void> {
    const left = reportWithout(report, sought);
    const filter = { _id, body };
    const plan = servedBy('line_reports', '_id_', filter);
    if (left) await line_reports.updateOne(filter, { $set: { body: JSON.stringify(left) } }, plan);
    else await line_reports.deleteOne(filter, plan);
  }
}
