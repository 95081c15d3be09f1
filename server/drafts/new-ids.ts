import { randomBytes, randomInt } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Of a draft or a pack: 128 random bits, so that nobody finds one by trying. */
export function newLinkId(): string {
  return randomBytes(16).toString('base64url');
}

/** The topic id of a pack (`PACK_TOPIC`); it says nothing of the pack's link. */
export function newPackTopic(): string {
  return `pack-${letters(12)}`;
}

/** Of a question in a draft. */
export function newItemId(): string {
  return letters(10);
}

function letters(count: number): string {
  return Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
