import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { SENTENCES } from '#shared/sentences.ts';
import { ManualClock } from '../match/clock.ts';
import { startModerator, type TestModerator } from '../testing/a-moderator.ts';
import type { Decision, Written } from './decision.ts';
import { modelModerator } from './model-moderator.ts';
import { Moderation } from './moderation.ts';

/** Longer than any test takes, and so short that the one that waits for it is not long. */
const PATIENT_MS = 60 * 1000;
const HASTY_MS = 50;

describe('what becomes of what people write', () => {
  let server: TestModerator;
  let clock: ManualClock;
  let warned: unknown[];
  before(async () => {
    server = await startModerator();
  });
  after(() => server.stop());
  beforeEach(() => {
    server.instead = null;
    server.asked.length = 0;
    clock = new ManualClock();
    warned = [];
  });

  function withModel(limitMs = PATIENT_MS): Moderation {
    const model = modelModerator({ apiKey: 'key-of-the-test', baseUrl: server.baseUrl });
    const waits = { name: limitMs, topic: limitMs, note: limitMs, line: limitMs, pack: limitMs };
    return new Moderation({ model, clock, log: { warn: (what: unknown) => void warned.push(what) }, waits });
  }
  const alone = (): Moderation => new Moderation({ model: null, clock, log: { warn: () => assert.fail() } });
  const verdictOf = async (moderation: Moderation, written: Written, ...texts: string[]): Promise<string> => {
    const { verdict, by, code, sentence } = await moderation.judge(written, texts);
    assert.equal(sentence, code === null ? '' : SENTENCES[code]);
    assert.equal(verdict === 'fine', code === null);
    return `${verdict} by ${by}`;
  };

  it('is decided by the list of words where there is no model', async () => {
    const moderation = alone();
    assert.equal(await verdictOf(moderation, 'name', 'Ada'), 'fine by filter');
    assert.equal(await verdictOf(moderation, 'name', 'f.u.c.k'), 'refused by filter');
    assert.equal(await verdictOf(moderation, 'topic', 'Brit-pop of the nineties'), 'fine by filter');
    assert.equal(await verdictOf(moderation, 'topic', 'what a shitty year'), 'refused by filter');
    assert.equal(await verdictOf(moderation, 'note', 'the date is wrong'), 'fine by filter');
    assert.equal(await verdictOf(moderation, 'pack', 'Who wrote it?', 'a bunch of wankers'), 'held by filter');
  });

  it('may be about what nobody should be called', async () => {
    assert.equal(await verdictOf(alone(), 'name', 'Nazi'), 'refused by filter');
    assert.equal(await verdictOf(alone(), 'topic', 'How the Nazis lost the war'), 'fine by filter');
  });

  it('is shown to the model, with the key, where there is one', async () => {
    assert.equal(await verdictOf(withModel(), 'topic', 'volcanoes'), 'fine by model');
    assert.deepEqual(server.asked, [{ authorization: 'Bearer key-of-the-test', input: ['volcanoes'] }]);
  });

  it('is refused or held by what the model flags, by what it is for', async () => {
    const moderation = withModel();
    assert.equal(await verdictOf(moderation, 'name', 'evil one'), 'refused by model');
    assert.equal(await verdictOf(moderation, 'topic', 'an evil topic'), 'refused by model');
    assert.equal(await verdictOf(moderation, 'note', 'an evil note'), 'refused by model');
    assert.equal(await verdictOf(moderation, 'line', 'an evil line'), 'held by model');
    assert.equal(await verdictOf(moderation, 'pack', 'fine', 'an evil question'), 'held by model');
  });

  it('is out, pack or not, where the model finds what nobody is to see', async () => {
    server.says = (text) => (text.includes('worst') ? ['sexual/minors'] : []);
    const decision = await withModel().judge('pack', ['good', 'the worst']);
    server.says = (text) => (text.includes('evil') ? ['harassment'] : []);
    assert.deepEqual([decision.verdict, decision.code], ['refused', 'pack/refused']);
  });

  it('costs no call where the list has refused it', async () => {
    assert.equal(await verdictOf(withModel(), 'topic', 'fuck it'), 'refused by filter');
    assert.deepEqual(server.asked, []);
  });

  it('is shown in portions where there is much of it', async () => {
    const texts = Array.from({ length: 70 }, (_, i) => (i === 69 ? 'the evil one' : `question ${i}`));
    assert.equal(await verdictOf(withModel(), 'pack', ...texts), 'held by model');
    assert.deepEqual(
      server.asked.map(({ input }) => input.length),
      [32, 32, 6],
    );
  });

  const faults: [string, (response: ServerResponse, input: readonly string[]) => void][] = [
    ['an error of the server', (response) => response.writeHead(500).end('{"error":{"message":"no"}}')],
    ['a limit', (response) => response.writeHead(429, { 'retry-after': '3600' }).end()],
    ['no such endpoint, as of most local servers', (response) => response.writeHead(404).end('404 page not found')],
    ['a cut connection', (response) => response.destroy()],
    [
      'half an answer',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"results":['),
    ],
    ['too few results', (response) => json(response, { results: [] })],
    ['results that say nothing', (response, input) => json(response, { results: input.map(() => ({})) })],
    ['something else', (response) => json(response, ['what?'])],
  ];
  for (const [what, answers] of faults)
    it(`is decided by the list alone after ${what}`, async () => {
      server.instead = answers;
      const moderation = withModel();
      assert.equal(await verdictOf(moderation, 'topic', 'volcanoes'), 'fine by filter-alone');
      assert.equal(await verdictOf(moderation, 'pack', 'wankers all'), 'held by filter');
      assert.equal(warned.length, 1, 'the host is told once');
      assert.equal(JSON.stringify(warned).includes('key-of-the-test'), false);
    });

  for (const [what, answers] of [
    ['says nothing', () => {}],
    [
      'begins to answer and goes silent',
      (response: ServerResponse) => void response.writeHead(200).write('{"results"'),
    ],
  ] as const)
    it(`is not kept waiting by a model that ${what}`, async () => {
      server.instead = answers;
      assert.equal(await verdictOf(withModel(HASTY_MS), 'name', 'Ada'), 'fine by filter-alone');
    });

  it('leaves a model that failed alone for a while, so that not everybody waits for it', async () => {
    server.instead = (response) => response.writeHead(500).end();
    const moderation = withModel();
    await moderation.judge('topic', ['one']);
    server.instead = null;
    assert.equal(await verdictOf(moderation, 'topic', 'an evil two'), 'fine by filter-alone');
    assert.equal(server.asked.length, 1);
    clock.advance(30_000);
    assert.equal(await verdictOf(moderation, 'topic', 'an evil three'), 'refused by model');
  });

  it('does not ask again where the server does not moderate at all', async () => {
    server.instead = (response) => response.writeHead(404).end('404 page not found');
    const moderation = withModel();
    await moderation.judge('topic', ['one']);
    server.instead = null;
    clock.advance(24 * 60 * 60 * 1000);
    assert.equal(await verdictOf(moderation, 'topic', 'an evil two'), 'fine by filter-alone');
    assert.deepEqual([server.asked.length, warned.length], [1, 1]);
  });

  /** The model is asked so often, and answers nothing until `answer` is called; then it flags all of it. */
  async function askedAtOnce(count: number, ask: (i: number) => Promise<Decision>) {
    const waiting: ServerResponse[] = [];
    const all = new Promise<void>((resolve) => {
      server.instead = (response) => void (waiting.push(response) === count && resolve());
    });
    const asked = Array.from({ length: count }, (_, i) => ask(i));
    await all;
    return {
      async answer(): Promise<string[]> {
        for (const response of waiting) json(response, { results: [{ flagged: true, categories: {} }] });
        return [...new Set((await Promise.all(asked)).map(({ verdict }) => verdict))];
      },
    };
  }

  it('has the word of the list alone where too many ask at once', async () => {
    const moderation = withModel();
    const first = await askedAtOnce(8, (i) => moderation.judge('topic', [`topic ${i}`]));
    assert.equal(await verdictOf(moderation, 'topic', 'an evil ninth'), 'fine by filter-alone');
    assert.deepEqual(await first.answer(), ['refused']);
  });

  it('leaves room for whoever chooses a name, however many packs and lines are read', async () => {
    const moderation = withModel();
    const first = await askedAtOnce(4, (i) => moderation.judge('pack', [`pack ${i}`]));
    for (const written of ['pack', 'line'] as const)
      assert.equal(await verdictOf(moderation, written, 'an evil fifth'), 'fine by filter-alone');
    server.instead = null;
    assert.equal(await verdictOf(moderation, 'name', 'evil one'), 'refused by model');
    assert.deepEqual(await first.answer(), ['held']);
  });
});

function json(response: ServerResponse, body: unknown): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}
