import MiniSearch, { type Query } from 'minisearch';
import { TOPIC_WORDS } from '#shared/questions/topic-words.ts';
import type { Topic } from '#shared/questions/topics.ts';
import { t } from '../i18n/t.ts';

/** Of a word's letters this part may be wrong. */
const TYPO_PART = 0.25;
/** Words of no more letters than this are taken as they are typed. */
const SURE_LETTERS = 3;
/** Of a word so many letters are tried in another order; nobody types a longer one. */
const SWAPPED_LETTERS = 24;

/** Accents and capitals make no other word. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** In English and in the language of the page: who reads German types "Erdkunde", or "geography" all the same. */
const wordsOf = (id: string): string => [TOPIC_WORDS[id], t.topicWords[id]].filter(Boolean).join(', ');

/** Each word as typed, or with two neighbours the other way round: the commonest slip, and two letters wrong to a search. */
function swapped(typed: string): Query {
  const queries = MiniSearch.getDefault('tokenize')(typed).map((word: string) => {
    const letters = [...word].slice(0, SWAPPED_LETTERS);
    const others = letters.slice(1).map((letter, i) => letters.toSpliced(i, 2, letter, letters[i] ?? '').join(''));
    return { combineWith: 'OR', queries: word.length > SURE_LETTERS ? [word, ...others] : [word] } as const;
  });
  return { combineWith: 'AND', queries };
}

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
      topics.map(({ id, title, blurb }) => ({ id, title: `${title}, ${id}`, blurb, words: wordsOf(id) })),
    );
  }

  /** Best first; all of them, in their own order, while nothing is typed. Slips are allowed where nothing fits as typed. */
  find(typed: string): readonly Topic[] {
    if (!typed.trim()) return this.topics;
    let hits = this.index.search(typed);
    if (hits.length === 0) hits = this.index.search(swapped(typed));
    if (hits.length === 0) {
      const fuzzy = (term: string): number | false => term.length > SURE_LETTERS && TYPO_PART;
      hits = this.index.search(typed, { fuzzy });
      // Half of what is meant is better than nothing: "football stars" finds what football finds.
      if (hits.length === 0) hits = this.index.search(typed, { fuzzy, combineWith: 'OR' });
    }
    return hits.flatMap((hit) => this.topics.find(({ id }) => id === hit.id) ?? []);
  }
}
