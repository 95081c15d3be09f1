import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { type ItemTally, statisticsOf } from '#shared/questions/item-statistics.ts';
import { playedDifficulty } from '#shared/questions/played-difficulty.ts';
import type { Difficulty, Question } from '#shared/questions/question.ts';
import { cellKey, type DrawQuery, type DrawRow, planDraw } from '../../questions/plan-draw.ts';
import { diceOf } from '../dice.ts';
import { drawReadable, readListed, readQuestion, type StoredQuestion } from '../read-question.ts';
import { STANDINGS } from '../standings.ts';
import type { DrawArgs, QuestionStore } from '../storage.ts';
import { type CellCount, sumByTopic } from '../sum-by-topic.ts';
import type { SqliteEngine } from './engine.ts';

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
  const revision = db.prepare('SELECT revision FROM question WHERE id = ?');
  const insert = db.prepare(
    'INSERT INTO question (id, topic, difficulty, kind, lang, revision, dice, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ' +
      'ON CONFLICT (id) DO UPDATE SET topic = excluded.topic, difficulty = excluded.difficulty, kind = excluded.kind, lang = excluded.lang, revision = excluded.revision, body = excluded.body',
  );
  const played = db.prepare('SELECT tally FROM item WHERE question_id = ?');
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

  /** How hard it has turned out to be: a new revision does not change that (F13). */
  function playedOf(id: string): Difficulty | null {
    const row = played.get(id);
    return row ? playedDifficulty(statisticsOf(JSON.parse(String(row.tally)) as ItemTally)) : null;
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
    upsert: (questions) =>
      atomically(() => {
        const report = { added: 0, changed: 0, same: 0 };
        for (const question of questions) {
          const known = revision.get(question.id)?.revision;
          if (typeof known === 'number' && known >= question.revision) {
            report.same++;
            continue;
          }
          const { id, topic, kind, lang } = question;
          const difficulty = (known === undefined ? null : playedOf(id)) ?? question.difficulty;
          insert.run(id, topic, difficulty, kind, lang, question.revision, diceOf(id), JSON.stringify(question));
          if (known === undefined) report.added++;
          else report.changed++;
        }
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
