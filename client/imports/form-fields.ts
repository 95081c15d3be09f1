import { QUESTION_KINDS, type QuestionKind } from '#shared/questions/question.ts';

/** An answer as a form shows it. */
export interface FormOption {
  readonly id: string;
  readonly text: string;
  readonly isRight: boolean;
}

/** A question as a form shows it: every field is text, whatever was read of it. */
export interface FormFields {
  /** A kind that the form cannot write is kept as it is, with its words alone to be changed. */
  readonly kind: string;
  readonly stem: string;
  /** Of an order: the right one, from above. */
  readonly options: readonly FormOption[];
  /** Of a text: each spelling that counts on a line. */
  readonly spellings: string;
  /** Of a number. */
  readonly figures: Readonly<Record<Figure, string>>;
  readonly unit: string;
  readonly explanation: string;
  readonly source: string;
  readonly topic: string;
  readonly difficulty: string;
}

export const FIGURES = ['right', 'tolerance', 'min', 'max', 'step'] as const;
export type Figure = (typeof FIGURES)[number];

type Raw = Readonly<Record<string, unknown>>;

/** Kinds whose answers the form can write. */
export function isFormKind(kind: string): kind is QuestionKind {
  return (QUESTION_KINDS as readonly string[]).includes(kind);
}

export function hasOptions(kind: string): boolean {
  return kind === 'choice' || kind === 'multi' || kind === 'order';
}

/** What a form shows of a question, or of what could be read of one. */
export function formOf(raw: Raw): FormFields {
  const kind = typeof raw.kind === 'string' ? raw.kind : 'choice';
  const right = Array.isArray(raw.right) ? raw.right.map(String) : [];
  const options = optionsIn(raw.options).map((option) => ({ ...option, isRight: right.includes(option.id) }));
  const inOrder = [...options].sort((a, b) => placeIn(right, a.id) - placeIn(right, b.id));
  return {
    ...{ kind, stem: wordsOf(raw.stem), options: kind === 'order' ? inOrder : options },
    spellings: kind === 'text' ? right.join('\n') : '',
    figures: Object.fromEntries(FIGURES.map((name) => [name, figureOf(raw[name])])) as Record<Figure, string>,
    ...{ unit: wordsOf(raw.unit), explanation: wordsOf(raw.explanation), source: wordsOf(raw.source) },
    ...{ topic: wordsOf(raw.topic), difficulty: wordsOf(raw.difficulty) || 'medium' },
  };
}

/** The question that a form says; what it does not show stays as `raw` has it. */
export function questionOf(raw: Raw, form: FormFields): Raw {
  const { options: _options, right, tolerance, min, max, step, unit, explanation, source, topic, ...rest } = raw;
  const { kind } = form;
  const words = {
    ...rest,
    ...{ kind, stem: form.stem, difficulty: form.difficulty },
    ...filled({ explanation: form.explanation, source: form.source, topic: form.topic }),
  };
  if (!isFormKind(kind)) return { ...raw, ...words };
  if (kind === 'text') return { ...words, right: form.spellings.split('\n').filter((line) => line.trim() !== '') };
  if (kind === 'number') {
    const figures = FIGURES.flatMap((name) => {
      const text = form.figures[name].trim().replace(',', '.');
      return text === '' ? [] : [[name, Number(text)] as const];
    });
    return { ...words, ...Object.fromEntries(figures), ...filled({ unit: form.unit }) };
  }
  const options = form.options.filter(({ text }) => text.trim() !== '');
  const chosen = kind === 'order' ? options : options.filter(({ isRight }) => isRight);
  return { ...words, options: options.map(({ id, text }) => ({ id, text })), right: chosen.map(({ id }) => id) };
}

/** A form with one more place for an answer, of an id that no other has. */
export function withPlace(form: FormFields): FormFields {
  const ids = new Set(form.options.map(({ id }) => id));
  let n = form.options.length + 1;
  while (ids.has(`o${n}`)) n++;
  return { ...form, options: [...form.options, { id: `o${n}`, text: '', isRight: false }] };
}

function optionsIn(raw: unknown): { id: string; text: string }[] {
  if (!Array.isArray(raw)) return [];
  return raw.map((option: Raw | null, i) => ({
    id: typeof option?.id === 'string' ? option.id : `o${i + 1}`,
    text: wordsOf(option?.text),
  }));
}

/** What has no place comes last. */
function placeIn(ids: readonly string[], id: string): number {
  const place = ids.indexOf(id);
  return place < 0 ? ids.length : place;
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function figureOf(value: unknown): string {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

function filled(words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''));
}
