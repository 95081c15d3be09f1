import type { AnswerKind } from '#shared/rules/answers/answer-kind.ts';
import { categoryOf } from './gift.ts';
import { type Markup, type Words, wordsOf } from './html-text.ts';
import { exact } from './number-scale.ts';
import { because, ourWords } from './reason.ts';
import { reasonIn } from './reason-error.ts';
import { type ImportHints, numberRowOf, pairsRowOf, problem, type Row, rowOf, type Stem, textRowOf } from './row.ts';
import { spellingsOf, type Weighed, weigh } from './weigh.ts';
import { at, localName, rootOf, textIn, within, type XmlElement } from './xml.ts';

/**
 * Moodle XML: `<quiz>` with a `<question type="multichoice">` for each, in categories. Kinds that nobody is right or wrong
 * in, or that are not played here, are listed with their reason, as are questions that need a picture.
 */
export function readMoodleXml(text: string, hints: ImportHints, kinds: readonly AnswerKind[] = []): Row[] {
  let quiz: XmlElement;
  try {
    quiz = rootOf(text.replace(/^\uFEFF/, '').trimStart());
    if (localName(quiz.name) !== 'quiz')
      return [problem(1, because`Expected <quiz>, as Moodle exports it, not <${quiz.name}>.`)];
    const lineOf = lineCounter(text);
    let topic: string | undefined;
    return within(quiz, 'question').flatMap((element): Row[] => {
      if (element.attributes.type !== 'category')
        return [readQuestion(lineOf(element.start), element, topic, hints, kinds)];
      topic = categoryOf(textIn(at(element, 'category', 'text')).trim());
      return [];
    });
  } catch (error) {
    return [problem(1, reasonIn(error, because`This is not XML.`))];
  }
}

/** Lines of a text by places that only grow. */
function lineCounter(text: string): (place: number) => number {
  let [line, seen] = [1, 0];
  return (place) => {
    for (; seen < place; seen++) if (text[seen] === '\n') line++;
    return line;
  };
}

const MARKUP_OF: ReadonlyMap<string, Markup> = new Map([
  ['html', 'html'],
  ['markdown', 'markdown'],
  ['plain_text', 'plain'],
]);

/** The words of `<name format="html"><text>…</text></name>`, or of an element that is such a one. */
function saidIn(element: XmlElement | undefined): Words {
  const markup = MARKUP_OF.get(element?.attributes.format ?? '');
  const { text, shows } = wordsOf(textIn(at(element, 'text')), markup);
  return {
    text: text.trim(),
    shows: shows ?? (within(element, 'image').some((image) => textIn(image).trim()) ? ourWords('a picture') : null),
  };
}

function readQuestion(
  line: number,
  element: XmlElement,
  topic: string | undefined,
  hints: ImportHints,
  kinds: readonly AnswerKind[],
): Row {
  const type = element.attributes.type ?? '';
  const asked = saidIn(at(element, 'questiontext'));
  if (asked.shows)
    return problem(line, because`The question shows ${asked.shows}, which cannot be kept. Ask it in words alone.`);
  const general = saidIn(at(element, 'generalfeedback')).text;
  const stem: Stem = { stem: asked.text, topic, explanation: general };
  if (type === 'matching') return readMatching(line, element, stem, hints, kinds);
  if (!JUDGED.has(type))
    return problem(line, because`A question of the type "${type.slice(0, 40)}" is not played here.`);
  const answers: Weighed[] = [];
  for (const answer of within(element, 'answer')) {
    const { text, shows } = saidInAnswer(answer);
    if (shows) return problem(line, because`An answer shows ${shows}, which cannot be kept. Say it in words.`);
    if (text)
      answers.push({
        text,
        worth: Number(answer.attributes.fraction ?? 0),
        feedback: saidIn(at(answer, 'feedback')).text,
      });
  }
  if (type === 'ordering')
    return rowOf(line, { ...stem, kind: 'order', right: answers.map(({ text }) => text), wrong: [] }, hints);
  const { right, wrong } = weigh(answers);
  const explanation = general || (right.find(({ feedback }) => feedback)?.feedback ?? '');
  const [best] = right;
  if (!best) return problem(line, because`No answer has a fraction above 0.`);
  if (type === 'numerical') return readNumber(line, element, { ...stem, explanation }, right, hints);
  if (type === 'shortanswer') {
    const spellings = spellingsOf(right);
    if (spellings.length === 0)
      return problem(line, because`Every right answer has a * in it, which stands for anything.`);
    return textRowOf(line, { ...stem, explanation, right: spellings }, hints);
  }
  const [rights, wrongs] = [right, wrong].map((list) =>
    list.map(({ text }) => (type === 'truefalse' ? capital(text) : text)),
  );
  return rowOf(line, { ...stem, explanation, right: rights ?? [], wrong: wrongs ?? [] }, hints);
}

const JUDGED = new Set(['multichoice', 'truefalse', 'shortanswer', 'numerical', 'ordering']);

/** An answer says its own format; without one its tags are what they are. */
function saidInAnswer(answer: XmlElement): Words {
  return answer.attributes.format === undefined
    ? { text: textIn(at(answer, 'text')).trim(), shows: null }
    : saidIn(answer);
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function readNumber(line: number, element: XmlElement, stem: Stem, right: readonly Weighed[], hints: ImportHints): Row {
  const numbers = right.map(({ text }) => (text === '*' ? Number.NaN : Number(text)));
  const [first = Number.NaN] = numbers;
  if (!Number.isFinite(first))
    return problem(line, because`"${right[0]?.text.slice(0, 40) ?? ''}" is no number that can be asked for.`);
  if (numbers.some((number) => number !== first))
    return problem(line, because`Several different numbers are right here. Ask for one of them, or make it a choice.`);
  const tolerances = within(element, 'answer')
    .filter((answer) => Number(textIn(at(answer, 'text'))) === first)
    .map((answer) => Math.abs(Number(textIn(at(answer, 'tolerance')).trim() || 0)));
  const tolerance = Math.max(0, ...tolerances.filter(Number.isFinite));
  const unit = textIn(at(element, 'units', 'unit', 'unit_name')).trim();
  return numberRowOf(line, { ...stem, right: first, tolerance: exact(tolerance), unit }, hints);
}

function readMatching(
  line: number,
  element: XmlElement,
  stem: Stem,
  hints: ImportHints,
  kinds: readonly AnswerKind[],
): Row {
  const pairs: { left: string; right: string }[] = [];
  const others: string[] = [];
  for (const sub of within(element, 'subquestion')) {
    const left = saidIn(sub);
    const right = textIn(at(sub, 'answer', 'text')).trim();
    if (left.shows) return problem(line, because`A pair shows ${left.shows}, which cannot be kept. Say it in words.`);
    if (!right) return problem(line, because`A pair has no right side.`);
    if (left.text) pairs.push({ left: left.text, right });
    else others.push(right);
  }
  return pairsRowOf(line, stem, { pairs, others }, hints, kinds);
}
