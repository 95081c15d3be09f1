import type { AnswerKind } from '#shared/rules/answers/answer-kind.ts';
import { contentHash, type ImportHints, parsed, problem, type Row, rowOf, topicIdOf } from './row.ts';

/**
 * GIFT (Moodle): `::Title:: Stem { =right ~wrong #feedback ~%50%half }`, `{T}`, `{F}`, numeric `{#3.14:0.01}`, `\` escapes,
 * `//` comments, `$CATEGORY:`. Matching questions `{=a -> b =c -> d}` go to the kind of a mod that takes them, if `kinds` has one;
 * essay questions have no place here. What has none is listed with its reason.
 */
export function readGift(text: string, hints: ImportHints, kinds: readonly AnswerKind[] = []): Row[] {
  let category: string | undefined;
  return blocksOf(text).flatMap(({ line, body }): Row[] => {
    const move = /^\$CATEGORY:\s*(.+)$/i.exec(body.trim());
    if (move) {
      category = (move[1] ?? '').split('/').at(-1);
      return [];
    }
    return [
      readBlock(
        line,
        body,
        category ? { ...hints, topic: topicIdOf(category) ?? hints.topic ?? 'mixed' } : hints,
        kinds,
      ),
    ];
  });
}

/** Questions are parted by empty lines; comments go before anything else is looked at. */
function blocksOf(text: string): { line: number; body: string }[] {
  const blocks: { line: number; body: string }[] = [];
  let open: { line: number; body: string } | null = null;
  let isAfterGap = false;
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((raw, i) => {
      if (raw.trimStart().startsWith('//')) return;
      if (!raw.trim()) {
        isAfterGap = true;
        if (open && depthOf(open.body) <= 0) open = null;
        return;
      }
      // A question that was never closed ends where the next one begins, instead of swallowing it.
      if (isAfterGap && /^\s*(::|\$CATEGORY:)/i.test(raw)) open = null;
      else if (isAfterGap && unescapedIndex(raw, '{') >= 0) open = null;
      isAfterGap = false;
      if (open && !/^\$CATEGORY:/i.test(raw)) open.body += `\n${raw}`;
      else {
        open = { line: i + 1, body: raw };
        blocks.push(open);
      }
    });
  return blocks;
}

/** How many braces are open: an empty line inside an answer block does not end the question. */
function depthOf(body: string): number {
  const bare = body.replace(/\\./g, '');
  return (bare.match(/\{/g)?.length ?? 0) - (bare.match(/\}/g)?.length ?? 0);
}

function readBlock(line: number, body: string, hints: ImportHints, kinds: readonly AnswerKind[]): Row {
  const titled = /^\s*::((?:\\.|[^:\\]|:(?!:))*)::([\s\S]*)$/.exec(body);
  const rest = (titled ? (titled[2] ?? '') : body).replace(/^\s*\[(html|markdown|plain|moodle)\]/i, '');
  const open = unescapedIndex(rest, '{');
  const close = open < 0 ? -1 : unescapedIndex(rest, '}', open + 1);
  if (open < 0 || close < 0) return problem(line, 'There is no { } with answers.');
  const another = unescapedIndex(rest, '{', open + 1);
  if (another >= 0)
    return problem(
      line,
      another < close
        ? 'A second { comes before the first } closes.'
        : 'There are two sets of answers. An empty line parts two questions.',
    );
  const before = plain(rest.slice(0, open)).trim();
  const after = plain(rest.slice(close + 1)).trim();
  const stem = after ? `${before} ___ ${after}` : before;
  const inner = rest.slice(open + 1, close).trim();
  if (!stem) return problem(line, 'The question has no text.');
  if (!inner) return problem(line, 'An essay question has no right answer to judge by.');
  const truth = /^(T|TRUE|F|FALSE)(#[\s\S]*)?$/i.exec(inner);
  if (truth) {
    const isTrue = (truth[1] ?? '').toUpperCase().startsWith('T');
    return rowOf(
      line,
      {
        kind: 'choice',
        stem,
        right: [isTrue ? 'True' : 'False'],
        wrong: [isTrue ? 'False' : 'True'],
        explanation: plain((truth[2] ?? '').replace(/^#+/, '').split(/(?<!\\)#/, 1)[0] ?? ''),
      },
      hints,
    );
  }
  if (inner.startsWith('#')) return readNumber(line, stem, inner.slice(1), hints);
  if (unescapedIndex(inner, '>') > 0 && inner.includes('->')) return readPairs(line, stem, inner, hints, kinds);
  return readChoices(line, stem, inner, hints);
}

/** `=France -> Paris =Peru -> Lima = -> Quito`: pairs, and right sides that belong to nothing. */
function readPairs(line: number, stem: string, inner: string, hints: ImportHints, kinds: readonly AnswerKind[]): Row {
  const pairs: { left: string; right: string }[] = [];
  const others: string[] = [];
  for (const [, raw] of inner.matchAll(/(?<!\\)=((?:\\.|[^=\\])*)/g)) {
    const [answer = ''] = splitFeedback(raw ?? '');
    const at = answer.indexOf('->');
    const left = plain(answer.slice(0, Math.max(0, at))).trim();
    const right = plain(answer.slice(at + 2)).trim();
    if (at < 0 || !right) return problem(line, `"${answer.trim().slice(0, 40)}" is no pair of the form a -> b.`);
    if (left) pairs.push({ left, right });
    else others.push(right);
  }
  const kind = kinds.find((one) => one.fromPairs);
  if (!kind) return problem(line, 'Matching questions are not played here: no mod that plays them is installed.');
  const fields = kind.fromPairs?.(pairs, others);
  if (!fields)
    return problem(line, 'These pairs cannot be asked: there are too few, too many, or two that are the same.');
  const draft = rowOf(
    line,
    { kind: 'choice', stem, right: pairs.map(({ right }) => right).slice(0, 1), wrong: ['?'] },
    hints,
  );
  if (!draft.ok) return draft;
  const { options: _options, right: _right, ...common } = draft.question as unknown as Record<string, unknown>;
  return parsed(line, {
    ...common,
    id: `${draft.question.topic}-${contentHash(
      stem,
      pairs.map(({ left, right }) => `${left}/${right}`),
    )}`,
    ...fields,
    kind: kind.kind,
  });
}

function readNumber(line: number, stem: string, inner: string, hints: ImportHints): Row {
  const range = RANGE.exec(inner);
  const value = VALUE.exec(inner);
  const exact = (n: number): number => Number(n.toPrecision(12));
  const [right, tolerance] = range
    ? [exact((Number(range[1]) + Number(range[2])) / 2), exact(Math.abs(Number(range[2]) - Number(range[1])) / 2)]
    : [Number(value?.[1]), Number(value?.[2] ?? 0)]; // NaN where neither matches
  if (!Number.isFinite(right) || !Number.isFinite(tolerance))
    return problem(line, `"${inner.slice(0, 40)}" is no single number that can be asked for.`);
  // GIFT has no scale to answer on.
  const span = Math.max(10, Math.abs(right) * 2, tolerance * 20);
  const step =
    Number.isInteger(right) && Number.isInteger(tolerance) ? 1 : 10 ** -Math.max(decimals(right), decimals(tolerance));
  const fixed = (n: number): number => Number((Math.round(n / step) * step).toPrecision(12));
  const draft = rowOf(line, { kind: 'choice', stem, right: ['x'], wrong: ['y'] }, hints);
  if (!draft.ok) return draft;
  const { id, topic, lang, licence, author, provenance } = draft.question;
  return parsed(line, {
    id,
    topic,
    lang,
    licence,
    author,
    provenance,
    kind: 'number',
    stem,
    right,
    tolerance,
    min: fixed(right >= 0 ? 0 : right - span),
    max: fixed(right >= 0 ? right + span : 0),
    step,
  });
}

const NUMBER = String.raw`([-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)`;
const LEAD = String.raw`^\s*(?:=\s*(?:%100%)?)?\s*`;
const FEEDBACK = String.raw`\s*(?:#[\s\S]*)?$`;
const RANGE = new RegExp(`${LEAD}${NUMBER}\\s*\\.\\.\\s*${NUMBER}${FEEDBACK}`, 'i');
const VALUE = new RegExp(`${LEAD}${NUMBER}\\s*(?::\\s*${NUMBER})?${FEEDBACK}`, 'i');

function decimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

function readChoices(line: number, stem: string, inner: string, hints: ImportHints): Row {
  const answers: { words: string; worth: number; feedback: string }[] = [];
  let hasWrong = false;
  for (const [, mark, raw] of inner.matchAll(/(?<!\\)([=~])((?:\\.|[^=~\\])*)/g)) {
    const [answer = '', feedback = ''] = splitFeedback(raw ?? '');
    const weighed = /^\s*%(-?[\d.]+)%([\s\S]*)$/.exec(answer);
    const words = plain(weighed ? (weighed[2] ?? '') : answer).trim();
    if (!words) continue;
    if (mark === '~') hasWrong = true;
    answers.push({ words, worth: mark === '=' ? 100 : Number(weighed?.[1] ?? 0), feedback: plain(feedback).trim() });
  }
  // Half right is right only where nothing is wholly so: then the parts make the whole.
  const least = answers.some(({ worth }) => worth >= 100) ? 100 : Number.MIN_VALUE;
  const right = answers.filter(({ worth }) => worth >= least).map(({ words }) => words);
  const wrong = answers.filter(({ worth }) => worth < least).map(({ words }) => words);
  const explanation = answers.find(({ worth, feedback }) => worth >= least && feedback)?.feedback ?? '';
  if (right.length === 0) return problem(line, 'No answer is marked right with =.');
  if (!hasWrong) {
    const draft = rowOf(line, { kind: 'choice', stem, right: ['x'], wrong: ['y'], explanation }, hints);
    if (!draft.ok) return draft;
    const { options: _, ...common } = draft.question as { options: unknown } & Record<string, unknown>;
    return parsed(line, { ...common, kind: 'text', right });
  }
  return rowOf(line, { stem, right, wrong, explanation }, hints);
}

function splitFeedback(text: string): [string, string] {
  const at = unescapedIndex(text, '#');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at).replace(/^#+/, '')];
}

function unescapedIndex(text: string, mark: string, from = 0): number {
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === mark) return i;
  }
  return -1;
}

/** `\~ \= \# \{ \} \:` and `\n` as they are meant. */
function plain(text: string): string {
  return text.replace(/\\n/g, '\n').replace(/\\([~=#{}:\\])/g, '$1');
}
