import type { DatabaseSync } from 'node:sqlite';
import type { Difficulty, Question } from '#shared/questions/question.ts';
import { hashText } from '#shared/rules/random.ts';
import { planDraw } from '../../questions/plan-draw.ts';
import type { QuestionStore } from '../storage.ts';
import { inTransaction } from './database.ts';

/** The bank. A draw walks an index from a seeded point: its cost does not grow with the bank. */
export function createQuestionStore(db: DatabaseSync, guard: <T>(work: () => T) => Promise<T>): QuestionStore {
  const columns = 'topic = ? AND lang = ? AND difficulty = ? AND kind = ?';
  const from = db.prepare(
    `SELECT id, dice, body FROM question WHERE ${columns} AND dice >= ? AND quality >= ? ORDER BY dice LIMIT ?`,
  );
  const below = db.prepare(
    `SELECT id, dice, body FROM question WHERE ${columns} AND dice < ? AND quality >= ? ORDER BY dice LIMIT ?`,
  );
  const topics = db.prepare('SELECT topic, count(*) AS n FROM question WHERE quality >= ? GROUP BY topic');
  // One step of the index a topic, however many questions it has.
  const topicNames = db.prepare(
    'WITH RECURSIVE t (topic) AS (SELECT min(topic) FROM question UNION ALL SELECT (SELECT min(topic) FROM question WHERE topic > t.topic) FROM t WHERE t.topic IS NOT NULL) SELECT topic FROM t WHERE topic IS NOT NULL',
  );
  const revision = db.prepare('SELECT revision FROM question WHERE id = ?');
  const insert = db.prepare(
    'INSERT INTO question (id, topic, difficulty, kind, lang, revision, dice, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ' +
      'ON CONFLICT (id) DO UPDATE SET topic = excluded.topic, difficulty = excluded.difficulty, kind = excluded.kind, lang = excluded.lang, revision = excluded.revision, body = excluded.body',
  );
  const byId = db.prepare('SELECT body FROM question WHERE id = ?');
  const list = db.prepare(
    "SELECT body FROM question WHERE id > ? AND (?2 = '' OR topic = ?2) AND (?3 = '' OR difficulty = ?3) ORDER BY id LIMIT ?4".replace(
      'id > ?',
      'id > ?1',
    ),
  );

  function pick(
    where: { topic: string; lang: string; difficulty: Difficulty; kind: string },
    dice: number,
    limit: number,
  ): { id: string; dice: number; body: string }[] {
    const args = [where.topic, where.lang, where.difficulty, where.kind, dice, DRAWN_ABOVE, limit] as const;
    const rows = from.all(...args);
    if (rows.length < limit)
      rows.push(
        ...below.all(where.topic, where.lang, where.difficulty, where.kind, dice, DRAWN_ABOVE, limit - rows.length),
      );
    return rows as { id: string; dice: number; body: string }[];
  }

  return {
    draw: (args) =>
      guard(() => {
        const all = (topicNames.all() as { topic: string }[]).map((row) => row.topic);
        return planDraw({ ...args, topics: args.topic === 'mix' ? all : [args.topic] }, pick).map(
          (row) => JSON.parse(row.body) as Question,
        );
      }),
    countByTopic: () =>
      guard(() =>
        Object.fromEntries(
          (topics.all(DRAWN_ABOVE) as { topic: string; n: number }[]).map((row) => [row.topic, row.n]),
        ),
      ),
    upsert: (questions) =>
      guard(() =>
        inTransaction(db, () => {
          const report = { added: 0, changed: 0, same: 0 };
          for (const question of questions) {
            const known = revision.get(question.id)?.['revision'];
            if (typeof known === 'number' && known >= question.revision) {
              report.same++;
              continue;
            }
            const { id, topic, difficulty, kind, lang } = question;
            insert.run(id, topic, difficulty, kind, lang, question.revision, hashText(id), JSON.stringify(question));
            if (known === undefined) report.added++;
            else report.changed++;
          }
          return report;
        }),
      ),
    find: (id) =>
      guard(() => {
        const row = byId.get(id);
        return row ? (JSON.parse(String(row['body'])) as Question) : null;
      }),
    list: ({ after = '', limit, topic = '', difficulty = '' }) =>
      guard(() => list.all(after, topic, difficulty, limit).map((row) => JSON.parse(String(row['body'])) as Question)),
  };
}

/** Below this quality (0 to 100) a question waits for review and is not drawn. */
const DRAWN_ABOVE = 20;
