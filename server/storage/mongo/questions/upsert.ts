import { NEUTRAL_QUALITY } from '#shared/questions/quality.ts';
import type { Question } from '#shared/questions/question.ts';
import { readsTheSame } from '../../../questions/differences.ts';
import { diceOf } from '../../dice.ts';
import { readPastQuestion } from '../../read-question.ts';
import { STANDINGS } from '../../standings.ts';
import { bulkWrite } from '../bulk-write.ts';
import type { MongoEngine } from '../engine.ts';
import { feedbackOf } from '../feedback/feedback-of.ts';
import { servedBy } from '../served-by.ts';
import { wavesOf } from '../waves.ts';
import { keepPast } from './revisions.ts';

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
  /** Ids of questions that were there before, have been written anew, and of which anything was said or answered. */
  readonly heard: string[];
}

/** What is in the bank under an id. */
interface Present {
  readonly _id: string;
  readonly revision: number;
  readonly since: number;
  readonly retired: boolean;
  readonly body: string;
}

/**
 * Adds new ones, replaces those whose revision is higher. Without transactions a list may be written in part when
 * the database goes away: then it rejects, and the same list again writes the rest.
 */
export async function upsert(
  engine: MongoEngine,
  questions: readonly Question[],
): Promise<{ readonly report: Report; readonly heard: readonly string[] }> {
  const report: Report = { added: 0, changed: 0, same: 0 };
  const written: Written = { report, heard: [] };
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
    .find(filter, { revision: 1, since: 1, retired: 1, body: 1 }, servedBy('questions', '_id_', filter))
    .lean<Present[]>();
  const known = new Map(rows.map((row) => [row._id, row]));
  const newer = wave.filter(({ id, revision }) => (known.get(id)?.revision ?? -1) < revision);
  report.same += wave.length - newer.length;
  const replaced = newer.flatMap(({ id }) => known.get(id) ?? []);
  written.heard.push(...(await keepReplaced(engine, replaced)));
  const { added, changed, duplicates } = await bulkWrite(
    model,
    newer.map((question) => operationOf(question, known.get(question.id))),
  );
  report.added += added;
  report.changed += changed;
  const again = duplicates.flatMap((place) => newer[place] ?? []);
  if (again.length === 0) return;
  if (tries === 0) throw new Error(`${again.length} questions are written by others again and again`);
  await write(engine, again, written, tries - 1);
}

/** Keeps what is about to be replaced, with all that is known of it; resolves to the ids of those anything is known of. */
async function keepReplaced(engine: MongoEngine, replaced: readonly Present[]): Promise<string[]> {
  const heard = await Promise.all(
    replaced.map(async ({ _id: id, revision, body }) => {
      const { feedback } = await feedbackOf(engine, id);
      await keepPast(engine, { id, revision, body }, feedback);
      const { said, statistics, decision } = feedback;
      return said.addresses > 0 || statistics.asked > 0 || decision !== 'none' ? [id] : [];
    }),
  );
  return heard.flat();
}

/** Where another revision is stored by now, the filter finds nothing and the insert meets a taken id. */
function operationOf(question: Question, was: Present | undefined) {
  const { id, topic, difficulty, kind, lang, revision } = question;
  const filter = { _id: id, revision: was ? was.revision : { $lt: revision } };
  const unheard = { standing: STANDINGS.good, flagged: false, quality: NEUTRAL_QUALITY };
  const before = was && readPastQuestion(was.body);
  const isAnother = was !== undefined && !(before && readsTheSame(before, question));
  return {
    updateOne: {
      filter,
      update: {
        $set: {
          ...{ topic, difficulty, kind, lang, revision, body: JSON.stringify(question) },
          // At once, for a process may die before it has recomputed what is said of it.
          ...(isAnother ? { since: revision } : {}),
          ...(isAnother && !was.retired ? unheard : {}),
        },
        $setOnInsert: {
          ...{ dice: diceOf(id), retired: false, computed: 0 },
          ...(isAnother ? {} : { since: 1 }),
          ...(isAnother && !was.retired ? {} : unheard),
        },
      },
      upsert: true,
      ...servedBy('questions', '_id_', filter),
    },
  };
}
