import assert from 'node:assert/strict';
import { recap as de } from '../i18n/de/recap.ts';
import { recap as en } from '../i18n/en/recap.ts';
import { recap as es } from '../i18n/es/recap.ts';

describe('the line that is passed on with a reel', () => {
  const lines = (say: Pick<typeof en, 'streak' | 'chain' | 'lone'>): string[] => [
    say.streak.head(5),
    say.chain.head(3),
    say.lone.head,
  ];
  it('has a capital at its beginning, and then where its language wants one', () => {
    assert.equal(
      en.shared(lines(en), 'Music'),
      'Five in a row, chain of three and only one knew: one night of Music on Quizcade',
    );
    assert.match(
      de.shared(lines(de as never), 'Musik'),
      /^Fünf in Folge, Kette zu 3 \w+ nur eine Person wusste es: ein Abend/,
    );
    assert.match(
      es.shared(lines(es as never), 'Música'),
      /^Cinco seguidas, cadena de 3 \w+ solo lo sabía uno: una noche/,
    );
  });
});
