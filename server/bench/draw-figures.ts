import { aKey } from '#shared/testing/a-key.ts';
import { percentile } from '#shared/testing/percentile.ts';
import type { Storage } from '../storage/storage.ts';
import type { MeasuredFigure } from './measured-figure.ts';

const KINDS = ['choice', 'multi', 'number', 'order', 'text'] as const;

/** Twenty questions out of whatever bank is there, for people who saw 200 of it lately. */
export async function drawFigures(
  storage: Storage,
  { on, isJudged, draws }: { on: string; isJudged: boolean; draws: number },
): Promise<MeasuredFigure[]> {
  const counts = await storage.questions.countByTopic();
  const topics = Object.keys(counts);
  const bank = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const avoid = (await storage.questions.list({ limit: 200 })).map(({ id }) => id);
  const figures: MeasuredFigure[] = [];
  for (const what of ['a topic', 'a mix']) {
    const times: number[] = [];
    for (let seed = 0; seed < draws; seed++) {
      const topic = what === 'a mix' ? 'mix' : (topics[seed % topics.length] ?? 'mix');
      const began = performance.now();
      const drawn = await storage.questions.draw({ topic, count: 20, key: aKey(`${seed}`), kinds: KINDS, avoid });
      times.push(performance.now() - began);
      if (drawn.length !== 20) throw new Error(`${drawn.length} of 20 questions were drawn from ${topic}`);
    }
    const name = `selection on ${on}: 20 of ${bank.toLocaleString('en')}, ${what}`;
    figures.push(
      { name: `${name}, p50`, value: percentile(times, 50), unit: 'ms' },
      { name: `${name}, p99`, value: percentile(times, 99), unit: 'ms', ...(isJudged ? { goal: { atMost: 20 } } : {}) },
    );
  }
  return figures;
}
