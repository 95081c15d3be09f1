import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { gameVersion } from '#server/mods/game-version.ts';
import { Mods } from '#server/mods/mods.ts';
import { TOPIC_WORDS } from '#shared/questions/topic-words.ts';
import { SENTENCES, type SentenceCode } from '#shared/sentences.ts';
import { LANGUAGES, type Language, languageEntry } from '../client/i18n/languages.ts';
import { reasonSources, sentInEnglish } from './sent-in-english.ts';

const MODS = resolve(import.meta.dirname, '../mods');

describe('what the server says in English', () => {
  for (const language of Object.keys(LANGUAGES) as Language[]) {
    if (language === 'en') continue;

    it(`has words in ${language}, all of it, and nothing else has`, async () => {
      const { told, refusals, topicWords } = await languageEntry(language).load();
      assert.deepEqual(Object.keys(told).sort(), [...sentInEnglish()].sort());
      for (const [english, says] of Object.entries(told)) {
        assert.notEqual(says.trim(), '', english);
        for (const [place] of says.matchAll(/\{\d\}/g)) assert.ok(english.includes(place), `${english}: ${place}`);
      }
      assert.deepEqual(Object.keys(topicWords).sort(), Object.keys(TOPIC_WORDS).sort());
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

  it('has words in every language where a mod of ours says it', async () => {
    const log = pino({ level: 'silent' });
    const mods = await Mods.open({ root: MODS, wanted: 'all', gameVersion: gameVersion(), log });
    const others = (Object.keys(LANGUAGES) as Language[]).filter((language) => language !== 'en');
    assert.ok(mods.list.length > 0);
    for (const { manifest, parts } of mods.list) {
      const [first = [], ...rest] = others.map((language) => Object.keys(parts.words?.[language] ?? {}));
      assert.ok(first.length > 0, manifest.id);
      for (const english of rest) assert.deepEqual(english, first, manifest.id);
    }
    mods.dispose();
  });
});
