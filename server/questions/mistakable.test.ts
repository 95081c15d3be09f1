import assert from 'node:assert/strict';
import { parseQuestion, type Question, type TextQuestion } from '#shared/questions/question.ts';
import { text } from '#shared/rules/answers/text.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { withMistakable } from './mistakable.ts';

function typed(right: readonly string[], id = 'q', lang = 'en'): TextQuestion {
  const parsed = parseQuestion({ id, kind: 'text', topic: 'atlas', stem: 'Which?', right, lang });
  assert.ok(parsed.ok && parsed.value.kind === 'text', JSON.stringify(parsed));
  return parsed.value;
}

async function drawn(question: TextQuestion, ...bank: Question[]): Promise<TextQuestion> {
  const [one] = await withMistakable(new MemoryStorage([question, ...bank]), [question]);
  assert.ok(one?.kind === 'text');
  return one;
}

const counts = (question: TextQuestion, answer: string): boolean => text.judge(question, answer) === 1;

describe('words that are no slip', () => {
  const words: [right: string, no: string[], yes: string[]][] = [
    ['Iceland', ['Ireland', 'Island'], ['Icelnad', 'Icelandd', 'Icland']],
    ['Horse', ['House', 'Hoarse', 'Morse'], ['Horses', 'Hrose']],
    ['Austria', ['Australia'], ['Austira']],
    ['Angle', ['Angel', 'Ankle'], ['Angles', 'Anlge']],
  ];
  for (const [right, no, yes] of words)
    it(`[K5] ${right} is not ${no.join(' or ')}, but ${yes.join(' and ')}`, async () => {
      const question = await drawn(typed([right]));
      for (const answer of no) assert.ok(!counts(question, answer), answer);
      for (const answer of [right, ...yes]) assert.ok(counts(question, answer), answer);
    });

  it('[K5] the right answer to another question is no slip', async () => {
    const question = typed(['Anna Karlsson'], 'a');
    assert.ok(counts(await drawn(question), 'Anna Karlssen'));
    assert.ok(!counts(await drawn(question, typed(['Anna Karlssen'], 'b')), 'Anna Karlssen'));
    assert.ok(!counts(await drawn(question, aQuestion({ right: 'Anna Karlssen' })), 'Anna Karlssen'));
    assert.ok(counts(await drawn(question, typed(['Bert Karlssen'], 'b')), 'Anna Karlssen'), 'of somebody else');
  });

  it('[K5] another spelling of the same answer stays a slip', async () => {
    const question = typed(['Tchaikovsky'], 'a');
    const same = typed(['Tchaikovsky', 'Tchaikovskij'], 'b');
    assert.ok(counts(await drawn(question, same), 'Tchaikovskij'));
  });

  it('[K5] other languages have their bank', async () => {
    assert.ok(counts(await drawn(typed(['Horse'], 'a', 'de')), 'House'));
    const german = typed(['Hause'], 'b', 'de');
    assert.ok(!counts(await drawn(typed(['Hanse'], 'a', 'de'), german), 'Hause'));
    assert.ok(counts(await drawn(typed(['Hanse'], 'a', 'de'), typed(['Hause'], 'b', 'fr')), 'Hause'));
  });

  it('gives the same deck of the same bank, and leaves other kinds as they are', async () => {
    const question = typed(['Iceland']);
    const [once, again] = await Promise.all([drawn(question), drawn(question)]);
    assert.deepEqual(once, again);
    assert.deepEqual([...(once.mistakable ?? [])].sort(), once.mistakable);
    const choice = aQuestion();
    assert.deepEqual(await withMistakable(new MemoryStorage([choice]), [choice]), [choice]);
  });

  it('is nothing that a bank can say', () =>
    assert.equal(parseQuestion({ ...typed(['Iceland']), mistakable: ['ireland'] }).ok, false));
});
