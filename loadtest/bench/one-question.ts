import type { LeanClient } from '../lean/lean-client.ts';
import { now } from '../lean/now.ts';
import { decodeNotice, FRAME, isNotice } from '../lean/wire.ts';
import { pause } from '../pause.ts';

/** A frame of at least this many bytes is the question, not a phase or a tally. */
const QUESTION_BYTES = 60;

/** Notes when the next question reaches each client: the first patch of its size. */
export function watchQuestion(clients: readonly LeanClient[]): { times: number[]; bytes: number } {
  const seen = { times: [] as number[], bytes: 0 };
  clients.forEach((client, index) => {
    const onward = index === 0 ? client.onFrame : null; // the host's frames are decoded as well
    let isFirst = true;
    client.onFrame = (frame, at) => {
      if (isFirst && frame[0] === FRAME.patch && frame.length >= QUESTION_BYTES) {
        isFirst = false;
        seen.times.push(at);
        seen.bytes = frame.length;
      }
      onward?.(frame, at);
    };
  });
  return seen;
}

/** Everybody answers, evenly over a second. Resolves to the time from each press to its acknowledgement, ms. */
export async function answerWithinASecond(
  clients: readonly LeanClient[],
  round: number,
  answer: string,
): Promise<number[]> {
  const latencies: number[] = [];
  const began = now();
  const refusals: unknown[] = [];
  await Promise.all(
    clients.map(async (client, index) => {
      await pause(began + (index * 1000) / clients.length - now());
      const sent = now();
      const onward = client.onFrame;
      const acknowledged = new Promise<void>((resolve) => {
        client.onFrame = (frame, at) => {
          onward?.(frame, at);
          if (isNotice(frame, 'refused')) refusals.push(decodeNotice(frame).payload);
          if (!isNotice(frame, 'locked') && !isNotice(frame, 'refused')) return;
          latencies.push(at - sent);
          resolve();
        };
      });
      client.send('answer', { round, answer });
      await Promise.race([acknowledged, pause(10_000)]);
      client.onFrame = onward;
    }),
  );
  if (refusals.length > 0) throw new Error(`answers were refused: ${JSON.stringify(refusals[0])}`);
  if (latencies.length < clients.length)
    throw new Error(`${clients.length - latencies.length} answers were never acknowledged`);
  return latencies;
}
