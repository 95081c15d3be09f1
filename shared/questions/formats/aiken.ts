import { because, type Reason } from './reason.ts';
import { type ImportHints, problem, type Row, rowOf } from './row.ts';

/** A question whose lines have been read, to become a row. */
interface Block {
  readonly line: number;
  readonly stem: string;
  readonly right: string;
  readonly wrong: readonly string[];
  explanation: string;
}

/** `1.`, `2)`, `Q3:` or `Question 4.` in front of a question. */
const NUMBERED = /^(?:Q(?:uestion)?\s*)?\(?\d{1,4}[.):]\s+(?=\S)/i;
/** What quiz tools write below an ANSWER; only the first of them is of use here. */
const EXPLAINS = /^(?:ANSWER_EXPLANATION|EXPLANATION|FEEDBACK)$/;
const MEANS_NOTHING = /^(?:SCORE|TAGS?|POINTS|WEIGHT|CATEGORY|DIFFICULTY)$/;

/**
 * Aiken: the question on one line, `A) text` or `A. text` below it, then `ANSWER: B`; numbered or not, and with what
 * Chamilo writes below the answer: its `ANSWER_EXPLANATION:` is kept.
 */
export function readAiken(text: string, hints: ImportHints): Row[] {
  const found: (Block | Row)[] = [];
  let begun = 0;
  let stem = '';
  let options: string[] = [];
  /** The last question, as long as lines that belong to it may follow. */
  let answered: Block | null = null;
  let isAfterGap = false;
  const close = (line: number, reason: Reason): void => {
    const read = { kind: 'choice', stem, options: options.map((text, i) => ({ id: `o${i + 1}`, text })), right: [] };
    if (stem || options.length > 0) found.push(problem(begun || line, reason, read));
    stem = '';
    options = [];
  };
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((raw, i) => {
      const line = i + 1;
      const trimmed = raw.trim();
      if (!trimmed) {
        isAfterGap = true;
        return;
      }
      const option = /^([A-Z])(?:\)\s*|\.\s+)(.+)$/i.exec(trimmed);
      const answer = /^ANSWER\s*:\s*([A-Z])[).]?\s*$/i.exec(trimmed);
      const [, word = '', words = ''] = /^([A-Z][A-Z_ ]*[A-Z])\s*:\s*(.*)$/.exec(trimmed) ?? [];
      const above = !stem && word !== '' && word !== 'ANSWER' ? answered : null;
      if (above && EXPLAINS.test(word)) above.explanation = words;
      else if (above && MEANS_NOTHING.test(word)) return;
      else if (above && !isAfterGap)
        found.push(problem(line, because`"${word}:" means nothing in Aiken; the line was left out.`));
      else if (answer) {
        const right = (answer[1] ?? '').toUpperCase().charCodeAt(0) - 65;
        if (!stem) return void found.push(problem(line, because`An ANSWER without a question above it.`));
        if (options[right] === undefined)
          return close(line, because`ANSWER names ${answer[1] ?? ''}, but there is no such answer.`);
        const wrong = options.filter((_, n) => n !== right);
        answered = { line: begun, stem, right: options[right] ?? '', wrong, explanation: '' };
        found.push(answered);
        stem = '';
        options = [];
      } else if (/^ANSWER\s*:/i.test(trimmed)) {
        close(line, because`ANSWER must name one letter, as in ANSWER: B, not "${trimmed.slice(7, 40).trim()}".`);
      } else if (option && stem) {
        const expected = String.fromCharCode(65 + options.length);
        if (option[1]?.toUpperCase() !== expected)
          return close(line, because`Expected answer ${expected}) on line ${line}, found ${option[1] ?? ''}).`);
        options.push(option[2] ?? '');
      } else if (options.length > 0) {
        close(line, because`The question has answers but no ANSWER line.`);
        [stem, begun] = [trimmed, line];
      } else if (stem) {
        stem = `${stem} ${trimmed}`;
      } else {
        [stem, begun, answered] = [trimmed, line, null];
      }
      isAfterGap = false;
    });
  close(1, because`The last question has no ANSWER line.`);
  return rowsOf(found, hints);
}

function rowsOf(found: readonly (Block | Row)[], hints: ImportHints): Row[] {
  const blocks = found.filter((one): one is Block => 'stem' in one);
  // One question may begin with "7. " and mean it; a file whose questions mostly do is numbered.
  const isNumbered = blocks.filter(({ stem }) => NUMBERED.test(stem)).length * 2 > blocks.length;
  return found.map((one) => {
    if (!('stem' in one)) return one;
    const { line, stem, right, wrong, explanation } = one;
    const words = isNumbered ? stem.replace(NUMBERED, '') : stem;
    return rowOf(line, { kind: 'choice', stem: words, right: [right], wrong, explanation }, hints);
  });
}
