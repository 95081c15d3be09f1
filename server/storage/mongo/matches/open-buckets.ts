/** Which bucket this process last wrote to, by match, and under which epoch: a guess that saves a look. */
export type OpenBuckets = Map<string, { readonly number: number; readonly epoch: number }>;
