import MiniSearch from 'minisearch';
import { TOPIC_WORDS } from '#shared/questions/topic-words.ts';
import type { Topic } from '#shared/questions/topics.ts';

/** Of a word's letters this part may be wrong. */
const TYPO_PART = 0.25;
/** Words of no more letters than this are taken as they are typed. */
const SURE_LETTERS = 3;

/** Accents and capitals make no other word. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Finds topics by nickname, by what everybody calls them, by half a word, and with a slip of the finger. */
export class TopicSearch {
  private readonly topics: readonly Topic[];
  private readonly index: MiniSearch;

  constructor(topics: readonly Topic[]) {
    this.topics = topics;
    this.index = new MiniSearch({
      fields: ['title', 'words', 'blurb'],
      processTerm: folded,
      searchOptions: { boost: { title: 3, words: 2 }, prefix: true, combineWith: 'AND' },
    });
    this.index.addAll(
      topics.map(({ id, title, blurb }) => ({ id, title: `${title}, ${id}`, blurb, words: TOPIC_WORDS[id] ?? '' })),
    );
  }

  /** Best first; all of them, in their own order, while nothing is typed. Slips are allowed where nothing fits as typed. */
  find(typed: string): readonly Topic[] {
    if (!typed.trim()) return this.topics;
    let hits = this.index.search(typed);
    if (hits.length === 0) {
      const fuzzy = (term: string): number | false => term.length > SURE_LETTERS && TYPO_PART;
      hits = this.index.search(typed, { fuzzy });
      // Half of what is meant is better than nothing: "football stars" finds what football finds.
      if (hits.length === 0) hits = this.index.search(typed, { fuzzy, combineWith: 'OR' });
    }
    return hits.flatMap((hit) => this.topics.find(({ id }) => id === hit.id) ?? []);
  }
}
