import { randomBytes } from 'node:crypto';
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
  const playerId = `left-${randomBytes(ID_BYTES).toString('base64url')}`;
  return { playerId, name: SOMEBODY_NAME, avatar: SOMEBODY_AVATAR };
}
