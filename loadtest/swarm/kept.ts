import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { KeptOrders } from './cut-times.ts';
import type { CrowdRecord } from './swarm-commands.ts';

const SCRIPT = resolve(import.meta.dirname, '../../server/bench/kept-inputs.ts');

/** What storage holds of a match: answers by seat and round, who voted, and where it is of a show what `cutTimes` looks at. */
export interface KeptMatch extends KeptOrders {
  readonly answers: ReadonlyMap<string, string>;
  readonly votes: ReadonlySet<string>;
}

/** The same of each match, by id. */
export type Kept = ReadonlyMap<string, KeptMatch>;

/** Reads the data folder of a server that has ended, in a process that knows storage. */
export async function readKept(dataDir: string): Promise<Kept> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SCRIPT, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const kept = new Map<string, KeptMatch>();
  for await (const line of createInterface({ input: child.stdout })) {
    const match = JSON.parse(line) as KeptOrders & {
      matchId: string;
      answers: [number, number, string][];
      votes: [number, number][];
    };
    kept.set(match.matchId, {
      answers: new Map(match.answers.map(([seat, round, answer]) => [key(seat, round), answer])),
      votes: new Set(match.votes.map(([seat, round]) => key(seat, round))),
      lines: match.lines,
      orders: match.orders,
    });
  }
  const code = await ended;
  if (code !== 0) throw new Error(`what was kept in ${dataDir} cannot be read (the reader ended with ${code})`);
  return kept;
}

export interface Losses {
  /** Answers and votes that players were told stand. */
  readonly acknowledged: number;
  readonly votesAcknowledged: number;
  /** Of those, what storage does not have, or has otherwise. */
  readonly lost: number;
  readonly votesLost: number;
}

/** Compares what players were told with what storage kept. */
export function lossesOf(crowds: readonly CrowdRecord[], kept: Kept): Losses {
  const losses = { acknowledged: 0, votesAcknowledged: 0, lost: 0, votesLost: 0 };
  for (const { matchId, seats, rounds } of crowds) {
    const match = kept.get(matchId);
    for (const log of rounds)
      seats.forEach((seat, place) => {
        const at = key(seat, log.round);
        if (log.acknowledged[place] !== 0) {
          losses.acknowledged++;
          if (match?.answers.get(at) !== log.optionIds[log.option[place] ?? 0]) losses.lost++;
        }
        if (log.voteAcknowledged[place] !== 0) {
          losses.votesAcknowledged++;
          if (!match?.votes.has(at)) losses.votesLost++;
        }
      });
  }
  return losses;
}

function key(seat: number, round: number): string {
  return `${seat}/${round}`;
}
