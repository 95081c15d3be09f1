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
      assert.match(reasonOf(read('{')[0]), /^1: This is not JSON: /);
      for (const odd of ['null', '3', '{}', '{"results":3,"questions":3}'])
        assert.match(reasonOf(read(odd)[0]), /^1: Expected /);
      assert.deepEqual(read('\uFEFF{"results":[],"questions":[]}'), []);
    }
    assert.match(reasonOf(readOpenTdb('{"results":[{"type":"essay"}]}', {})[0]), /^1: type: /);
    assert.match(reasonOf(readOpenTdb('{"results":[4]}', {})[0]), /^1: the item: /);
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
