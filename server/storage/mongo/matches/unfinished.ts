import type { Input } from '#shared/rules/input.ts';
import type { UnfinishedMatch } from '../../storage.ts';
import type { MongoEngine } from '../engine.ts';
import { servedBy } from '../served-by.ts';
import { inputNumber, inputsOf } from './journal-inputs.ts';

/** Every open journal, the oldest first, with its inputs up to the first gap. */
export async function unfinished(engine: MongoEngine): Promise<UnfinishedMatch[]> {
  const heads = await engine.models.journals
    .find({}, { head: 1 }, servedBy('journals', 'journal_opened', {}, { opened: 1, _id: 1 }))
    .lean<{ _id: string; head: string }[]>();
  const matches: UnfinishedMatch[] = [];
  for (const { _id: matchId, head } of heads) {
    const known = parse<Omit<UnfinishedMatch, 'matchId' | 'inputs'>>(head);
    if (known) matches.push({ matchId, ...known, inputs: await inputs(engine, matchId) });
  }
  return matches;
}

async function inputs({ models }: MongoEngine, matchId: string): Promise<Input[]> {
  const filter = inputsOf(matchId);
  const rows = await models.journal_inputs
    .find(filter, { body: 1 }, servedBy('journal_inputs', '_id_', filter, { _id: 1 }))
    .lean<{ _id: string; body: string }[]>();
  const found: Input[] = [];
  for (const { _id, body } of rows) {
    const input = parse<Input>(body);
    if (inputNumber(_id) !== found.length || !input) break; // what comes after a gap cannot be played
    found.push(input);
  }
  return found;
}

function parse<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
