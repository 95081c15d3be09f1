import assert from 'node:assert/strict';
import type { Question } from '#shared/questions/question.ts';
import { KIND_SAMPLES } from '#shared/testing/a-kind.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

describe('what others typed', () => {
  let server: TestServer;
  before(async () => {
    const bank: Question[] = Array.from({ length: 5 }, (_, i) => ({ ...KIND_SAMPLES.text, id: `typed-${i}` }));
    server = await startTestServer({ storage: new MemoryStorage(bank) });
  });
  after(() => server.stop());

  it('[V9] is gone at once when the host turns the chat off while it is shown', async () => {
    const { roomId } = await server.open({ options: { seconds: 30 } });
    const [host, guest] = [await new TestPlayer(server).join(roomId), await new TestPlayer(server).join(roomId)];
    host.send('start');
    await host.phase('answering', 0);
    for (const person of [host, guest]) person.answer('Raphael', 0);
    await guest.until('the wall', () => guest.room.state.wall.length > 0);
    host.send('pause');
    host.send('chat', { on: false });
    await guest.until('an empty wall', () => !guest.room.state.chat && guest.room.state.wall.length === 0);
    assert.equal(guest.room.state.stage, 'told');
  });

  it('[V9] is read by the filter of the chat before anybody sees it, and by nobody where the chat is off', async () => {
    const { roomId } = await server.open({ options: { seconds: 30 } });
    const people: TestPlayer[] = [];
    for (let i = 0; i < 4; i++) people.push(await new TestPlayer(server).join(roomId));
    const [host] = people as [TestPlayer];
    const typed = ['Raphael', 'fuck you', 'raphael', 'Leonardo'];
    /** Plays a round in which everybody types, and gives back what the last of them sees. */
    const wallOf = async (round: number): Promise<string[]> => {
      await host.phase('answering', round);
      for (const [i, person] of people.entries()) person.answer(typed[i], round);
      const last = people.at(-1) ?? host;
      await last.phase('reveal', round);
      const wall = [...last.room.state.wall].map(({ text, count }) => `${text} ${count}`);
      host.send('skip');
      return wall;
    };
    host.send('start');
    assert.deepEqual(await wallOf(0), ['Raphael 2', 'Leonardo 1']);
    host.send('chat', { on: false });
    await host.until('silence', () => !host.room.state.chat);
    assert.deepEqual(await wallOf(1), []);
    // Who typed it is told so in a notice of their own.
    for (const [i, { frames }] of people.entries())
      if (i !== typed.indexOf('fuck you'))
        assert.ok(!Buffer.concat(frames).includes('fuck you'), 'a rude word reached somebody else');
  });
});
