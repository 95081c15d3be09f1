/**
 * What comes from the server in English and has no code: the cards of built-in rules, topics, achievements, reasons for
 * points. Other languages have an entry for each (`scripts/languages.test.ts` holds the list); `{0}` stands for whatever is there.
 */
export const told: Readonly<Record<string, string>> = {};
