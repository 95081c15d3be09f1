import assert from 'node:assert/strict';
import type { ArenaFairPlay } from '#shared/fair-play/fair-play.ts';
import { markOf } from '#shared/fair-play/wrong-answers.ts';
import type { ArenaStatus } from '#shared/shows/status.ts';
import { FairPlayDesk } from './fair-play-desk.ts';

const statusOf = (arena: number, roomId: string | null = `room-${arena}`) => ({ arena, roomId }) as ArenaStatus;
const nothing = (arena: number): ArenaFairPlay => ({ wrong: { arena, names: [], rounds: [] }, tooFast: [] });

describe('what a host is told of fair play', () => {
  it('[FP2] is looked for after every fifth question and at the end, and at no other time', async () => {
    const asked: string[] = [];
    const desk = new FairPlayDesk({
      arenas: () => [statusOf(0), statusOf(1)],
      ask: async (roomId) => {
        asked.push(roomId);
        return nothing(0);
      },
      onTrouble: (error) => assert.fail(String(error)),
    });
    await desk.onAsked(0, true); // a show that was called off
    for (let questions = 0; questions < 5; questions++) await desk.onAsked(questions, false);
    assert.equal(desk.fairPlay, null);
    await desk.onAsked(5, false);
    assert.deepEqual(asked, ['room-0', 'room-1']);
    await desk.onAsked(7, true);
    assert.equal(asked.length, 4);
    assert.deepEqual(desk.fairPlay, { questions: 7, groups: [], tooFast: [], missing: 0 });
  });

  it('[FP2] is told of all arenas that answer, and says how many did not; what comes meanwhile is looked at after it', async () => {
    const troubled: (string | null)[] = [];
    let asks = 0;
    const desk = new FairPlayDesk({
      arenas: () => [statusOf(0), statusOf(1), statusOf(2, null)],
      ask: async (roomId) => {
        asks++;
        if (roomId === 'room-0') throw new Error('its process is gone');
        return {
          wrong: { arena: 1, names: ['Ada'], rounds: [[0, markOf('"no"')]] },
          tooFast: [{ name: 'Ada', arena: 1, answers: 3 }],
        };
      },
      onTrouble: (_error, roomId) => troubled.push(roomId),
    });
    await Promise.all([desk.onAsked(5, false), desk.onAsked(6, true)]);
    assert.equal(asks, 4);
    assert.deepEqual(troubled, ['room-0', 'room-0']);
    assert.deepEqual(desk.fairPlay, {
      ...{ questions: 6, groups: [], missing: 2 },
      tooFast: [{ name: 'Ada', arena: 1, answers: 3 }],
    });
  });

  it('[FP2] ends with its room', async () => {
    const desk = new FairPlayDesk({
      arenas: () => [statusOf(0)],
      ask: async () => assert.fail('nobody is asked any more'),
      onTrouble: (error) => assert.fail(String(error)),
    });
    desk.end();
    await desk.onAsked(5, false);
    assert.equal(desk.fairPlay, null);
  });
});
