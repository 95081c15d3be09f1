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
  for (const input of inputs) {
    if (input.type !== 'intent') continue;
    const { seat, intent } = input;
    if (intent.type === 'answer') answers.push([seat, intent.round, String(intent.answer)]);
    else if (intent.type === 'vote') votes.push([seat, intent.round]);
  }
  return { matchId, answers, votes };
}

function print(match: KeptMatch): void {
  process.stdout.write(`${JSON.stringify(match)}\n`);
}
