import assert from 'node:assert/strict';
import { head } from '../../testing/a-journal.ts';
import { namesOf } from './names-of.ts';

describe('the names of a person', () => {
  it('[PF4] are those they had: what a rule, a question or an agent is called is none', () => {
    const { header } = head('m');
    const inputs = [
      { type: 'join', at: 0, who: { playerId: 'ada', name: 'Ada', avatar: 'a' } },
      { type: 'intent', at: 1, seat: 0, intent: { type: 'do', rule: 'saboteur', name: 'accuse', payload: 1 } },
      { type: 'intent', at: 2, seat: 0, intent: { type: 'rename', name: 'Ada B' } },
    ];
    const names = namesOf({
      matches: [{ seats: [{ name: 'Ada C' }], inputs, topic: header.topic }],
      dailyTries: [{ result: null }, { result: { name: 'Ada D' } }],
      packs: [{ authorName: 'Ada E', questions: [{ name: 'a question' }] }],
      makings: [{ name: 'make-questions' }],
      profile: [{ name: '' }],
    });
    assert.deepEqual([...names].sort(), ['Ada', 'Ada B', 'Ada C', 'Ada D', 'Ada E']);
  });
});
