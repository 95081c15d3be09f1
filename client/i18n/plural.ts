/**
 * Plurals as ICU messages write them: one form for each category that the language has (CLDR, by the browser's own
 * ICU), `=0` and other exact numbers before them, and `#` for the number as the language writes it.
 */
import { figure } from './figures.ts';

export type Forms = { readonly other: string } & {
  readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'> | `=${number}`]?: string;
};

/** Makes the `plural` of one language: `plural(n, { one: '# player', other: '# players' })`. */
export function pluralOf(language: string): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  return (n, forms) => (forms[`=${n}`] ?? forms[rules.select(n)] ?? forms.other).replaceAll('#', () => figure(n));
}
