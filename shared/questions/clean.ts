/** A stranger's text as NFC, without control and bidi characters, blanks folded: what a screen and a reader can show. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u200B]/gu, '')
    .trim();
}
