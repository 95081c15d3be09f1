import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { StorageError } from '../storage.ts';
import type { MongoEngine } from './engine.ts';
import { servedBy } from './served-by.ts';
import { isDuplicate } from './translate-error.ts';

/** Who holds a database shows this often that it lives; silent for so long it is taken for dead; ms. */
const TIMES = { beatMs: 3000, silenceMs: 12_000, lookMs: 250 } as const;

interface Holder {
  readonly host: string;
  readonly pid: number;
  /** Another one each time the database is taken. */
  readonly token: string;
  readonly beat: number;
}

export interface HoldArgs {
  /** Host and name of the database, for people. */
  readonly where: string;
  /** Called once with a sentence where it takes a while. */
  readonly onWait: (sentence: string) => void;
  readonly times?: { readonly beatMs: number; readonly silenceMs: number; readonly lookMs: number };
}

const ID = { _id: 'holder' } as const;

/**
 * Takes the database for this process: two servers would both go on with the same matches. A holder that died on this
 * machine is seen to be dead; of one elsewhere the beats must stay away for a while, by our own clock, for clocks
 * differ. Rejects with a StorageError where another one lives. Resolves to what gives the database back.
 */
export async function hold(
  engine: MongoEngine,
  { where, onWait, times = TIMES }: HoldArgs,
): Promise<() => Promise<void>> {
  const mine: Holder = { host: hostname(), pid: process.pid, token: randomUUID(), beat: 0 };
  let first: Holder | null = null;
  let since = 0;
  for (;;) {
    const known = await holderOf(engine);
    const isSilent = known !== null && known.token === first?.token && known.beat === first.beat;
    if (known && first && !isSilent) throw inUse(where, known);
    const isFree = !known || isDead(known) || (isSilent && performance.now() - since > times.silenceMs);
    if (isFree && (await take(engine, known, mine))) return keep(engine, mine, { where, everyMs: times.beatMs });
    if (known && !first) {
      onWait(`MongoDB at ${where} is held by a Quizcade on ${known.host}. Waiting to see whether it still runs.`);
      first = known;
      since = performance.now();
    }
    await wait(times.lookMs);
  }
}

async function holderOf({ models }: MongoEngine): Promise<Holder | null> {
  return models.meta.findOne(ID, {}, servedBy('meta', '_id_', ID)).lean<Holder | null>();
}

/** False: somebody else was faster, or it lives after all. */
async function take({ models }: MongoEngine, known: Holder | null, mine: Holder): Promise<boolean> {
  if (!known) {
    const made = await models.meta.create({ ...ID, ...mine }).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
    });
    return made !== undefined;
  }
  const filter = { ...ID, token: known.token, beat: known.beat };
  const { matchedCount } = await models.meta.updateOne(filter, { $set: { ...mine } }, servedBy('meta', '_id_', filter));
  return matchedCount === 1;
}

/** Beats until it is given back. Where the beat finds another holder, nothing is run any more: it would be lost. */
function keep(
  { models, run, stop }: MongoEngine,
  { token }: Holder,
  { where, everyMs }: { where: string; everyMs: number },
): () => Promise<void> {
  const filter = { ...ID, token };
  const timer = setInterval(() => {
    run(() => models.meta.updateOne(filter, { $inc: { beat: 1 } }, servedBy('meta', '_id_', filter)))
      .then(({ matchedCount }) => {
        if (matchedCount === 1) return;
        clearInterval(timer);
        stop(
          new StorageError('storage/conflict', `Another Quizcade has taken MongoDB at ${where}. End one of the two.`),
        );
      })
      .catch(() => {}); // away for now; the next beat tells
  }, everyMs).unref();
  return async () => {
    clearInterval(timer);
    await run(() => models.meta.deleteOne(filter, servedBy('meta', '_id_', filter))).catch(() => {});
  };
}

/** On another machine nobody can know; of a process with our own number only a successor can be asking. */
function isDead({ host, pid }: Holder): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0); // asks, ends nothing
    return false;
  } catch (error) {
    return (error as { code?: string }).code === 'ESRCH';
  }
}

function inUse(where: string, { host, pid }: Holder): StorageError {
  return new StorageError(
    'storage/conflict',
    `Another Quizcade (process ${pid} on ${host}) is running on MongoDB at ${where}. End it first, or give this one a database of its own in MONGODB_URI.`,
  );
}
