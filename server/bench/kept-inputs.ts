import type { Input } from '#shared/rules/input.ts';
import { openStorage } from '../storage/open.ts';

/**
 * What the load test starts when its servers have ended: `kept-inputs.ts DATA_DIR` prints what storage kept of each
 * match, a line of JSON each, so that it can be compared with what players were told.
 */
interface KeptMatch {
  readonly matchId: string;
  /** Seat, round, and the answer as text. */
  readonly answers: readonly (readonly [number, number, string])[];
  /** Seat and round. */
  readonly votes: readonly (readonly [number, number])[];
  /** A director's: after which of its orders a line for a cut was worked out, and when, server ms. */
  readonly lines: readonly (readonly [number, number])[];
  /** An arena's: number of each order that it took, when, server ms, and whether that was a cut by such a line. */
  readonly orders: readonly (readonly [number, number, boolean])[];
}

/** More matches than one run plays. */
const MATCHES_MAX = 20_000;

const [dataDir] = process.argv.slice(2);
if (!dataDir) throw new Error('kept-inputs.ts wants a data folder');
const storage = await openStorage({ dataDir, mongodbUri: process.env.MONGODB_URI || undefined });
for (const { matchId, inputs } of await storage.matches.unfinished()) print(kept(matchId, inputs));
for (const { id, log } of await storage.matches.recent({ limit: MATCHES_MAX })) print(kept(id, log.inputs));
await storage.close();

function kept(matchId: string, inputs: readonly Input[]): KeptMatch {
  const answers: [number, number, string][] = [];
  const votes: [number, number][] = [];
  const lines: [number, number][] = [];
  const orders: [number, number, boolean][] = [];
  for (const input of inputs) {
    if (input.type === 'direct' && input.direction.do === 'drawn') lines.push([input.direction.after, input.at]);
    if (input.type === 'order')
      orders.push([input.seq, input.at, input.order.do === 'phase' && input.order.line !== null]);
    if (input.type !== 'intent') continue;
    const { seat, intent } = input;
    if (intent.type === 'answer') answers.push([seat, intent.round, String(intent.answer)]);
    else if (intent.type === 'vote') votes.push([seat, intent.round]);
  }
  return { matchId, answers, votes, lines, orders };
}

function print(match: KeptMatch): void {
  process.stdout.write(`${JSON.stringify(match)}\n`);
}
