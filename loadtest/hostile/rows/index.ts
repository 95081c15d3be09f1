import type { Row } from '../scene.ts';
import { blockedLine } from './blocked-line.ts';
import { codeGuessing } from './code-guessing.ts';
import { crowded } from './crowded.ts';
import { deafLog } from './deaf-log.ts';
import { farming } from './farming.ts';
import { forgedPowers } from './forged-powers.ts';
import { keptMatches } from './kept-matches.ts';
import { leaveAndReturn } from './leave-and-return.ts';
import { neverAcknowledged } from './never-acknowledged.ts';
import { oneFrame } from './one-frame.ts';
import { pipelined } from './pipelined.ts';
import { removedReturns } from './removed-returns.ts';
import { renameStorm } from './rename-storm.ts';
import { silentHost } from './silent-host.ts';
import { silentLine } from './silent-line.ts';
import { talkStorm } from './talk-storm.ts';
import { threePasses } from './three-passes.ts';

/** Every attack, in the order of the table. */
export const ROWS: readonly Row[] = [
  oneFrame,
  pipelined,
  threePasses,
  deafLog,
  codeGuessing,
  neverAcknowledged,
  renameStorm,
  talkStorm,
  keptMatches,
  leaveAndReturn,
  removedReturns,
  farming,
  silentHost,
  forgedPowers,
  silentLine,
  blockedLine,
  crowded,
];

/** Waits more than it works: it is played beside the others. */
export const BESIDE: ReadonlySet<Row> = new Set([silentHost]);
