import assert from 'node:assert/strict';
import { LANGUAGES } from './languages.ts';

describe('the practice questions', () => {
  for (const [language, { load }] of Object.entries(LANGUAGES))
    it(`have four answers each, no two alike, in ${language}`, async () => {
      const { questions } = (await load()).waitingPlay;
      assert.ok(questions.length > 0);
      for (const { ask, right, wrong } of questions)
        assert.equal(new Set([right, ...wrong].map((text) => text.toLowerCase())).size, 4, ask);
    });
});
