import assert from 'node:assert/strict';
import { whyNotServed } from './served-by.ts';

describe('MongoDB: what serves a query', () => {
  const drawn = { topic: 'a', lang: 'en', difficulty: 'easy', kind: 'choice', standing: 2 };
  const served: [string, Parameters<typeof whyNotServed>[0]][] = [
    ['an id', { collection: 'jobs', index: '_id_', filter: { _id: 'a' }, sort: {} }],
    ['an id with a guard', { collection: 'jobs', index: '_id_', filter: { _id: 'a', attempt: 1 }, sort: {} }],
    [
      'ids of a list with a guard',
      { collection: 'jobs', index: '_id_', filter: { _id: { $in: ['a', 'b'] }, status: { $in: ['x'] } }, sort: {} },
    ],
    [
      'a whole unique key',
      { collection: 'votes', index: 'vote_player', filter: { question: 'q', player: 'p', at: { $lt: 1 } }, sort: {} },
    ],
    [
      'equal fields, then a range and its order',
      { collection: 'questions', index: 'question_draw', filter: { ...drawn, dice: { $gte: 1 } }, sort: { dice: 1 } },
    ],
    [
      'the order backwards',
      { collection: 'player_history', index: 'history_recent', filter: { player: 'p' }, sort: { at: 1, match: -1 } },
    ],
    [
      'no filter, but the order',
      { collection: 'matches', index: 'match_recent', filter: {}, sort: { endedAt: -1, _id: 1 } },
    ],
  ];
  for (const [what, plan] of served)
    it(`is an index that leads to it: ${what}`, () => assert.equal(whyNotServed(plan), null));

  const unserved: [RegExp, Parameters<typeof whyNotServed>[0]][] = [
    [/belongs to jobs/, { collection: 'votes', index: 'job_due', filter: { kind: 'k' }, sort: {} }],
    [
      /does not lead to kind/,
      { collection: 'questions', index: 'question_list_topic', filter: { topic: 'a', kind: 'choice' }, sort: {} },
    ],
    [
      /does not lead to difficulty/,
      { collection: 'questions', index: 'question_draw', filter: { topic: 'a', difficulty: 'easy' }, sort: {} },
    ],
    [/does not sort by/, { collection: 'matches', index: 'match_recent', filter: {}, sort: { endedAt: -1, _id: -1 } }],
    [
      /does not sort by/,
      { collection: 'matches', index: 'match_of_player', filter: { players: 'p' }, sort: { _id: 1 } },
    ],
    [
      /does not reach the range on quality/,
      { collection: 'questions', index: 'question_review', filter: { standing: 0, quality: { $lt: 5 } }, sort: {} },
    ],
    [
      /does not reach the range on status/,
      { collection: 'jobs', index: '_id_', filter: { _id: { $gt: 'a' }, status: { $in: ['x'] } }, sort: {} },
    ],
    [/narrows nothing/, { collection: 'questions', index: 'question_cells', filter: {}, sort: {} }],
  ];
  for (const [why, plan] of unserved)
    it(`is not one of which ${why.source}`, () => assert.match(whyNotServed(plan) ?? 'it is served', why));
});
