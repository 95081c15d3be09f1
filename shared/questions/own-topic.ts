/** What is said of a topic that ships with no words: a pack of somebody's own. */
export const OWN_TOPIC_BLURB = 'A topic that only this server has.';

/** A topic's id as words, where nothing else says what it is called: `maps-unit-4` is "Maps unit 4". */
export function titleOfId(id: string): string {
  const words = id.replace(/[-_.:]+/g, ' ').trim();
  return words ? `${words[0]?.toUpperCase()}${words.slice(1)}` : id;
}
