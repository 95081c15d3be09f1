import { NEUTRAL_QUALITY } from '#shared/questions/quality.ts';
import type { Question } from '#shared/questions/question.ts';
import { diceOf } from '../../dice.ts';
import { STANDINGS } from '../../standings.ts';
import { bulkWrite } from '../bulk-write.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { wavesOf } from '../waves.ts';

/** In one command: a slow database that has a whole bank to write says nothing for so long that it is taken for one that is away. */
const AT_ONCE_QUESTIONS = 200;
/** A question that others write at the same moment is tried again so often. */
const TRIES_MAX = 20;

interface Report {
  added: number;
  changed: number;
  same: number;
}

interface Written {
  readonly report: Report;
  /** Ids of questions that were there before and have been written anew. */
  readonly known: string[];
}

/**
 * Adds new ones, replaces those whose revision is higher. Without transactions a list may be written in part when
 * the database goes away: then it rejects, and the same list again writes the rest.
 */
export async function upsert(
  engine: MongoEngine,
  questions: readonly Question[],
): Promise<{ readonly report: Report; readonly known: readonly string[] }> {
  const report: Report = { added: 0, changed: 0, same: 0 };
  const written: Written = { report, known: [] };
  for (const wave of wavesOf(questions, ({ id }) => id))
    for (let from = 0; from < wave.length; from += AT_ONCE_QUESTIONS)
      await write(engine, wave.slice(from, from + AT_ONCE_QUESTIONS), written, TRIES_MAX);
  return written;
}

async function write(engine: MongoEngine, wave: readonly Question[], written: Written, tries: number): Promise<void> {
  const { report } = written;
  const { questions: model } = engine.models;
  const filter = { _id: { $in: wave.map(({ id }) => id) } };
  const rows = await model
    .find(filter, { revision: 1 }, servedBy('questions', '_id_', filter))
    .lean<{ _id: string; revision: number }[]>();
  const known = new Map(rows.map(({ _id, revision }) => [_id, revision]));
  const newer = wave.filter(({ id, revision }) => (known.get(id) ?? -1) < revision);
  report.same += wave.length - newer.length;
  written.known.push(...newer.flatMap(({ id }) => (known.has(id) ? [id] : [])));
  const { added, changed, duplicates } = await bulkWrite(model, newer.map(operationOf));
  report.added += added;
  report.changed += changed;
  const again = duplicates.flatMap((place) => newer[place] ?? []);
  if (again.length === 0) return;
  if (tries === 0) throw new Error(`${again.length} questions are written by others again and again`);
  await write(engine, again, written, tries - 1);
}

/** Where the stored revision is as high by now, the filter finds nothing and the insert meets a taken id. */
function operationOf(question: Question) {
  const { id, topic, difficulty, kind, lang, revision } = question;
  const filter = { _id: id, revision: { $lt: revision } };
  return {
    updateOne: {
      filter,
      update: {
        $set: { topic, difficulty, kind, lang, revision, body: JSON.stringify(question) },
        $setOnInsert: {
          dice: diceOf(id),
          standing: STANDINGS.good,
          retired: false,
          flagged: false,
          quality: NEUTRAL_QUALITY,
          computed: 0,
        },
      },
      upsert: true,
      ...servedBy('questions', '_id_', filter),
    },
  };
}
