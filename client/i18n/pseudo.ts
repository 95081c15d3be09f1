/** Made-up languages out of English: they show what is not in the catalogue, and what breaks where words are long or run the other way. */

const PLAIN = 'aceinosuyACEINOSUY';
const ACCENTED = 'åçéîñøšüýÅÇÉÎÑØŠÜÝ';
/** German and Finnish need about a third more room than English. */
const PADDING_PART = 0.35;

/** [Ļéåvé~~]: with accents, a third longer, and in brackets, which show where it is cut off. */
export function accented<Words extends object>(catalogue: Words): Words {
  return mapped(catalogue, (text) => {
    const letters = [...text].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');
    return `[${letters}${'~'.repeat(Math.ceil(text.length * PADDING_PART))}]`;
  });
}

/** English written from right to left. */
export function mirrored<Words extends object>(catalogue: Words): Words {
  return mapped(catalogue, (text) => `\u202E${text}\u202C`);
}

function mapped<T>(value: T, change: (text: string) => string): T {
  const map = (one: unknown): unknown => {
    if (typeof one === 'string') return one === '' ? '' : change(one);
    if (typeof one === 'function') return (...args: unknown[]) => map(one(...args));
    if (Array.isArray(one)) return one.map(map);
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, map(inner)]));
    return one;
  };
  return map(value) as T;
}
