import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Question } from '#shared/questions/question.ts';
import { knownAlready } from '../questions/known-already.ts';
import { readStarterBank } from '../questions/starter.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import type { MeasuredFigure } from './measured-figure.ts';
import { sayProgress } from './say-progress.ts';

/** What `npm run bench -- --only dedup` starts: figures as JSON on stdout. */
const BANK_QUESTIONS = 100_000;
const NEW_QUESTIONS = 1000;
const BATCH_QUESTIONS = 1000;

const own = await readStarterBank();
const folder = await mkdtemp(join(tmpdir(), 'quizcade-bench-'));
const storage = await openSqlite(folder);
const kept = sayProgress('questions in the bank', BANK_QUESTIONS);
for (let from = 0; from < BANK_QUESTIONS; from += BATCH_QUESTIONS) {
  kept(from);
  await storage.questions.upsert(Array.from({ length: BATCH_QUESTIONS }, (_, i) => variant(from + i)));
}
/** Every other one is in the bank. */
const fresh = Array.from({ length: NEW_QUESTIONS }, (_, i) => ({
  ...variant(i % 2 ? i * 50 : BANK_QUESTIONS + i),
  id: `new-${i}`,
}));
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const began = performance.now();
const known = await knownAlready(storage.questions, fresh);
const seconds = (performance.now() - began) / 1000;
delay.disable();
await storage.close();
await rm(folder, { recursive: true, force: true });

const figures: MeasuredFigure[] = [
  {
    name: `dedup: ${NEW_QUESTIONS.toLocaleString('en')} questions against ${BANK_QUESTIONS.toLocaleString('en')}`,
    ...{ value: seconds, unit: 's', goal: { atMost: 5 }, note: `${known.size} are known` },
  },
  { name: 'dedup: longest that everybody else waits', value: delay.max / 1e6, unit: 'ms' },
];
process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exit(0);

/** As much text as one of ours, about something that no other number is about. */
function variant(index: number): Question {
  const question = own[index % own.length] as Question;
  const turn = Math.floor(index / own.length);
  const other = (text: string): string =>
    text.replace(/\p{L}{4,}/gu, (word, at: number) => (at % 3 === 0 ? `${word}${turn}` : word));
  return { ...question, id: `bench-${index}`, stem: other(question.stem) } as Question;
}
