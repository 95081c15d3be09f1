import { SOMEBODY_NAME } from '#shared/people/somebody.ts';
import type { AuditEntry } from '../ports/audit.ts';
import { type Ban, banIdOf } from '../ports/bans.ts';
import type { Sought } from './without-person.ts';

/** Whether a ban is of a person, or of a network under their name. */
export function isBanOf({ id, name }: Ban, { playerId, names }: Sought): boolean {
  return id === banIdOf('player', playerId) || names.has(name);
}

/** What is left of it: nothing of one of their pass, which opens nothing any more; a network's stays without the name. */
export function banWithout(ban: Ban, { playerId }: Sought): Ban | null {
  return ban.id === banIdOf('player', playerId) ? null : { ...ban, name: SOMEBODY_NAME };
}

/** Whether an entry of the desk's log is about a person. */
export function isEntryOf({ about }: AuditEntry, { playerId, names }: Sought): boolean {
  return about === playerId || names.has(about);
}

export function entryWithout(entry: AuditEntry): AuditEntry {
  return { ...entry, about: SOMEBODY_NAME };
}
