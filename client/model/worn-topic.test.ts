import assert from 'node:assert/strict';
import { STAGES } from '#shared/rules/phase.ts';
import { aRoom } from '../gallery/a-room.ts';
import { isTour, wornTopic } from './worn-topic.ts';

describe('the topic that a room wears', () => {
  const { question } = aRoom();
  const asked = question && { ...question, topic: 'sea' };

  it('is its own, whatever is asked', () => {
    for (const stage of STAGES) assert.equal(wornTopic({ topic: 'food', stage, question: asked }), 'food');
  });

  it("is each question's in a mixed match, from its reading beat to the end of its board", () => {
    const worn = STAGES.map((stage) => [stage, wornTopic({ topic: 'mix', stage, question: asked })]);
    assert.deepEqual(Object.fromEntries(worn), {
      ...{ lobby: 'mix', intro: 'mix', over: 'mix' },
      ...{ read: 'sea', open: 'sea', closed: 'sea', told: 'sea', between: 'sea' },
    });
  });

  it('is the mixed one where nobody knows better', () => {
    assert.equal(wornTopic(null), 'mix');
    assert.equal(wornTopic({ topic: 'mix', stage: 'open', question: null }), 'mix');
    assert.equal(isTour({ topic: 'mix', stage: 'open', question: null }), false);
  });
});
