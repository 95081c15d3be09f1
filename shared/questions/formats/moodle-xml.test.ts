import assert from 'node:assert/strict';
import type { AnswerKind } from '../../rules/answers/answer-kind.ts';
import { questionOf, reasonOf, saidRow } from '../../testing/told-row.ts';
import { readMoodleXml } from './moodle-xml.ts';

const quiz = (...questions: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>`;
const asked = (type: string, text: string, inner: string) =>
  `<question type="${type}"><name><text>n</text></name><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext>${inner}</question>`;
const answer = (fraction: number, text: string, inner = '') =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text>${inner}</answer>`;
const said = (...questions: string[]) =>
  readMoodleXml(quiz(...questions), {}).map((row) => (row.ok ? saidRow(row) : reasonOf(row)));

describe('Moodle XML', () => {
  it('reads choices with their markup, category and feedback', () => {
    const text = quiz(
      '<question type="category"><category><text>$course$/top/Default for GEO/Rivers &amp; Seas</text></category></question>',
      asked(
        'multichoice',
        '<p>Which river flows through&nbsp;<b>Vienna</b>?</p>',
        `<generalfeedback format="html"><text></text></generalfeedback><single>true</single>${answer(0, 'Rhine')}${answer(100, '<![CDATA[<p>Danube</p>]]>', '<feedback format="html"><text>&lt;p&gt;Ten countries.&lt;/p&gt;</text></feedback>')}`,
      ),
    );
    const [row] = readMoodleXml(text, { pack: 'geo' });
    assert.equal(saidRow(row), 'Which river flows through Vienna? = Danube / Rhine');
    const { topic, explanation, provenance } = questionOf(row);
    assert.deepEqual(
      [topic, explanation, provenance],
      ['rivers-seas', 'Ten countries.', { pack: 'geo', category: 'Rivers & Seas' }],
    );
    assert.equal(row?.line, 4);
  });

  it('reads true or false, words, numbers, several right, an order', () => {
    assert.deepEqual(
      said(
        asked(
          'truefalse',
          'So?',
          `<answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text></answer>`,
        ),
        asked('shortanswer', 'Who?', `${answer(100, '*Ada*')}${answer(50, 'Byron')}${answer(0, '*')}`),
        asked(
          'numerical',
          'How long?',
          `${answer(100, '12.5', '<tolerance>0.25</tolerance>')}<units><unit><multiplier>1</multiplier><unit_name>km</unit_name></unit></units>`,
        ),
        asked('multichoice', 'Even?', `<single>false</single>${answer(50, '2')}${answer(50, '4')}${answer(-100, '5')}`),
        asked('ordering', 'In order?', `${answer(1, 'one')}${answer(1, 'two')}${answer(1, 'three')}`),
      ),
      ['So? = False / True', 'Who? = Ada', 'How long? = 12.5', 'Even? = 2, 4 / 5', 'In order? = one, three, two / '],
    );
    const [number] = readMoodleXml(
      quiz(asked('numerical', 'x?', answer(100, '12.5', '<tolerance>0.25</tolerance>'))),
      {},
    );
    const { tolerance, step } = questionOf(number) as unknown as Record<string, number>;
    assert.deepEqual([tolerance, step], [0.25, 0.01]);
    const [order] = readMoodleXml(quiz(asked('ordering', 'x?', `${answer(1, 'b')}${answer(1, 'a')}`)), {});
    const { options, right } = questionOf(order) as unknown as {
      options: { id: string; text: string }[];
      right: string[];
    };
    assert.deepEqual(
      right.map((id) => options.find((option) => option.id === id)?.text),
      ['b', 'a'],
    );
  });

  it('gives matching to the kind that takes it, or says that there is none', () => {
    const sub = (left: string, right: string) =>
      `<subquestion format="html"><text>${left}</text><answer><text>${right}</text></answer></subquestion>`;
    const match = asked('matching', 'Capitals?', `${sub('France', 'Paris')}${sub('Peru', 'Lima')}${sub('', 'Quito')}`);
    const taker = { kind: 'test:pairs', fromPairs: (pairs: unknown, others: unknown) => ({ data: { pairs, others } }) };
    const [row] = readMoodleXml(quiz(match), {}, [taker as unknown as AnswerKind]);
    assert.deepEqual((questionOf(row) as unknown as { data: unknown }).data, {
      pairs: [
        { left: 'France', right: 'Paris' },
        { left: 'Peru', right: 'Lima' },
      ],
      others: ['Quito'],
    });
    assert.match(said(match)[0] ?? '', /no mod that plays them is installed/);
  });

  it('says why a question has no place here', () => {
    for (const [question, reason] of [
      [asked('essay', 'Why?', ''), /type "essay" is not played here/],
      [asked('cloze', '{1:SA:=x}', ''), /type "cloze"/],
      [asked('multichoice', '<img src="@@PLUGINFILE@@/x.png">', answer(100, 'a')), /shows a picture/],
      [
        asked('multichoice', 'Which?', `${answer(100, '&lt;img src="x"&gt;')}${answer(0, 'b')}`),
        /An answer shows a picture/,
      ],
      [asked('multichoice', 'Which?', `${answer(0, 'a')}${answer(0, 'b')}`), /No answer has a fraction above 0/],
      [asked('numerical', 'x?', `${answer(100, '1')}${answer(100, '2')}`), /Several different numbers/],
      [asked('numerical', 'x?', answer(100, '*')), /is no number/],
    ] as const)
      assert.match(said(question)[0] ?? '', reason);
  });

  it('expands no entity of a stranger, and says what is no quiz', () => {
    const lol = `<!DOCTYPE quiz [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const plain =
      '<question type="multichoice"><questiontext format="plain_text"><text>Is &b; or &x;?</text></questiontext>';
    const [row] = readMoodleXml(`${lol}<quiz>${plain}${answer(100, 'a')}${answer(0, 'b')}</question></quiz>`, {});
    assert.equal(saidRow(row), 'Is &b; or &x;? = a / b');
    assert.match(reasonOf(readMoodleXml('<html/>', {})[0]), /Expected <quiz>/);
    for (const text of ['', 'no xml', '<quiz>', `${'<a>'.repeat(100_000)}`])
      assert.match(reasonOf(readMoodleXml(text, {})[0]), /^1: /);
  });
});
