/**
 * What a key means whatever the keyboard: a letter in lower case, a digit, or the browser's own name of the key. Where
 * a layout writes other letters (Cyrillic, Greek), or no digits in its first row (French), the place of the key counts.
 */
export function pressedKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (/^[a-z\d]$/i.test(key)) return key.toLowerCase();
  if (key.length !== 1) return key;
  return /^(?:Key|Digit)([A-Z\d])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

/** The option that a key names, 0-based: 1 to 6, or A to F. */
export function optionOfKey(pressed: string): number | null {
  const place = '123456'.indexOf(pressed) + 1 || 'abcdef'.indexOf(pressed) + 1;
  return pressed.length === 1 && place > 0 ? place - 1 : null;
}
