import { randomUUID } from 'node:crypto';
import { DIFFICULTIES } from '#shared/questions/question.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { openMongo } from '../storage/mongo/mongo-storage.ts';
import { drawFigures } from './draw-figures.ts';
import { importFigures } from './import-figures.ts';
import { journalFigures } from './journal-figures.ts';
import type { MeasuredFigure } from './measured-figure.ts';
import { onSqlite } from './on-sqlite.ts';
import { settleFigures } from './settle-figures.ts';

/** A test server holds less and is slower than what it stands for: its figures have no goals. */
const MONGO_BANK_QUESTIONS = 10_000;
const MONGO_QUESTIONS_PER_SECOND = 2000;

/** What `npm run bench -- --only storage` starts: figures as JSON on stdout. MongoDB is measured where BENCH_MONGODB_URI leads to one. */
const figures = await onSqlite(async (storage, folder) => [
  ...(await importFigures(storage, folder)),
  ...(await drawFigures(storage, { on: 'SQLite', isJudged: true, draws: 300 })),
  ...(await settleFigures(storage)),
  ...(await journalFigures(storage, { on: 'SQLite', perSecond: 10_000, isJudged: true })),
]);
const mongo = process.env.BENCH_MONGODB_URI;
if (mongo) figures.push(...(await onMongo(mongo, process.env.BENCH_MONGODB_NOTE ?? '')));
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(0);

async function onMongo(uri: string, note: string): Promise<MeasuredFigure[]> {
  const storage = await openMongo(uri);
  const run = randomUUID();
  for (let from = 0; from < MONGO_BANK_QUESTIONS; from += 1000) {
    await storage.questions.upsert(
      Array.from({ length: 1000 }, (_, i) =>
        aQuestion({
          id: `${run}-${from + i}`,
          topic: `topic-${i % 24}`,
          difficulty: DIFFICULTIES[(i >> 3) % 3] ?? 'easy',
        }),
      ),
    );
  }
  const measured = [
    ...(await drawFigures(storage, { on: 'MongoDB', isJudged: false, draws: 40 })),
    ...(await journalFigures(storage, { on: 'MongoDB', perSecond: MONGO_QUESTIONS_PER_SECOND, isJudged: false })),
  ];
  await storage.close();
  return measured.map((figure) => ({ ...figure, note }));
}
