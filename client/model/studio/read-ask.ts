import { DRAFT_BOUNDS } from '#shared/drafts/draft.ts';

/** What a sentence to the question maker says of the set. */
export interface ReadAsk {
  /** A name for it: what the questions are about. */
  readonly title: string;
  /** How many questions; null: it says no figure. */
  readonly count: number | null;
}

/** "Make 15 hard questions on ...", in the languages of the page. */
const ASKED =
  /^.{0,24}?(?:\b(\d{1,3})\s+)?(?:\p{L}+\s+){0,2}?(?:questions?|fragen|preguntas)\s+(?:on|about|zu[mr]?|über|rund um|sobre|acerca de)\s+/iu;
/** Where a sentence ends, or a line. */
const END = /[.!?…](?=\s|$)|\n/gu;
/** What is shorter may be the "Dr." of a name. */
const SENTENCE_CHARS_MIN = 8;

export function readAsk(text: string): ReadAsk {
  const asked = ASKED.exec(text);
  const rest = text.slice(asked?.[0].length ?? 0);
  const end = [...rest.matchAll(END)].find(({ index }) => index >= SENTENCE_CHARS_MIN);
  const title = shortened(rest.slice(0, end?.index).trim());
  const [figure = Number.NaN] = asked?.slice(1).map(Number) ?? [];
  return {
    title: title.charAt(0).toLocaleUpperCase() + title.slice(1),
    count: Number.isInteger(figure) && figure > 0 ? figure : null,
  };
}

/** As many whole words as a title holds; of a single word that is longer its beginning. */
function shortened(text: string): string {
  if (text.length <= DRAFT_BOUNDS.title) return text;
  const cut = text.slice(0, DRAFT_BOUNDS.title + 1);
  const end = cut.lastIndexOf(' ');
  return cut.slice(0, end > 0 ? end : DRAFT_BOUNDS.title).replace(/[\s,;:–-]+$/u, '');
}
