import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIFFICULTIES } from '#shared/questions/question.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { openSqlite } from './sqlite-storage.ts';

describe('SQLite with a bank of 100,000', () => {
  it('draws 20 in 20 ms, of a topic or a mix, also for people who saw 200 lately', async function () {
    this.timeout(60_000);
    const folder = await mkdtemp(join(tmpdir(), 'quizcade-large-'));
    const storage = await openSqlite(folder);
    for (let from = 0; from < 100_000; from += 10_000) {
      await storage.questions.upsert(
        Array.from({ length: 10_000 }, (_, i) =>
          aQuestion({ id: `q${from + i}`, topic: `topic-${i % 24}`, difficulty: DIFFICULTIES[(i >> 3) % 3] ?? 'easy' }),
        ),
      );
    }
    const avoid = Array.from({ length: 200 }, (_, i) => `q${i * 7}`);
    const times: number[] = [];
    for (let seed = 0; seed < 40; seed++) {
      for (const topic of ['mix', `topic-${seed % 24}`]) {
        const began = performance.now();
        const drawn = await storage.questions.draw({
          ...{ topic, count: 20, seed: `${seed}`, kinds: ['choice', 'multi', 'number', 'order', 'text'] },
          ...(seed % 2 ? { avoid } : {}),
        });
        times.push(performance.now() - began);
        assert.equal(drawn.length, 20);
      }
    }
    const began = performance.now();
    await storage.questions.countByTopic();
    const counting = performance.now() - began;
    await storage.close();
    await rm(folder, { recursive: true, force: true });
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    assert.ok(median <= 20, `median ${median.toFixed(1)} ms`);
    assert.ok(counting <= 20, `counting took ${counting.toFixed(1)} ms`);
  });
});
