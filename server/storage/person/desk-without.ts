import { SOMEBODY_NAME } from '#shared/people/somebody.ts';
import type { AuditEntry } from '../ports/audit.ts';
import { type Ban, banIdOf, playerOf } from '../ports/bans.ts';
import type { Sought } from './without-person.ts';

type Whom = Pick<Sought, 'playerId'>;

/** Whether a ban is of a person, or of a network because of them. By their id alone: names are anybody's (N2). */
export function isBanOf(ban: Ban, { playerId }: Whom): boolean {
  return playerOf(ban) === playerId;
}

/** What is left of it: nothing of one of their pass, which is void; a network's stays and names nobody. */
export function banWithout({ playerId: _whose, ...ban }: Ban, { playerId }: Whom): Ban | null {
  return ban.id === banIdOf('player', playerId) ? null : { ...ban, name: SOMEBODY_NAME };
}

/** What a person is given of it. Which network it is stays the server's secret. */
export function ownBan({ id: _network, playerId: _whose, ...ban }: Ban) {
  return ban;
}

/** Whether an entry of the desk's log is about a person or about something of theirs. By their id alone, as bans are. */
export function isEntryOf(entry: AuditEntry, { playerId }: Whom): boolean {
  return entry.playerId === playerId;
}

/** The same deed to nobody: until when a ban was stays, why does not. */
export function entryWithout({ playerId: _whose, ban, ...entry }: AuditEntry): AuditEntry {
  return { ...entry, about: SOMEBODY_NAME, detail: '', ...(ban ? { ban: { ...ban, reason: '' } } : {}) };
}

export function ownEntry({ playerId: _whose, ...entry }: AuditEntry) {
  return entry;
}
