import assert from 'node:assert/strict';
import { questionOf, reasonOf, saidRow } from '../../testing/told-row.ts';
import { readH5p } from './h5p.ts';

const said = (library: string, content: unknown) =>
  readH5p({ manifest: JSON.stringify({ mainLibrary: library }), content: JSON.stringify(content) }, {}).map((row) =>
    row.ok ? saidRow(row) : reasonOf(row),
  );
const choice = (question: string, answers: [string, boolean][], more: object = {}) => ({
  library: 'H5P.MultiChoice 1.16',
  params: { question, answers: answers.map(([text, correct]) => ({ text, correct })), ...more },
  subContentId: 'x',
});

describe('H5P', () => {
  it('reads every question of a set, whatever kind it is', () => {
    const content = {
      introPage: { title: 'Hello' },
      questions: [
        choice('<p>Which is a <b>metal</b>?</p>\n', [
          ['<div>Zinc &amp; co</div>', true],
          ['<div>Salt</div>', false],
        ]),
        choice('<p>Even?</p>', [
          ['2', true],
          ['4', true],
          ['5', false],
        ]),
        { library: 'H5P.TrueFalse 1.8', params: { question: '<p>So?</p>', correct: 'false' } },
        {
          library: 'H5P.SingleChoiceSet 1.11',
          params: {
            choices: [
              { question: 'One?', answers: ['<p>a</p>', 'b'] },
              { question: 'Two?', answers: ['c', 'd'] },
            ],
          },
        },
        {
          library: 'H5P.Blanks 1.14',
          params: { text: 'Fill in', questions: ['<p>Oslo is in *Norway/Norge:up there*.</p>', '*a* and *b*', 'none'] },
        },
        { library: 'H5P.DragQuestion 1.14', params: { question: {} } },
        { library: 'H5P.AdvancedText 1.1', params: { text: 'Read this.' } },
      ],
    };
    assert.deepEqual(said('H5P.QuestionSet', content), [
      'Which is a metal? = Zinc & co / Salt',
      'Even? = 2, 4 / 5',
      'So? = False / True',
      'One? = a / b',
      'Two? = c / d',
      'Oslo is in ___. = Norway, Norge',
      '7: The sentence has 2 gaps; one can be asked for.',
      '8: The sentence has 0 gaps; one can be asked for.',
      '9: A part of the kind "H5P.DragQuestion 1.14" is not played here.',
    ]);
  });

  it('reads a question alone, and one deep within a book', () => {
    const alone = choice('Which?', [
      ['a', true],
      ['b', false],
    ]);
    assert.deepEqual(said('H5P.MultiChoice', alone.params), ['Which? = a / b']);
    const column = { library: 'H5P.Column 1.16', params: { content: [{ content: alone, useSeparator: 'auto' }] } };
    assert.deepEqual(said('H5P.InteractiveBook', { chapters: [column] }), ['Which? = a / b']);
  });

  it('explains with the feedback of the right answer', () => {
    const params = {
      question: 'Which?',
      answers: [
        { text: 'a', correct: true, tipsAndFeedback: { chosenFeedback: '<div>It shines.</div>' } },
        { text: 'b', correct: false, tipsAndFeedback: { chosenFeedback: 'No.' } },
      ],
    };
    const [row] = readH5p({ manifest: '{"mainLibrary":"H5P.MultiChoice"}', content: JSON.stringify(params) }, {});
    assert.equal(questionOf(row).explanation, 'It shines.');
  });

  it('says why one stays out, and what is no H5P', () => {
    const picture = { media: { type: { library: 'H5P.Image 1.1', params: { file: { path: 'images/x.png' } } } } };
    const set = (...questions: object[]) => said('H5P.QuestionSet', { questions });
    assert.match(
      set(
        choice(
          'This?',
          [
            ['a', true],
            ['b', false],
          ],
          picture,
        ),
      )[0] ?? '',
      /^1: The question shows a picture/,
    );
    assert.match(set(choice('<img src="x">', [['a', true]]))[0] ?? '', /shows a picture/);
    assert.match(
      set(
        choice('Which?', [
          ['a', false],
          ['b', false],
        ]),
      )[0] ?? '',
      /No answer is marked/,
    );
    assert.match(set({ library: 'H5P.MultiChoice 1.16', params: {} })[0] ?? '', /are missing/);
    const empty = { media: { type: { params: {} } } };
    assert.deepEqual(
      set(
        choice(
          'Which?',
          [
            ['a', true],
            ['b', false],
          ],
          empty,
        ),
      ),
      ['Which? = a / b'],
    );
    for (const [manifest, content] of [
      ['', ''],
      ['{}', '{}'],
      ['{"mainLibrary":"H5P.X"}', '[]'],
      ['{"mainLibrary":"H5P.X"}', '{}'],
    ])
      assert.match(reasonOf(readH5p({ manifest: manifest ?? '', content: content ?? '' }, {})[0]), /^1: /);
  });
});
