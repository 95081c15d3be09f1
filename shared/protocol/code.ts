/** A short code: four letters and digits that cannot be misread or misheard for another (no 0 O 1 I L). */
export const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_CHARS = 4;
/** A code that nobody finds by trying, for a private room that wants one: 31 letters in eight places. */
export const LONG_CODE_CHARS = 8;

/** The code a person meant by what they typed, or undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  const isLongEnough = code.length === CODE_CHARS || code.length === LONG_CODE_CHARS;
  return isLongEnough && [...code].every((letter) => CODE_LETTERS.includes(letter)) ? code : undefined;
}

/** A code as people read it: a long one in two groups of four. */
export function writeCode(code: string): string {
  return code.length === LONG_CODE_CHARS ? `${code.slice(0, 4)} ${code.slice(4)}` : code;
}
