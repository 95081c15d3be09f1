/** So many letters, as a reader sees them, has the name of a player. */
export const NAME_LETTERS = { min: 2, max: 16 } as const;
/** UTF-16 units of a name: an emoji that a reader sees as one letter may be many. */
export const NAME_UNITS_MAX = 48;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many letters a reader sees. */
export function lettersOf(name: string): number {
  return [...graphemes.segment(name)].length;
}

/** What of a text can be a name: its beginning, never half a letter. */
export function cutToName(typed: string): string {
  let cut = '';
  for (const { segment } of [...graphemes.segment(typed)].slice(0, NAME_LETTERS.max)) {
    if (cut.length + segment.length > NAME_UNITS_MAX) break;
    cut += segment;
  }
  return cut;
}
