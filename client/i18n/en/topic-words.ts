/**
 * What the language of the page calls a topic, by its id, beside the English of `TOPIC_WORDS`, which every search knows.
 * Other languages have an entry for each topic (`scripts/languages.test.ts` holds the list).
 */
export const topicWords: Readonly<Record<string, string>> = {};
