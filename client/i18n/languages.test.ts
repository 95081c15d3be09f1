import assert from 'node:assert/strict';
import type { CatalogueAnswer } from '#shared/protocol/http.ts';
import type { Catalogue } from './catalogue.ts';
import { backstage } from './en/backstage.ts';
import { en } from './en/index.ts';
import { LANGUAGES, type Language, languageEntry, languageOf } from './languages.ts';
import { sayIn, t } from './t.ts';
import { learnModWords, told, toldCard, toldCatalogue } from './told.ts';

const OTHERS = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en');

/** Every key of a catalogue with the kind of thing it holds: `match.leave: string`. */
function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? keysOf(inner, `${path}${key}.`) : [`${path}${key}: ${typeof inner}`],
  );
}

/** Without what English has no entries for, since it stands as it was sent, or as every search knows it. */
function pageOf({ told: _, topicWords: __, ...page }: Catalogue): object {
  return page;
}

describe('the languages of the page', () => {
  afterEach(() => sayIn(en));

  it('are chosen by the first tag that is spoken here', () => {
    assert.deepEqual([['fr-FR', 'en-US'], ['EN'], ['xx'], [], ['ar_XB']].map(languageOf), [
      ...['en', 'en', 'en', 'en', 'en'],
    ]);
    assert.equal(languageOf(['ar-XB']), 'ar-xb');
  });

  for (const language of OTHERS) {
    it(`${language} has every key of the English catalogue and no other`, async () => {
      const { load, loadBackstage } = languageEntry(language);
      assert.deepEqual(keysOf(pageOf(await load())).sort(), keysOf(pageOf(en)).sort());
      assert.deepEqual(keysOf(await loadBackstage()).sort(), keysOf(backstage).sort());
    });
  }

  it('say a refusal by its code, a card word by word, and what nobody knows as it was sent', () => {
    sayIn({
      ...en,
      refusals: { ...en.refusals, 'match/full': 'Voll.' },
      told: { Classic: 'Klassisch', 'Push {0}.': '{0}!' },
    });
    assert.deepEqual(['This room is full.', 'Push the red one.', 'A mod says this.'].map(told), [
      'Voll.',
      'the red one!',
      'A mod says this.',
    ]);
    assert.deepEqual(
      toldCard({ id: 'Classic', title: 'Classic', lines: ['Classic'], options: { a: { title: 'B' } } }),
      {
        ...{ id: 'Classic', title: 'Klassisch', lines: ['Klassisch'], options: { a: { title: 'B' } } },
      },
    );
  });

  it('say what a mod says in its words, and keep their own where there are some', () => {
    after(() => learnModWords({}));
    sayIn({ ...en, told: { Classic: 'Klassisch' } });
    assert.equal(told('Tug of war'), 'Tug of war');
    learnModWords({ 'Tug of war': 'Tauziehen', '{0} is hot.': 'Heiß: {0}.', Classic: 'Anders', Pairs: 'Paare' });
    assert.deepEqual(['Tug of war', 'Ada is hot.', 'Classic'].map(told), ['Tauziehen', 'Heiß: Ada.', 'Klassisch']);
    const things = { modes: [], modifiers: [], kindTitles: { 'pairs:match': 'Pairs' } };
    assert.deepEqual(toldCatalogue(things as unknown as CatalogueAnswer).kindTitles, { 'pairs:match': 'Paare' });
  });

  it('have made-up ones that show what is cut off and what breaks from right to left', async () => {
    const [accented, mirrored] = [languageEntry(languageOf(['en-XA'])), languageEntry(languageOf(['ar-XB']))];
    assert.deepEqual([accented.dir, mirrored.dir], ['ltr', 'rtl']);
    sayIn(await accented.load());
    assert.match(t.match.leave, /^\[Léåvé~+\]$/);
    assert.match(t.lobby.playing(3), /^\[3 pl/);
    for (const { load, loadBackstage } of [accented, mirrored]) {
      assert.deepEqual(keysOf(pageOf(await load())).sort(), keysOf(pageOf(en)).sort());
      assert.deepEqual(keysOf(await loadBackstage()).sort(), keysOf(backstage).sort());
    }
  });
});
