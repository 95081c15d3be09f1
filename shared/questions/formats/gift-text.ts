import { MARKUPS, type Markup, type Words, wordsOf } from './html-text.ts';

/** Where a sign first stands that is not escaped; -1: nowhere. */
export function unescapedIndex(text: string, mark: string, from = 0): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text.startsWith(mark, i)) return i;
  }
  return -1;
}

/** A text parted at every mark that is not escaped. */
export function splitAt(text: string, mark: string): string[] {
  const parts: string[] = [];
  for (let from = 0; ; ) {
    const at = unescapedIndex(text, mark, from);
    if (at < 0) return [...parts, text.slice(from)];
    parts.push(text.slice(from, at));
    from = at + mark.length;
  }
}

/** `[html]` and its like in front of a text, and what follows it. */
export function markupOf(text: string, otherwise: Markup): { markup: Markup; rest: string } {
  const [all = '', name] = /^\s*\[(html|markdown|plain|moodle)\]/i.exec(text) ?? [];
  const markup = MARKUPS.find((one) => one === name?.toLowerCase());
  return { markup: markup ?? otherwise, rest: text.slice(all.length) };
}

/** What a text of the file says: its escapes, then its markup undone. */
export function saidIn(text: string, otherwise: Markup): Words {
  const { markup, rest } = markupOf(text, otherwise);
  const { text: words, shows } = wordsOf(unescaped(rest), markup);
  return { text: words.trim(), shows };
}

/** `\~ \= \# \{ \} \: \\` and `\n` as they are meant; another backslash stays. */
export function unescaped(text: string): string {
  return text.replace(/\\([~=#{}:\\n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}
