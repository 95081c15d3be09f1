import assert from 'node:assert/strict';
import { sendAnswer, sendFault, type TestModel } from '../testing/a-language-model.ts';
import { AMaking, PARKLIFE } from '../testing/a-making.ts';

/** Short to wait for, and long for an answer on a machine that is busy. */
const SILENCE_MS = 2500;

describe('questions by a model that misbehaves', () => {
  let making: AMaking;
  beforeEach(async () => {
    making = await AMaking.start();
  });
  afterEach(() => making.end());

  type Does = (...args: Parameters<TestModel['instead']>) => void;
  const recovers: [string, string, number, Does][] = [
    ['is busy and says for how long', 'questions', 2, (_r, to) => sendFault(to, 429, { 'retry-after': '0' })],
    ['is busy', 'questions', 2, (_r, to) => sendFault(to, 429)],
    ['fails', 'plan', 2, (_r, to) => sendFault(to, 500)],
    ['is away', 'answers', 2, (_r, to) => sendFault(to, 503)],
    ['hangs up', 'plan', 2, (_r, to) => void to.destroy()],
    ['is cut in the middle', 'questions', 2, (_r, to) => sendAnswer(to, '{"questions":[]}', { end: 'cut' })],
    ['has no plan', 'plan', 1, (_r, to) => sendAnswer(to, '{"steps":["think"]}')],
    ['sends half of its JSON', 'questions', 1, (_r, to) => sendAnswer(to, '{"questions":[{', { end: 'length' })],
    ['sends another schema', 'questions', 1, (_r, to) => sendAnswer(to, '{"questions":[{"q":"What?"}]}')],
    ['sends no JSON', 'questions', 1, (_r, to) => sendAnswer(to, 'Sure! Here are your questions:')],
  ];
  for (const [what, name, times, does] of recovers)
    it(`that ${what} are made all the same`, async () => {
      making.atFirst(name, times, does);
      const progress = await making.made(making.aMaker());
      assert.equal(progress.state, 'done', JSON.stringify(progress));
      assert.equal((await making.items()).length, 8);
    });

  it('that falls silent are asked for again', async () => {
    making.atFirst('plan', 1, (_request, response) => sendAnswer(response, '{"parts":[]}', { end: 'hang' }));
    const progress = await making.made(making.aMaker({}, { silenceMs: SILENCE_MS }), { count: 2 });
    assert.ok(making.named('plan').length >= 2);
    assert.equal(progress.state, 'done', JSON.stringify(progress));
  });

  const fails: [string, string, Does, string][] = [
    ['does not know the key', 'plan', (_r, to) => sendFault(to, 401), 'generate/bad-key'],
    ['does not know the model', 'plan', (_r, to) => sendFault(to, 404), 'generate/failed'],
    ['stays busy', 'questions', (_r, to) => sendFault(to, 429), 'generate/busy'],
    ['wants an hour', 'plan', (_r, to) => sendFault(to, 429, { 'retry-after': '3600' }), 'generate/busy'],
    ['stays away', 'plan', (_r, to) => sendFault(to, 502), 'generate/unreachable'],
    ['is always cut', 'plan', (_r, to) => sendAnswer(to, '{"parts":[]}', { end: 'cut' }), 'generate/unreachable'],
    ['refuses', 'plan', (_r, to) => sendAnswer(to, '', { refusal: true }), 'generate/declined'],
    ['refuses to write', 'questions', (_r, to) => sendAnswer(to, '', { refusal: true }), 'generate/declined'],
    ['writes rubbish', 'questions', (_r, to) => sendAnswer(to, 'la la la'), 'generate/unusable'],
  ];
  for (const [what, name, does, why] of fails)
    it(`that ${what} are not made, and why is said`, async () => {
      making.atFirst(name, Number.POSITIVE_INFINITY, does);
      const progress = await making.made(making.aMaker());
      assert.deepEqual([progress.state, 'why' in progress && progress.why], ['failed', why]);
      assert.deepEqual(await making.items(), []);
    });

  it('that repeats itself, and the bank, are asked once', async () => {
    const same = { question: 'Who sang of a champagne supernova in the sky?', explanation: 'One.', source: '' };
    const answers = ['Oasis', 'Elastica', 'Suede', 'Lush'].map((text, i) => ({ text, right: i === 0 }));
    const known = { ...same, question: PARKLIFE, answers: [{ text: 'Blur', right: true }, ...answers.slice(1)] };
    making.model.says = ({ name }, answer) =>
      name === 'questions'
        ? {
            questions: [
              ...(answer as { questions: object[] }).questions.slice(2),
              { ...same, answers, number: null },
              { ...known, number: null },
            ],
          }
        : answer;
    const progress = await making.made(making.aMaker());
    const stems = (await making.items()).map(({ question }) => question.stem);
    assert.equal(stems.filter((stem) => stem === same.question).length, 1, 'though its parts are sifted apart');
    assert.ok(!stems.includes(PARKLIFE));
    assert.deepEqual(progress.state === 'done' && progress.dropped, 5, 'the first of its kind stays');
  });

  it('that writes what cannot be played are left out', async () => {
    const bad = {
      question: 'Which?',
      answers: [{ text: 'One', right: false }],
      number: null,
      explanation: '',
      source: '',
    };
    making.model.says = ({ name }, answer) =>
      name === 'questions' ? { questions: [bad, ...(answer as { questions: object[] }).questions.slice(1)] } : answer;
    await making.made(making.aMaker());
    assert.ok((await making.items()).every(({ question }) => question.stem !== bad.question));
  });

  it('that has a wrong key are shown with what the second look says, and left out', async () => {
    const wrong: string[] = [];
    making.model.says = ({ name, about }, answer) => {
      if (name !== 'answers' || wrong.length > 0) return answer;
      const { answers } = answer as { answers: { id: string; letters: string[] }[] };
      const [first] = answers;
      const [asked] = about.questions ?? [];
      const other = asked?.answers?.find(({ letter }) => letter !== first?.letters[0]);
      wrong.push(other?.text ?? '');
      return { answers: [{ ...first, letters: [other?.letter] }, ...answers.slice(1)] };
    };
    const progress = await making.made(making.aMaker());
    const disputed = (await making.items()).filter(({ warnings }) => warnings.length > 0);
    assert.deepEqual(
      disputed.map(({ isOut, warnings }) => ({ isOut, warnings })),
      wrong.map((about) => ({ isOut: true, warnings: [{ code: 'disputed', about }] })),
    );
    assert.ok(progress.state === 'done' && progress.kept === 8);
    assert.ok(making.named('answers').every(({ user }) => !user.includes('"right"')));
  });

  it('that gives no second look are kept, and said to have had none', async () => {
    making.model.says = ({ name }, answer) => (name === 'answers' ? 'I would rather not.' : answer);
    await making.made(making.aMaker());
    const warnings = (await making.items()).flatMap((item) => item.warnings.map(({ code }) => code));
    assert.deepEqual(new Set(warnings), new Set(['check']));
  });
});
