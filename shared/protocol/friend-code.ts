import { CODE_LETTERS } from './code.ts';

/** 31 letters in twelve places are 59 bits: with a million players, and 300 tries a minute, the first hit takes some 5,000 years. */
export const FRIEND_CODE_CHARS = 12;

/** The friend code a person meant by what they typed or pasted, a whole link too; undefined when it cannot be one. */
export function readFriendCode(typed: string): string | undefined {
  const last = typed.trim().replace(/\/+$/, '').split('/').at(-1) ?? '';
  const code = last.toUpperCase().replace(/[\s-]/g, '');
  return code.length === FRIEND_CODE_CHARS && [...code].every((letter) => CODE_LETTERS.includes(letter))
    ? code
    : undefined;
}

/** As people read it: groups of four. */
export function writeFriendCode(code: string): string {
  return code.match(/.{1,4}/g)?.join(' ') ?? code;
}
