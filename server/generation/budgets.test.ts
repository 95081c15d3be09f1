import assert from 'node:assert/strict';
import { sendAnswer, sendFault } from '../testing/a-language-model.ts';
import { AMaking, aWish, PLAYER } from '../testing/a-making.ts';
import type { QuestionMaker } from './question-maker.ts';

describe('the budget of made questions', () => {
  let making: AMaking;
  beforeEach(async () => {
    making = await AMaking.start();
  });
  afterEach(() => making.end());
  const wantedOf = (maker: QuestionMaker, draftId = making.draftId, playerId = PLAYER) =>
    maker.ask({ playerId, draftId }, aWish());

  it('is one of a person', async () => {
    let now = Date.now();
    const maker = making.aMaker({ GENERATE_QUESTIONS_PER_PERSON: '10' }, { now: () => now });
    assert.equal((await maker.about(PLAYER)).leftToday, 10);
    await making.made(maker);
    assert.equal((await maker.about(PLAYER)).leftToday, 2);
    assert.equal(await wantedOf(maker), 'generate/budget-person');
    const other = await wantedOf(maker, await making.newDraft('player-2'), 'player-2');
    assert.notEqual(typeof other, 'string');
    now += 24 * 60 * 60 * 1000;
    assert.equal((await maker.about(PLAYER)).leftToday, 10);
  });

  it('lets three drafts of one person wait, and leaves the queue to others', async () => {
    const maker = making.aMaker(); // which has not begun to work
    for (let i = 0; i < 3; i++)
      assert.notEqual(
        typeof (await maker.ask({ playerId: PLAYER, draftId: await making.newDraft() }, aWish())),
        'string',
      );
    assert.equal(await wantedOf(maker), 'generate/enough-waiting');
    assert.notEqual(typeof (await wantedOf(maker, await making.newDraft('player-2'), 'player-2')), 'string');
    maker.work();
    await making.until(maker, () => making.named('plan').length === 4);
    assert.notEqual(typeof (await wantedOf(maker)), 'string');
  });

  it('is one of a day', async () => {
    const maker = making.aMaker({ GENERATE_TOKENS_PER_DAY: '1000' });
    assert.equal((await making.made(maker)).state, 'done');
    assert.equal(await wantedOf(maker, await making.newDraft()), 'generate/budget-day');
  });

  it('is one of a request', async () => {
    const progress = await making.made(making.aMaker({ GENERATE_TOKENS_PER_REQUEST: '1200' }));
    assert.deepEqual([progress.state, 'why' in progress && progress.why], ['failed', 'generate/budget-request']);
  });

  it('counts what was called off before an answer', async () => {
    const maker = making.aMaker();
    const { leftToday } = await maker.about(PLAYER);
    await making.begun(maker);
    making.model.instead = () => true; // it thinks, and thinks
    maker.work();
    await making.until(maker, () => making.named('plan').length > 0);
    await maker.cancel(making.draftId);
    assert.equal((await maker.about(PLAYER)).leftToday, leftToday - 8);
  });

  it('counts nothing of what failed before it cost anything', async () => {
    const maker = making.aMaker();
    making.model.instead = (_request, response) => {
      sendFault(response, 401);
      return true;
    };
    const { cost } = await making.made(maker);
    assert.deepEqual([cost.tokensIn, cost.tokensOut, cost.isEstimated], [0, 0, false]);
    assert.equal((await maker.about(PLAYER)).leftToday, 120);
  });

  it('counts what was written before the line was cut, by its length, and says that it is an estimate', async () => {
    const maker = making.aMaker();
    const half = 'x'.repeat(3000);
    making.atFirst('plan', 2, (_request, response) => sendAnswer(response, half + half, { end: 'cut' }));
    const { state, cost } = await making.made(maker);
    assert.deepEqual([state, cost.isEstimated], ['done', true]);
    assert.equal(cost.tokensOut, 2 * 1000 + 7 * 50);
    assert.ok(cost.tokensIn > 2 * 300 + 7 * 100, 'what it was sent is counted too');
  });

  it('counts an answer of no use that came before the line was cut', async () => {
    const maker = making.aMaker();
    let calls = 0;
    making.atFirst('questions', 2, (_request, response) => {
      calls++;
      if (calls === 1) sendAnswer(response, 'la la la');
      else sendAnswer(response, 'x'.repeat(6000), { end: 'cut' });
    });
    const { state, cost } = await making.made(maker, { count: 3 });
    assert.equal(state, 'done');
    const written = making.named('questions').length - 2;
    const others = making.model.asked.length - making.named('questions').length;
    assert.equal(cost.tokensOut, 50 + 1000 + 50 * (written + others));
  });

  it('ends a run that uses it up in vain', async () => {
    const maker = making.aMaker({ GENERATE_TOKENS_PER_REQUEST: '5000' });
    const half = 'x'.repeat(12_000);
    making.atFirst('plan', 2, (_request, response) => sendAnswer(response, half + half, { end: 'cut' }));
    const progress = await making.made(maker);
    assert.deepEqual([progress.state, 'why' in progress && progress.why], ['failed', 'generate/budget-request']);
    assert.equal(making.named('plan').length, 2);
    assert.equal((await maker.about(PLAYER)).leftToday, 112, 'it was asked for, and has cost');
  });
});
