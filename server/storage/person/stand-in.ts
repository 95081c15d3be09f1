import { createHmac, randomBytes } from 'node:crypto';
import { SOMEBODY_AVATAR, SOMEBODY_NAME } from '#shared/people/somebody.ts';

/** Who stands in a record in place of a person who is forgotten. */
export interface StandIn {
  readonly playerId: string;
  readonly name: string;
  readonly avatar: string;
}

const ID_BYTES = 12;

/** A new one each time: it says nothing of whom it stands for, and two records of one person cannot be led to each other. */
export function newStandIn(): StandIn {
  return { playerId: idOf(randomBytes(ID_BYTES)), name: SOMEBODY_NAME, avatar: SOMEBODY_AVATAR };
}

/** The same id each time for the same thing, for what has to be made only once: nobody finds out for whom without the key. */
export function standInIdOf(thing: string, key: string): string {
  return idOf(createHmac('sha256', key).update(thing).digest().subarray(0, ID_BYTES));
}

function idOf(bytes: Buffer): string {
  return `left-${bytes.toString('base64url')}`;
}
