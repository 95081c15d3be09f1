import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TOPIC_WORDS } from '#shared/questions/topic-words.ts';
import { MIX, TOPICS } from '#shared/questions/topics.ts';
import { en } from '../i18n/en/index.ts';
import { languageEntry } from '../i18n/languages.ts';
import { sayIn } from '../i18n/t.ts';
import { TopicSearch } from './topic-search.ts';

const ALL = [MIX, ...TOPICS];

describe('the search for a topic', () => {
  afterEach(() => sayIn(en));
  const search = new TopicSearch(ALL);
  const ids = (typed: string): string[] => search.find(typed).map(({ id }) => id);

  it('finds what everybody calls it first, though the wall has a nickname', () => {
    const meant: Readonly<Record<string, string>> = {
      ...{ sport: 'sport', football: 'sport', music: 'music', movies: 'film', history: 'history', animals: 'wild' },
      ...{
        geography: 'atlas',
        cooking: 'food',
        computer: 'tech',
        maths: 'numbers',
        television: 'tv',
        chess: 'tabletop',
      },
    };
    for (const [typed, id] of Object.entries(meant)) assert.equal(ids(typed)[0], id, typed);
  });

  it('forgives a slip, accents and capitals, half a word and a word too many', () => {
    for (const [typed, id] of [
      ...[['fotball', 'sport'] as const, ['geografy', 'atlas'], ['histroy', 'history'], ['moveis', 'film']],
      ...([
        ['Muzic', 'music'],
        ['FOOTBALL', 'sport'],
        ['Citiés', 'skylines'],
        ['anim', 'wild'],
      ] as const),
      // Two neighbours the other way round, in short words too.
      ...([
        ['sprot', 'sport'],
        ['musci', 'music'],
        ['flim', 'film'],
        ['SOPRT fomrula', 'sport'],
      ] as const),
      ...([
        ['football matches', 'sport'],
        ['  extra   time ', 'sport'],
      ] as const),
    ] as const)
      assert.ok(ids(typed).includes(id), `${typed}: ${ids(typed)}`);
  });

  it('finds a topic by its word in the language of the page, and by the English one', async () => {
    for (const [language, typed] of [
      ['de', ['geschichte', 'tiere', 'Fußball', 'fussball', 'Erdkunde', 'essen', 'wissenschfat', 'history']],
      ['es', ['historia', 'animales', 'fútbol', 'futbol', 'geografía', 'cocina', 'ciencia', 'history']],
    ] as const) {
      sayIn(await languageEntry(language).load());
      const inIt = new TopicSearch(ALL);
      const meant = ['history', 'wild', 'sport', 'sport', 'atlas', 'food', 'science', 'history'];
      assert.deepEqual(
        typed.map((word) => inIt.find(word)[0]?.id),
        meant,
      );
    }
  });

  it('finds nothing in what means nothing, and everything before anything is typed', () => {
    assert.deepEqual(ids('qqqqqq'), []);
    assert.deepEqual(search.find('  '), ALL);
  });

  it('finds each topic by its title, its id and each of its words', () => {
    assert.deepEqual(Object.keys(TOPIC_WORDS).sort(), ALL.map(({ id }) => id).sort());
    for (const { id, title } of ALL)
      for (const word of [title, id, ...(TOPIC_WORDS[id] ?? '').split(', ')])
        assert.ok(ids(word).includes(id), `${id}: ${word}`);
  });

  it('always finds some of the topics, each once, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const found = search.find(typed);
        assert.equal(new Set(found).size, found.length);
        assert.ok(found.every((topic) => ALL.includes(topic)));
      }),
    );
  });
});
