import assert from 'node:assert/strict';
import { KIND_SAMPLES } from '../../testing/a-kind.ts';
import { aQuestion } from '../../testing/a-question.ts';
import { questionOf, reasonOf, toldRow } from '../../testing/told-row.ts';
import { readOpenTdb, writeOpenTdb } from './opentdb.ts';
import { readOwnJson, writeOwnJson } from './own-json.ts';

describe('Open Trivia DB', () => {
  it('decodes entities and finds our topic', () => {
    const file = {
      response_code: 0,
      results: [
        {
          type: 'multiple',
          difficulty: 'hard',
          category: 'Outer Space',
          question: 'Who said &quot;Eppur si muove&quot;?',
          correct_answer: 'Galileo',
          incorrect_answers: ['Kepler', 'Tycho', 'Newton &amp; sons'],
        },
        {
          type: 'boolean',
          difficulty: 'easy',
          category: 'Nowhere',
          question: 'True?',
          correct_answer: 'True',
          incorrect_answers: ['False'],
        },
        { type: 'essay' },
      ],
    };
    const [first, second, third] = readOpenTdb(JSON.stringify(file), {});
    assert.deepEqual(toldRow(first), {
      stem: 'Who said "Eppur si muove"?',
      right: ['Galileo'],
      wrong: ['Kepler', 'Newton & sons', 'Tycho'],
    });
    assert.deepEqual(
      [first, second].map((row) => row?.ok && [row.question.topic, row.question.difficulty]),
      [
        ['space', 'hard'],
        ['nowhere', 'easy'],
      ],
    );
    assert.equal(third?.ok, false);
  });
});

describe('Open Trivia DB, in each of its encodings', () => {
  const QUESTION = { type: 'multiple', difficulty: 'hard', category: 'Entertainment: Film' };
  const TEXTS = {
    question: `Who made "M" & 'Metropolis' + more?`,
    correct_answer: 'Łucja',
    incorrect_answers: ['50% of us', 'A+B'],
  };
  const inEach = (write: (text: string) => string): string => {
    const all = Object.entries({ ...QUESTION, ...TEXTS });
    const written = all.map(([name, value]) => [name, Array.isArray(value) ? value.map(write) : write(value)]);
    return JSON.stringify({ response_code: 0, results: [Object.fromEntries(written)] });
  };
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  for (const [name, write] of Object.entries({
    'RFC 3986': encodeURIComponent,
    'the older URLs': (text: string) => encodeURIComponent(text).replaceAll('%20', '+'),
    base64,
    HTML: (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#039;'),
  }))
    it(`reads ${name}`, () => {
      const [row] = readOpenTdb(inEach(write), {});
      assert.deepEqual(toldRow(row), { stem: TEXTS.question, right: ['Łucja'], wrong: ['50% of us', 'A+B'] });
      assert.deepEqual([questionOf(row).topic, questionOf(row).difficulty], ['film', 'hard']);
    });

  it('takes a list of results alone, and a sum in plain text for what it is', () => {
    const results = [{ ...QUESTION, question: 'What is 1+1?', correct_answer: '2', incorrect_answers: ['11'] }];
    assert.deepEqual(toldRow(readOpenTdb(JSON.stringify(results), {})[0]), {
      stem: 'What is 1+1?',
      right: ['2'],
      wrong: ['11'],
    });
  });

  it('says of a text that is not written like the others what is wrong with it', () => {
    const item = { type: base64('multiple'), difficulty: base64('easy'), category: base64('Art') };
    const broken = { ...item, question: '!', correct_answer: base64('a'), incorrect_answers: [base64('b')] };
    assert.match(reasonOf(readOpenTdb(JSON.stringify({ results: [broken] }), {})[0]), /^1: Its text is not encoded/);
  });

  it('says what the response code means, and keeps no silence about it', () => {
    for (const [code, words] of [
      [1, 'too few questions'],
      [2, 'did not understand'],
      [3, 'session token'],
      [4, 'reset the token'],
      [5, 'wait five seconds'],
      [9, 'no code that is known'],
    ] as const) {
      const rows = readOpenTdb(JSON.stringify({ response_code: code, results: [] }), {});
      assert.equal(rows.length, 1);
      assert.match(reasonOf(rows[0]), new RegExp(`response code ${code}: .*${words}`));
    }
  });
});

describe('JSON of Open Trivia DB and of our own', () => {
  const item = {
    ...{ type: 'multiple', difficulty: 'easy', question: 'Who?', correct_answer: 'Ada', incorrect_answers: ['Bo'] },
  };
  const topicOf = (category: string) =>
    questionOf(readOpenTdb(JSON.stringify({ results: [{ ...item, category }] }), {})[0]).topic;

  it('finds our topic for each of its categories', () => {
    const topics: Readonly<Record<string, string>> = {
      ...{ 'Entertainment: Books': 'books', 'Entertainment: Film': 'film', 'Entertainment: Music': 'music' },
      ...{ 'Entertainment: Television': 'tv', 'Entertainment: Video Games': 'games', 'Entertainment: Comics': 'books' },
      ...{ 'Entertainment: Board Games': 'tabletop', 'Entertainment: Cartoon &amp; Animations': 'tv' },
      ...{ 'Entertainment: Japanese Anime &amp; Manga': 'tv', 'Science &amp; Nature': 'science' },
      ...{ 'Science: Computers': 'tech', 'Science: Mathematics': 'numbers', 'Science: Gadgets': 'tech' },
      ...{ Mythology: 'myth', Sports: 'sport', Geography: 'atlas', History: 'history', Art: 'art', Animals: 'wild' },
      'General Knowledge': 'general-knowledge',
    };
    for (const [category, topic] of Object.entries(topics)) assert.equal(topicOf(category), topic, category);
  });

  it('says what is wrong with a file', () => {
    for (const read of [(text: string) => readOpenTdb(text, {}), readOwnJson]) {
      const places: [string, RegExp][] = [
        ['', /^1: This is not JSON: it ends too early\.$/],
        ['{"questions": [,]}', /^1: This is not JSON, near ".*\[,\].*"\.$/],
        ['\0\0', /^1: This is not JSON\.$/],
        ['hello', /^1: This is not JSON, near "hello"\.$/],
        ['{\n"a": 1,}', /^1: This is not JSON: line 2, column 8 cannot be read\.$/],
      ];
      for (const [text, why] of places) assert.match(reasonOf(read(text)[0]), why);
      for (const odd of ['null', '3', '{}', '{"results":3,"questions":3}'])
        assert.match(reasonOf(read(odd)[0]), /^1: Expected /);
      assert.deepEqual(read('\uFEFF{"results":[],"questions":[]}'), []);
    }
    assert.match(
      reasonOf(readOpenTdb('{"results":[{"type":"essay"}]}', {})[0]),
      /^1: "type" is missing, or is not what/,
    );
    assert.match(reasonOf(readOpenTdb('{"results":[4]}', {})[0]), /^1: This is no question as/);
  });

  it('is written with its kind and what it has no place for', () => {
    const two = aQuestion({ right: 'R&B', wrong: ['<Jazz>'], stem: '"Which"?' });
    const { text, left } = writeOpenTdb([two, aQuestion(), ...Object.values(KIND_SAMPLES)]);
    const { response_code, results } = JSON.parse(text) as {
      response_code: number;
      results: Record<string, unknown>[];
    };
    assert.deepEqual([response_code, left], [0, 4]);
    assert.deepEqual(
      results.map(({ type }) => type),
      ['boolean', 'multiple'],
    );
    assert.deepEqual(
      [results[0]?.question, results[0]?.correct_answer, results[0]?.incorrect_answers],
      ['&quot;Which&quot;?', 'R&amp;B', ['&lt;Jazz&gt;']],
    );
    assert.equal(JSON.parse(writeOwnJson([two])).questions.length, 1);
  });
});
