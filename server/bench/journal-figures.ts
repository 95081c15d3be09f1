import { monitorEventLoopDelay } from 'node:perf_hooks';
import { classic } from '#shared/modes/classic/mode.ts';
import { type MatchHeader, NOBODY_YET, RULES_VERSION } from '#shared/rules/match.ts';
import { refOf } from '#shared/rules/registry.ts';
import { aKey } from '#shared/testing/a-key.ts';
import { percentile } from '#shared/testing/percentile.ts';
import { SystemClock } from '../match/clock.ts';
import { Journal } from '../match/journal.ts';
import { settlementOf } from '../match/settle.ts';
import type { Storage } from '../storage/storage.ts';
import type { MeasuredFigure } from './measured-figure.ts';

const SECONDS = 5;
const MATCHES = 100;
/** How long a round of answers is in coming, ms: they do not come in step with a timer. */
const STEP_MS = 1;

/** Answers of a hundred matches through the journal, as fast as a full evening sends them: how long each waits until it is durable. */
export async function journalFigures(
  storage: Storage,
  { on, perSecond, isJudged }: { on: string; perSecond: number; isJudged: boolean },
): Promise<MeasuredFigure[]> {
  const journal = new Journal({
    store: storage.matches,
    settlement: settlementOf(storage),
    clock: new SystemClock(),
    onTrouble: (error) => {
      throw error;
    },
  });
  for (let m = 0; m < MATCHES; m++) await journal.open(headOf(`m${m}`));
  const waits: number[] = [];
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const began = performance.now();
  let sent = 0;
  while (sent < perSecond * SECONDS) {
    const due = Math.min(perSecond * SECONDS, Math.floor(((performance.now() - began) / 1000) * perSecond));
    for (; sent < due; sent++) {
      const at = performance.now();
      const input = {
        type: 'intent',
        at,
        seat: sent % 64,
        intent: { type: 'answer', round: 7, answer: 'k3f9' },
        creditMs: 20,
      } as const;
      void journal.add(`m${sent % MATCHES}`, Math.floor(sent / MATCHES), input).then(() => {
        waits.push(performance.now() - at);
      });
    }
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  await journal.flush();
  await journal.flush();
  const seconds = (performance.now() - began) / 1000;
  loop.disable();
  const kept = (await storage.matches.unfinished()).reduce((sum, { inputs }) => sum + inputs.length, 0);
  if (kept !== sent || waits.length !== sent) throw new Error(`${sent} answers went in, ${kept} are kept`);
  const name = `journal on ${on}`;
  return [
    {
      name: `${name}: answers made durable`,
      value: sent / seconds,
      unit: '/s',
      ...(isJudged ? { goal: { atLeast: perSecond * 0.95 } } : {}),
    },
    { name: `${name}: an answer waits, p50`, value: percentile(waits, 50), unit: 'ms' },
    {
      name: `${name}: an answer waits, p95`,
      value: percentile(waits, 95),
      unit: 'ms',
      ...(isJudged ? { goal: { atMost: 15 } } : {}),
    },
    { name: `${name}: an answer waits, p99`, value: percentile(waits, 99), unit: 'ms' },
    { name: `${name}: event loop delay, p99`, value: loop.percentile(99) / 1e6, unit: 'ms' },
  ];
}

function headOf(id: string) {
  const header: MatchHeader = {
    ...{
      id,
      rules: [refOf(classic)],
      key: aKey(id),
      publicSeed: id,
      topic: 'atlas',
      deck: [],
      at: 0,
      ...NOBODY_YET,
    },
    settings: {
      ...{ maxSeats: 64, autoStartMs: null, fillTo: 0, pace: 1 },
    },
  };
  return { matchId: id, roomId: id, code: 'K7PQ', isPublic: true, rulesVersion: RULES_VERSION, header };
}
