import type { AnswerKind } from '#shared/rules/answers/answer-kind.ts';
import { readAnswers } from './gift-answers.ts';
import { markupOf, saidIn, unescapedIndex } from './gift-text.ts';
import { because } from './reason.ts';
import { type ImportHints, problem, type Row } from './row.ts';

/**
 * GIFT (Moodle), by hand or as Moodle exports it: `::Title:: Stem { =right ~wrong #feedback ~%50%half ####explanation }`,
 * `{T}`, `{F}`, numeric `{#3.14:0.01}`, `\` escapes, `[html]` and other markup, `//` comments, `$CATEGORY:`. Matching questions
 * `{=a -> b =c -> d}` go to the kind of a mod that takes them, if `kinds` has one; essay questions have no place here.
 * What has none is listed with its reason.
 */
export function readGift(text: string, hints: ImportHints, kinds: readonly AnswerKind[] = []): Row[] {
  let topic: string | undefined;
  return blocksOf(text).flatMap(({ line, body }): Row[] => {
    const move = /^\$CATEGORY:\s*(.+)$/i.exec(body.trim());
    if (!move) return [readBlock(line, body, topic, hints, kinds)];
    topic = categoryOf(move[1] ?? '');
    return [];
  });
}

/** The last part of `$course$/top/Default for Maths/Sums`; `//` is a slash within a name, and `top` no name at all. */
export function categoryOf(path: string): string | undefined {
  const last = path.replaceAll('//', '\0').split('/').at(-1)?.replaceAll('\0', '/').trim() ?? '';
  const name = last.replace(/^Default for\s+/i, '');
  return !name || /^(?:top|\$\w+\$)$/i.test(name) ? undefined : name;
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

function readBlock(
  line: number,
  body: string,
  topic: string | undefined,
  hints: ImportHints,
  kinds: readonly AnswerKind[],
): Row {
  const titled = /^\s*::((?:\\.|[^:\\]|:(?!:))*)::([\s\S]*)$/.exec(body);
  const { markup, rest } = markupOf(titled ? (titled[2] ?? '') : body, undefined);
  const open = unescapedIndex(rest, '{');
  const close = open < 0 ? -1 : unescapedIndex(rest, '}', open + 1);
  const written = { kind: 'choice', stem: body.trim() };
  if (open < 0 || close < 0) return problem(line, because`There is no { } with answers.`, written);
  const another = unescapedIndex(rest, '{', open + 1);
  if (another >= 0)
    return problem(
      line,
      another < close
        ? because`A second { comes before the first } closes.`
        : because`There are two sets of answers. An empty line parts two questions.`,
      written,
    );
  const before = saidIn(rest.slice(0, open), markup);
  const after = saidIn(rest.slice(close + 1), markup);
  const stem = after.text ? `${before.text} ___ ${after.text}` : before.text;
  const shows = before.shows ?? after.shows;
  if (shows)
    return problem(
      line,
      stem
        ? because`The question shows ${shows}, which cannot be kept. Ask it in words alone.`
        : because`The question is nothing but ${shows}, which cannot be kept. Ask it in words.`,
    );
  if (!stem) return problem(line, because`The question has no text.`);
  const asked = { line, markup, stem: { stem, topic } };
  return readAnswers(asked, rest.slice(open + 1, close).trim(), hints, kinds);
}
