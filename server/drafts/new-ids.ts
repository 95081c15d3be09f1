import { randomBytes, randomInt } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Of a draft or a pack: 128 random bits, so that nobody finds one by trying. */
export function newLinkId(): string {
  return randomBytes(16).toString('base64url');
}

/** The topic id of a pack (`PACK_TOPIC`); it says nothing of the pack's link. */
export function newPackTopic(): string {
  return `pack-${Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
}
