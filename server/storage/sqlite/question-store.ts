import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Question } from '#shared/questions/question.ts';
import { readsTheSame } from '../../questions/differences.ts';
import { cellKey, type DrawQuery, type DrawRow, planDraw } from '../../questions/plan-draw.ts';
import { diceOf } from '../dice.ts';
import { drawReadable, readAsked, readListed, readPast, readQuestion, type StoredQuestion } from '../read-question.ts';
import { STANDINGS } from '../standings.ts';
import type { DrawArgs, QuestionRevision, QuestionStore } from '../storage.ts';
import { type CellCount, sumByLanguage, sumByTopic } from '../sum-by-topic.ts';
import type { SqliteEngine } from './engine.ts';
import { createFeedbackReader } from './feedback-reader.ts';

/** Looked for in one go: the driver is synchronous, and a file's worth would keep every room waiting. */
const CHUNK_QUESTIONS = 50;

/** The bank. A draw walks an index from a seeded point: its cost does not grow with the bank. */
export function createQuestionStore({ db, guard, atomically }: SqliteEngine): QuestionStore {
  const where = 'topic = ? AND lang = ? AND difficulty = ? AND kind = ? AND standing = ?';
  const upwards = db.prepare(`SELECT id, dice FROM question WHERE ${where} AND dice >= ? ORDER BY dice LIMIT ?`);
  const fromZero = db.prepare(`SELECT id, dice FROM question WHERE ${where} AND dice < ? ORDER BY dice LIMIT ?`);
  const topics = db.prepare('SELECT topic, sum(n) AS n FROM question_cell WHERE n > 0 GROUP BY topic ORDER BY topic');
  const amounts = db.prepare('SELECT topic, lang, kind, n FROM question_cell WHERE n > 0 ORDER BY topic');
  const cells = db.prepare('SELECT topic, lang, difficulty, kind FROM question_cell WHERE n > 0');
  const known = createFeedbackReader(db);
  const present = db.prepare('SELECT revision, since, body, difficulty FROM question WHERE id = ?');
  const keepPast = db.prepare(
    'INSERT INTO question_past (question_id, revision, at, body, feedback) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const past = db.prepare('SELECT at, body, feedback FROM question_past WHERE question_id = ? ORDER BY revision DESC');
  const insert = db.prepare(
    'INSERT INTO question (id, topic, difficulty, kind, lang, revision, since, dice, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ' +
      'ON CONFLICT (id) DO UPDATE SET topic = excluded.topic, difficulty = excluded.difficulty, kind = excluded.kind, lang = excluded.lang, revision = excluded.revision, since = excluded.since, body = excluded.body',
  );
  const byId = db.prepare('SELECT body, difficulty FROM question WHERE id = ?');
  const byIds = db.prepare('SELECT body, difficulty FROM question WHERE id IN (SELECT value FROM json_each(?))');
  const list = db.prepare('SELECT id, body, difficulty FROM question WHERE id > ? ORDER BY id LIMIT ?');
  const listTopic = db.prepare(
    'SELECT id, body, difficulty FROM question WHERE topic = ? AND id > ? ORDER BY id LIMIT ?',
  );
  const listLevel = db.prepare(
    'SELECT id, body, difficulty FROM question WHERE difficulty = ? AND id > ? ORDER BY id LIMIT ?',
  );
  const listBoth = db.prepare(
    'SELECT id, body, difficulty FROM question WHERE topic = ? AND difficulty = ? AND id > ? ORDER BY id LIMIT ?',
  );

  function read({ topic, lang, difficulty, kind, standing, from, limit }: DrawQuery): DrawRow[] {
    const cell = [topic, lang, difficulty, kind, STANDINGS[standing], from] as const;
    const rows = upwards.all(...cell, limit);
    if (rows.length < limit) rows.push(...fromZero.all(...cell, limit - rows.length));
    return rows as unknown as DrawRow[];
  }

  function find(id: string): Question | null {
    const row = byId.get(id);
    return row ? readQuestion(stored(row)) : null;
  }

  /** Puts a question into the bank in place of an earlier revision. */
  function put(question: Question): 'added' | 'changed' | 'same' {
    const { id, topic, difficulty, kind, lang, revision } = question;
    const was = present.get(id);
    if (was && Number(was.revision) >= revision) return 'same';
    let since = 1;
    if (was) {
      const before = readQuestion(stored(was));
      since = before && readsTheSame(before, question) ? Number(was.since) : revision;
      keepPast.run(id, Number(was.revision), Date.now(), String(was.body), JSON.stringify(known.of(id)));
    }
    insert.run(id, topic, difficulty, kind, lang, revision, since, diceOf(id), JSON.stringify(question));
    if (was) known.recompute(id);
    return was ? 'changed' : 'added';
  }

  function revisionsOf(id: string): QuestionRevision[] {
    const question = find(id);
    if (!question) return [];
    const earlier = past.all(id).flatMap(({ at, body, feedback }) => readPast({ at, body, feedback }));
    return [{ question, replacedAt: null, feedback: known.of(id) }, ...earlier];
  }

  function draw(args: DrawArgs): (Question | null)[] {
    const all = args.topic === 'mix' ? topics.all().map((row) => String(row.topic)) : [args.topic];
    const filled = cells.all() as Record<'topic' | 'lang' | 'difficulty' | 'kind', string>[];
    const keys = new Set(filled.map((cell) => cellKey(cell.topic, cell.lang, cell.difficulty, cell.kind)));
    const plan = planDraw({ ...args, topics: all, cells: keys });
    let step = plan.next();
    while (!step.done) step = plan.next(step.value.map(read));
    return step.value.map(find);
  }

  return {
    draw: (args) => drawReadable(args.count, (count) => guard(() => draw({ ...args, count }))),
    countByTopic: (of) => guard(() => sumByTopic(amounts.all() as unknown as CellCount[], of)),
    countByLanguage: () => guard(() => sumByLanguage(amounts.all() as unknown as CellCount[])),
    upsert: (questions) =>
      atomically(() => {
        const report = { added: 0, changed: 0, same: 0 };
        for (const question of questions) report[put(question)]++;
        return report;
      }),
    find: (id) => guard(() => find(id)),
    async findMany(ids) {
      const wanted = [...new Set(ids)];
      const found: Question[] = [];
      for (let from = 0; from < wanted.length; from += CHUNK_QUESTIONS) {
        const rows = await guard(() => byIds.all(JSON.stringify(wanted.slice(from, from + CHUNK_QUESTIONS))));
        found.push(...rows.map((row) => readQuestion(stored(row))).filter((question) => question !== null));
        await yieldToOthers();
      }
      return found;
    },
    revisions: (id) => guard(() => revisionsOf(id)),
    scan: ({ after = '', limit }) =>
      guard(() => list.all(after, limit).map(({ id, body }) => readAsked(String(id), body))),
    list: ({ after = '', limit, topic, difficulty }) =>
      guard(() => {
        const rows =
          topic === undefined
            ? difficulty === undefined
              ? list.all(after, limit)
              : listLevel.all(difficulty, after, limit)
            : difficulty === undefined
              ? listTopic.all(topic, after, limit)
              : listBoth.all(topic, difficulty, after, limit);
        return rows.map((row) => readListed(String(row.id), stored(row)));
      }),
  };
}

function stored({ body, difficulty }: Record<string, unknown>): StoredQuestion {
  return { body, difficulty };
}
