/**
 * Why a row of a file stays out, so that it can be said in any language: an English sentence with places `{0}`, by which
 * the catalogues of the page know it, and what stands in them. `field`: what of a question it is about, such as `options`.
 */
export interface Reason {
  readonly says: string;
  /** The file's own words and numbers, and words of ours that are said in the language too. */
  readonly values: readonly (string | Reason)[];
  readonly field?: string;
}

/** Of a file's words in a reason: enough to find the place, where a stranger's cell may hold half a megabyte in each row. */
export const SAID_MAX_CHARS = 200;

/** A reason, written as the sentence that it is in English. */
export function because(texts: TemplateStringsArray, ...values: readonly (string | number | Reason)[]): Reason {
  return {
    says: texts.reduce((said, text, i) => `${said}{${i - 1}}${text}`),
    values: values.map((value) => (typeof value === 'object' ? value : shortened(String(value)))),
  };
}

/** Words of ours that stand within a reason, such as `a picture`. */
export function ourWords(says: string): Reason {
  return { says, values: [] };
}

/** What the gate says of a question (`parseQuestion`): `options: two options read the same`. */
export function ofGate(problem: string): Reason {
  const said = shortened(problem); // it may name a key of the file
  const [, field, says] = /^([\w.]+): (.*)$/s.exec(said) ?? [];
  return field === undefined || says === undefined ? ourWords(said) : { says, values: [], field };
}

/** All reasons as one line: in English, or as `told` and `named` say our words and our fields. */
export function sentenceOf(
  reasons: readonly Reason[],
  { told = same, named = same }: { told?: (says: string) => string; named?: (field: string) => string } = {},
): string {
  const one = ({ says, values }: Reason): string =>
    told(says).replace(/\{(\d+)\}/g, (place, index) => {
      const value = values[Number(index)] ?? place;
      return typeof value === 'string' ? value : one(value);
    });
  return joined(reasons.map((reason) => (reason.field ? `${named(reason.field)}: ${one(reason)}` : one(reason))));
}

function shortened(text: string): string {
  return text.length <= SAID_MAX_CHARS ? text : `${text.slice(0, SAID_MAX_CHARS - 1).toWellFormed()}…`;
}

function same(words: string): string {
  return words;
}

function joined(texts: readonly string[]): string {
  const parted = (line: string): string => (line === '' ? '' : /[.:!?]$/.test(line) ? ' ' : '; ');
  const line = texts.reduce((said, text) => `${said}${parted(said)}${text}`, '');
  return line === '' || /[.!?]$/.test(line) ? line : `${line}.`;
}
