import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { PlayerProfile } from '#shared/people/profile.ts';
import { ownReport } from '../../person/own-part.ts';
import type { PersonHands } from '../../person/person-place-hands.ts';
import { isIn, reportWithout } from '../../person/report-without.ts';
import { newStandIn } from '../../person/stand-in.ts';
import { untilItStands } from '../../person/until-it-stands.ts';
import type { LineReport } from '../../ports/reports.ts';
import type { SqliteEngine } from '../engine.ts';
import { createFeedbackReader } from '../feedback-reader.ts';

/** So many rows are looked through in one go: the driver is synchronous. */
const PAGE_ROWS = 500;

/** What stands among things of others: the person goes out of them, the rest stays. */
export function sharedPlaces({
  db,
  guard,
  atomically,
}: SqliteEngine): Pick<PersonHands, 'metBy' | 'votes' | 'voteLog' | 'reports'> {
  const known = createFeedbackReader(db);
  const players = db.prepare('SELECT id, body FROM player WHERE id > ? ORDER BY id LIMIT ?');
  const putPlayer = db.prepare('UPDATE player SET body = ? WHERE id = ? AND body = ?');
  const votes = db.prepare(
    'SELECT question_id AS questionId, vote, note, revision, weight, settled, at FROM vote WHERE player_id = ?',
  );
  const removeVotes = db.prepare('DELETE FROM vote WHERE player_id = ? AND question_id = ?');
  const logged = db.prepare(
    'SELECT number, question_id AS questionId, vote, revision, weight, at FROM vote_log WHERE player_id = ?',
  );
  const rename = db.prepare('UPDATE vote_log SET player_id = ? WHERE player_id = ?');
  const reports = db.prepare('SELECT id, body FROM line_report WHERE id > ? ORDER BY id LIMIT ?');
  const putReport = db.prepare('UPDATE line_report SET body = ? WHERE id = ? AND body = ?');
  const removeReport = db.prepare('DELETE FROM line_report WHERE id = ? AND body = ?');

  /** Every row of a table of `id` and `body`, a page at a time. */
  async function* rowsOf(page: typeof players): AsyncGenerator<{ id: string; body: string }> {
    for (let last = ''; ; ) {
      const rows = await guard(() => page.all(last, PAGE_ROWS));
      for (const row of rows) yield { id: String(row.id), body: String(row.body) };
      if (rows.length < PAGE_ROWS) return;
      last = String(rows.at(-1)?.id);
      await yieldToOthers();
    }
  }

  async function metBy(playerId: string): Promise<string[]> {
    const found: string[] = [];
    for await (const { id, body } of rowsOf(players)) {
      if (id === playerId || !body.includes(playerId)) continue;
      if (Object.hasOwn((JSON.parse(body) as PlayerProfile).met ?? {}, playerId)) found.push(id);
    }
    return found;
  }

  async function reportsWith(...args: Parameters<typeof isIn> extends [unknown, ...infer R] ? R : never) {
    const found: { id: string; body: string; report: LineReport }[] = [];
    for await (const { id, body } of rowsOf(reports)) {
      const report = JSON.parse(body) as LineReport;
      if (isIn(report, ...args)) found.push({ id, body, report });
    }
    return found;
  }

  return {
    metBy: {
      // Who it were is theirs.
      read: async (playerId) => {
        const { length } = await metBy(playerId);
        return length > 0 ? [{ people: length }] : [];
      },
      forget: async ({ playerId }) => {
        for (const id of await metBy(playerId)) await untilItStands(() => guard(() => forgetMeeting(id, playerId)));
      },
    },
    votes: {
      read: (playerId) => guard(() => votes.all(playerId).map(ownVote)),
      forget: async ({ playerId }) => {
        const questions = await guard(() => votes.all(playerId).map((row) => String(row.questionId)));
        for (const questionId of questions) {
          await atomically(() => {
            removeVotes.run(playerId, questionId);
            known.recompute(questionId);
          });
          await yieldToOthers();
        }
      },
    },
    voteLog: {
      read: (playerId) => guard(() => logged.all(playerId).map((row) => ({ ...row }))),
      forget: ({ playerId }) => guard(() => void rename.run(newStandIn().playerId, playerId)),
    },
    reports: {
      read: async (playerId, { names, matches }) => {
        const found = await reportsWith({ playerId, names }, matches);
        return found.map(({ report }) => ownReport(report, { playerId, names }));
      },
      forget: (sought, matches) =>
        untilItStands(async () => {
          const found = await reportsWith(sought, matches);
          for (const { id, body, report } of found) {
            const left = reportWithout(report, sought);
            await guard(() => void (left ? putReport.run(JSON.stringify(left), id, body) : removeReport.run(id, body)));
          }
          return found.length === 0;
        }),
    },
  };

  /** False where the other one's profile has changed in between. */
  function forgetMeeting(id: string, playerId: string): boolean {
    const row = db.prepare('SELECT body FROM player WHERE id = ?').get(id);
    if (!row) return true;
    const body = String(row.body);
    const { met = {}, ...profile } = JSON.parse(body) as PlayerProfile;
    const { [playerId]: _gone, ...others } = met;
    return putPlayer.run(JSON.stringify({ ...profile, met: others }), id, body).changes === 1;
  }
}

function ownVote({ note, settled, ...vote }: Record<string, unknown>) {
  return { ...vote, settled: settled === 1, ...(note === null ? {} : { note }) };
}
