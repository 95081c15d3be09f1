import assert from 'node:assert/strict';
import { type Told, verdictParts } from './verdict-parts.ts';

describe('what a verdict means', () => {
  const verdict = {
    outcome: 'wrong',
    points: 0,
    ms: 900,
    streak: 0,
    endedStreak: 0,
    rank: 2,
    behind: 0,
    whys: [],
  } as const;
  const told: Told = {
    ...{ outcome: 'wrong', verdict, stem: 'Which?', kind: 'choice', answer: 'This', isSame: true, remarks: [] },
    ...{ textScale: 1, hasFoot: false },
  };
  const words = (part: Partial<Told>): string =>
    verdictParts({ ...told, ...part })
      .map(([text]) => text)
      .join('');

  it('is one’s place, after what a rule remarks', () => {
    assert.match(words({}), /2nd/);
    assert.match(words({ remarks: ['31 s behind the ghost'] }), /^31 s behind the ghost · .*2nd/);
  });

  it('ends in no dot where there is no place to tell', () => {
    const alone = { verdict: { ...verdict, rank: 0 } };
    assert.equal(words({ ...alone, remarks: ['31 s behind the ghost'] }), '31 s behind the ghost');
    assert.equal(words(alone), '');
  });
});
