import { columnsOf } from './chat-line.ts';

/** What a reader sees as one letter: a flag or a family is one, however many characters it is made of. */
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text in at most so many columns; a longer one ends in an ellipsis, which is one, and never within a letter. */
export function fitColumns(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = '';
  let left = columns - 1;
  for (const { segment } of letters.segment(text)) {
    left -= columnsOf(segment);
    if (left < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** A text of at most so many letters. */
export function firstLetters(text: string, count: number): string {
  let kept = '';
  for (const { segment } of letters.segment(text)) {
    if (count-- <= 0) break;
    kept += segment;
  }
  return kept;
}
