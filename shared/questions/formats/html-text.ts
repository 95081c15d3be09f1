import { decode } from 'html-entities';
import { Parser } from 'htmlparser2';
import { ourWords, type Reason } from './reason.ts';

/** What a text of a stranger's file says, once its markup is gone. */
export interface Words {
  readonly text: string;
  /** What it shows or plays besides words, e.g. `a picture`; null: words are all there is. */
  readonly shows: Reason | null;
}

export const MARKUPS = ['html', 'markdown', 'plain', 'moodle'] as const;
/** How a text is written, where its file says so; `moodle` may have tags in it, as every text may that does not say. */
export type Markup = (typeof MARKUPS)[number] | undefined;

/** The words of a text: tags gone, entities decoded, blocks parted by a line break. */
export function wordsOf(text: string, markup: Markup): Words {
  if (markup === 'plain') return { text, shows: null };
  if (markup === 'html') return htmlWords(text);
  const bare = markup === 'markdown' ? withoutMarks(text) : text;
  if (!TAG.test(bare)) return { text: decode(bare, { scope: 'strict' }), shows: null };
  const words = htmlWords(bare);
  // "Which tag breaks a line? <br>": what is nothing but a tag was meant as it stands.
  return words.text.trim() || words.shows ? words : { text: bare, shows: null };
}

/** A tag as people write them; `a < b` has none. */
const TAG =
  /<\/?(?:a|audio|b|br|center|code|div|em|embed|font|h[1-6]|hr|i|iframe|img|li|object|ol|p|pre|q|s|small|span|strong|sub|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul|video)(?:\s[^<>]*)?\/?>/i;

const SHOWN: ReadonlyMap<string, Reason> = new Map([
  ['img', ourWords('a picture')],
  ['svg', ourWords('a picture')],
  ['picture', ourWords('a picture')],
  ['canvas', ourWords('a picture')],
  ['audio', ourWords('a sound')],
  ['video', ourWords('a film')],
  ['iframe', ourWords('another page')],
  ['embed', ourWords('another page')],
  ['object', ourWords('another page')],
  ['math', ourWords('a formula')],
]);
const BLOCKS = new Set(
  'address blockquote br caption center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['script', 'style', 'head', 'title', 'template', 'noscript']);

function htmlWords(html: string): Words {
  let text = '';
  let shows: Reason | null = null;
  let unseen = 0;
  /** The text within `<sup>` or `<sub>`, which is set above or below the line. */
  let shifted: { readonly tag: 'sup' | 'sub'; text: string } | null = null;
  const write = (words: string): void => {
    if (unseen > 0) return;
    if (shifted) shifted.text += words;
    else text += words;
  };
  const parser = new Parser({
    onopentag(tag) {
      if (UNSEEN.has(tag)) unseen++;
      if (unseen === 0) shows ??= SHOWN.get(tag) ?? null;
      if (BLOCKS.has(tag)) write('\n');
      if ((tag === 'sup' || tag === 'sub') && !shifted) shifted = { tag, text: '' };
    },
    ontext: write,
    onclosetag(tag) {
      if (UNSEEN.has(tag)) unseen--;
      if (BLOCKS.has(tag)) write('\n');
      if (shifted?.tag !== tag) return;
      text += shift(shifted.text, shifted.tag);
      shifted = null;
    },
  });
  parser.end(html);
  return { text, shows };
}

const RAISED = new Map([...'0123456789+-=()n'].map((sign, i) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][i] ?? sign]));
const LOWERED = new Map([...'0123456789+-=()'].map((sign, i) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][i] ?? sign]));

/** `10<sup>2</sup>` is 10², not 102; what has no such sign is written as x^(a b). */
function shift(words: string, tag: 'sup' | 'sub'): string {
  const signs = tag === 'sup' ? RAISED : LOWERED;
  const bare = words.trim().replaceAll('−', '-');
  if (!bare) return '';
  if ([...bare].every((sign) => signs.has(sign))) return [...bare].map((sign) => signs.get(sign) ?? sign).join('');
  // Ordinals and marks: the 19th, a trade mark.
  if (tag === 'sup' && /^(?:st|nd|rd|th|TM|er|e|o|a)$/.test(bare)) return bare;
  const inner = bare.length === 1 ? bare : `(${bare})`;
  return tag === 'sup' ? `^${inner}` : `_${inner}`;
}

/** Markdown without its marks; a picture becomes the tag it stands for. */
function withoutMarks(markdown: string): string {
  return markdown
    .replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, '<img>')
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]*[^\s*])\*(?![\w*])/g, '$1')
    .replace(/(?<!\w)_(?=\S)([^_\n]*[^\s_])_(?!\w)/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1');
}
