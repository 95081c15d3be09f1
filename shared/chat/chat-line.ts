/** So wide is a line of the chat at most: one line of a narrow phone, beside a face and a name. */
export const LINE_MAX_COLUMNS = 32;

/** What takes the place of two letters. */
const WIDE =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{scx=Yi}\uff01-\uff60\uffe0-\uffe6]/u;
/** Marks sit on the letter before them, and joiners are not seen. */
const NO_WIDTH = /[\p{M}\p{Cf}\p{Emoji_Modifier}]/u;

/** How wide a text is, in letters: an ideograph or a picture is two, a mark none, and a sign that stands for a phrase is the phrase. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of text) {
    if (NO_WIDTH.test(letter)) continue;
    columns += WIDE.test(letter) ? 2 : Math.max(1, [...letter.normalize('NFKC')].length);
  }
  return columns;
}
