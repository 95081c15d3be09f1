import type { Input } from '#shared/rules/input.ts';
import type { MatchLog } from '#shared/rules/replay.ts';
import type { MatchRecord } from '../storage.ts';

/**
 * Ids of everybody whom a record names, also of those who only opened the room or left before the start, and of those
 * whom a show told its arenas of: by them it is found again when one of them is to be forgotten.
 */
export function peopleIn({
  seats = [],
  votes = [],
  log,
}: Partial<Pick<MatchRecord, 'seats' | 'votes'>> & {
  readonly log?: Pick<MatchLog, 'header' | 'inputs'>;
}): string[] {
  const found = new Set<string>();
  for (const { playerId, kind } of seats) if (kind === 'human') found.add(playerId);
  for (const { playerId } of votes) found.add(playerId);
  if (!log) return [...found];
  const { opener, coHost, removed, seated } = log.header;
  for (const playerId of [opener, coHost, ...removed]) if (playerId !== null) found.add(playerId);
  for (const { playerId, kind } of seated) if (kind === 'human') found.add(playerId);
  for (const input of log.inputs) inInput(input, found);
  return [...found];
}

function inInput(input: Input, found: Set<string>): void {
  if (input.type === 'join') found.add(input.who.playerId);
  else if (input.type === 'note') {
    if ('who' in input.note) found.add(input.note.who);
    if ('whom' in input.note) found.add(input.note.whom);
  } else if (input.type === 'order') inside(input.order, found);
  else if (input.type === 'direct') inside(input.direction, found);
}

/** Of anything that may name people: every `playerId` in it. Bots are nobody. */
function inside(value: unknown, found: Set<string>): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, part] of Object.entries(value))
    if (key === 'playerId' && typeof part === 'string' && !part.startsWith('bot:')) found.add(part);
    else inside(part, found);
}
