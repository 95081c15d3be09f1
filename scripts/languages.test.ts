import assert from 'node:assert/strict';
import { SENTENCES, type SentenceCode } from '#shared/sentences.ts';
import { LANGUAGES, type Language, languageEntry } from '../client/i18n/languages.ts';
import { reasonSources, sentInEnglish } from './sent-in-english.ts';

describe('what the server says in English', () => {
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    if (language === 'en') continue;

    it(`has words in ${language}, all of it, and nothing else has`, async () => {
      const { told, refusals } = await languageEntry(language).load();
      assert.deepEqual(Object.keys(told).sort(), [...sentInEnglish()].sort());
      for (const [english, says] of Object.entries(told)) {
        assert.notEqual(says.trim(), '', english);
        for (const [place] of says.matchAll(/\{\d\}/g)) assert.ok(english.includes(place), `${english}: ${place}`);
      }
      for (const code of Object.keys(SENTENCES) as SentenceCode[])
        assert.notEqual(refusals[code], SENTENCES[code], code);
    });
  }

  it('is nowhere put into a reason of a row as it is', () =>
    assert.deepEqual(
      reasonSources().flatMap(({ leftovers }) => leftovers),
      [],
    ));

  it('is found in the rules', () => {
    const sent = sentInEnglish();
    for (const one of ['Classic', 'streak', 'That team is full.', 'You may stake up to {0} points.', 'World Atlas'])
      assert.ok(sent.has(one), one);
  });
});
