/** Width of a text in px. */
export type Measure = (text: string) => number;

export interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
}

/**
 * Breaks a text into lines of at most `width` px, about equally long, as `text-wrap: balance` does. A word that is too
 * long for a line is broken; nothing is ever cut off.
 */
export function balancedLines(text: string, width: number, measure: Measure): string[] {
  const lines = greedyLines(text, width, measure);
  if (lines.length < 2) return lines;
  // The narrowest width that needs no more lines, and breaks no word that was whole.
  let [low, high] = [Math.max(width / 2, Math.min(width, widestPiece(text, measure))), width];
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (greedyLines(text, middle, measure).length > lines.length) low = middle;
    else high = middle;
  }
  return greedyLines(text, high, measure);
}

/** The largest size whose lines fit; the last size when none does. `measureAt` gives the measure of a size. */
export function fitText(
  text: string,
  room: { readonly width: number; readonly height: number; readonly most?: number; readonly line: number },
  sizes: readonly number[],
  measureAt: (size: number) => Measure,
): Fitted {
  const fits = ({ lines, size }: Fitted) =>
    lines.length * size * room.line <= room.height && lines.length <= (room.most ?? Number.POSITIVE_INFINITY);
  let broken: Fitted | null = null;
  let last: Fitted | null = null;
  // Lines are dear to find, and the first size fits nearly always.
  for (const size of sizes) {
    const measure = measureAt(size);
    last = { lines: balancedLines(text, room.width, measure), size };
    if (!fits(last)) continue;
    if (widestPiece(text, measure) <= room.width) return last;
    broken ??= last;
  }
  // A smaller size is better than a broken word, and a broken word than one that is lost.
  return broken ?? last ?? { lines: [text], size: 16 };
}

/** Width of the longest piece that no line breaks, px. */
export function widestPiece(text: string, measure: Measure): number {
  return Math.max(0, ...piecesOf(text).map((piece) => measure(piece.trimEnd())));
}

/** Lines whose last is not a single word, where that costs no line: as `text-wrap: pretty` does. */
export function prettyLines(text: string, width: number, measure: Measure): string[] {
  const lines = greedyLines(text, width, measure);
  const isLonely = (list: readonly string[]) => list.length > 1 && !/\s/.test(list.at(-1) ?? '');
  if (!isLonely(lines)) return lines;
  const widest = widestPiece(text, measure);
  for (let narrower = 0.97; narrower > 0.6 && width * narrower >= widest; narrower -= 0.03) {
    const tried = greedyLines(text, width * narrower, measure);
    if (tried.length > lines.length) break;
    if (!isLonely(tried)) return tried;
  }
  return lines;
}

/** Whole words from the first line on. */
export function greedyLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line === '' || measure((line + piece).trimEnd()) <= width) {
      line += piece;
    } else {
      lines.push(line.trim());
      line = piece.trimStart();
    }
    while (line.trim() !== '' && measure(line.trimEnd()) > width) {
      const head = longestHead(line, width, measure);
      if (head.length >= line.trimEnd().length) break;
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines.length > 0 ? lines : [''];
}

/** Where a line may end: after spaces and hyphens, and between the words of scripts that write none. */
function piecesOf(text: string): string[] {
  const words = text.match(/\S+\s*/g) ?? [];
  return words.flatMap((word) => {
    if (/[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/.test(word)) {
      return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(word)].map(({ segment }) => segment);
    }
    return word.match(/[^-\u2013\u2014/]+[-\u2013\u2014/]*\s*|[-\u2013\u2014/]+\s*/g) ?? [word];
  });
}

function longestHead(word: string, width: number, measure: Measure): string {
  let head = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) {
    if (head !== '' && measure(head + segment) > width) break;
    head += segment;
  }
  return head;
}

/** The text without its end, and an ellipsis, when it is too wide: for names only. */
export function clipped(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
    ({ segment }) => segment,
  );
  while (letters.length > 1 && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** A name in one line: smaller where it would be clipped, and clipped, at its usual size, where that does not help. */
export function fitName(
  name: string,
  width: number,
  sizes: readonly [usual: number, ...smaller: number[]],
  measureAt: (size: number) => Measure,
): { readonly text: string; readonly size: number } {
  const size = sizes.find((one) => measureAt(one)(name) <= width);
  return size === undefined
    ? { text: clipped(name, width, measureAt(sizes[0])), size: sizes[0] }
    : { text: name, size };
}

/** Whether a text is read from right to left: by its first letter that has a direction, as `dir="auto"` does; `otherwise`: none has. */
export function isRightToLeft(text: string, otherwise = false): boolean {
  const first =
    /[A-Za-z\u00C0-\u02B8\u0370-\u058F\u0590-\u08FF\u0900-\u1FFF\u3040-\uD7FF\uFB1D-\uFDFF\uFE70-\uFEFF\u202E]/.exec(
      text,
    )?.[0];
  return first === undefined ? otherwise : /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u202E]/.test(first);
}
