import type { backstage } from './en/backstage.ts';
import type { en } from './en/index.ts';

/**
 * What every language says: the keys of the English catalogue, each with the same arguments. A language that lacks one,
 * or has one that English has not, does not pass the types, and so does not build.
 */
export type Catalogue = Said<typeof en>;

/** The same for the words that come with the studio and the desk. */
export type Backstage = Said<typeof backstage>;

type Said<T> = T extends string
  ? string
  : T extends (...args: infer Args) => infer Result
    ? (...args: Args) => Said<Result>
    : { readonly [Key in keyof T]: Said<T[Key]> };
