/** The fields of a card that people read; the others are names and numbers for the page. */
export const READ_OF_A_CARD: ReadonlySet<string> = new Set(['title', 'summary', 'lines', 'labels', 'none', 'titles']);

/** Every word of a rule's card that people read, in English as the rule has it. */
export function wordsOfCard(card: object): string[] {
  return readIn(card, false);
}

function readIn(value: unknown, isRead: boolean): string[] {
  if (typeof value === 'string') return isRead && /\p{L}/u.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => readIn(one, isRead));
  if (typeof value !== 'object' || value === null) return [];
  // A field without a title goes by its name, and only its rule's own view asks for it.
  const isNameless = (one: unknown): boolean => one === (value as { readonly name?: unknown }).name;
  return Object.entries(value).flatMap(([key, one]) =>
    isNameless(one) ? [] : readIn(one, isRead || READ_OF_A_CARD.has(key)),
  );
}
