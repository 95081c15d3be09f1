import { nameKey } from '../people/name-key.ts';
import type { Match } from './match.ts';
import type { Seat } from './seat.ts';

/** What is remembered of somebody whom the host removed, besides their pass: a pass is made anew in a moment. */
export interface ShutOut {
  /** As in Arrival. */
  readonly network: string;
  /** The names they came with and had last, as `nameShape`. */
  readonly shapes: readonly string[];
}

/** P8: the host removed this person. Where their network is not known, only their pass stays out. */
export function shutOut(match: Match, { network, cameAs, name }: Seat): void {
  if (network === null) return;
  match.shutOut.push({ network, shapes: [...new Set([nameShape(cameAs), nameShape(name)])] });
}

/** Whether somebody of this network and such a name was removed. Others of the network, and the name elsewhere, come in. */
export function isShutOut(match: Match, network: string | null | undefined, name: string): boolean {
  if (!network || match.shutOut.length === 0) return false;
  const shape = nameShape(name);
  return match.shutOut.some((one) => one.network === network && one.shapes.includes(shape));
}

/** What names have in common that are told apart by a number at the end: Ada, ADA and Ada 2 are one. */
function nameShape(name: string): string {
  return nameKey(name.replace(/[\p{N}\s]+$/u, '') || name);
}
