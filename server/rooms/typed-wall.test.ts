import assert from 'node:assert/strict';
import type { Question } from '#shared/questions/question.ts';
import { KIND_SAMPLES } from '#shared/testing/a-kind.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { skipTo, UNHURRIED_PACE_FACTOR } from '../testing/skip-to.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

/** The host starts, and the first question is open. */
async function beginWith(host: TestPlayer): Promise<void> {
  host.send('start');
  await host.phase('countdown');
  await skipTo(host, 'answering', 0);
}

describe('what others typed', () => {
  let server: TestServer;
  before(async () => {
    const bank: Question[] = Array.from({ length: 5 }, (_, i) => ({ ...KIND_SAMPLES.text, id: `typed-${i}` }));
    server = await startTestServer({ storage: new MemoryStorage(bank), pace: UNHURRIED_PACE_FACTOR });
  });
  after(() => server.stop());

  it('[V9] is gone at once when the host turns the chat off while it is shown', async () => {
    const { roomId } = await server.open({ options: { seconds: 30 } });
    const [host, guest] = [await new TestPlayer(server).join(roomId), await new TestPlayer(server).join(roomId)];
    await beginWith(host);
    for (const person of [host, guest]) person.answer('Raphael', 0);
    await host.phase('locked', 0);
    await skipTo(host, 'reveal', 0);
    await guest.until('the wall', () => guest.room.state.wall.length > 0);
    host.send('chat', { on: false });
    await guest.until('an empty wall', () => !guest.room.state.chat && guest.room.state.wall.length === 0);
    assert.equal(guest.room.state.stage, 'told');
  });

  it('[V9] is gone when the host mutes for all, or removes, whoever typed it', async () => {
    const { roomId } = await server.open({ options: { seconds: 30 } });
    const people: TestPlayer[] = [];
    for (let i = 0; i < 4; i++) people.push(await new TestPlayer(server).join(roomId));
    const [host, talker, rowdy, last] = people as [TestPlayer, TestPlayer, TestPlayer, TestPlayer];
    talker.send('say', { text: 'hello there' });
    const { by } = (await host.notice('chat', ({ lines }) => lines !== undefined)).lines?.[0] ?? assert.fail('no line');
    const seatOfRowdy = rowdy.all('you').at(-1)?.seat;
    await beginWith(host);
    for (const [i, person] of people.entries()) person.answer(['Raphael', 'Titian', 'Monet', 'Degas'][i], 0);
    await host.phase('locked', 0);
    await skipTo(host, 'reveal', 0);
    const wall = (): string => [...last.room.state.wall].map(({ text }) => text).join();
    await last.until('the wall', () => wall() === 'Degas,Monet,Raphael,Titian');
    host.send('mute', { by, muted: true, forAll: true });
    await last.until('a wall without who is muted', () => wall() === 'Degas,Monet,Raphael');
    host.send('kick', { seat: seatOfRowdy });
    await last.until('a wall without who was removed', () => wall() === 'Degas,Raphael');
  });

  it('[V9] is read by the filter of the chat before anybody sees it, and by nobody where the chat is off', async () => {
    const { roomId } = await server.open({ options: { seconds: 30 } });
    const people: TestPlayer[] = [];
    for (let i = 0; i < 4; i++) people.push(await new TestPlayer(server).join(roomId));
    const [host] = people as [TestPlayer];
    const typed = ['Raphael', 'fuck you', 'raphael', 'Leonardo'];
    /** Plays a round in which everybody types, and gives back what the last of them sees. */
    const wallOf = async (round: number): Promise<string[]> => {
      await skipTo(host, 'answering', round);
      for (const [i, person] of people.entries()) person.answer(typed[i], round);
      await host.phase('locked', round);
      await skipTo(host, 'reveal', round);
      const last = people.at(-1) ?? host;
      await last.phase('reveal', round);
      return [...last.room.state.wall].map(({ text, count }) => `${text} ${count}`);
    };
    await beginWith(host);
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
