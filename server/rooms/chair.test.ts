import assert from 'node:assert/strict';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

describe('the chair of a private room, over sockets', () => {
  let server: TestServer;
  let clock: SkippingClock;
  before(async () => {
    clock = new SkippingClock();
    server = await startTestServer({ clock });
  });
  after(() => server.stop());

  it('[P10] [H10] a teacher who was away for 12 s is the host again, and no pupil removed them', async () => {
    const pupil = new TestPlayer(server);
    const teacher = new TestPlayer(server);
    const { roomId } = await server.open({ isPublic: false, pass: teacher.pass, options: { seconds: 30 } });
    await pupil.join(roomId);
    await pupil.until('the chair', () => pupil.room.state.host === 0);
    await teacher.join(roomId);
    await pupil.until('the teacher in it', () => pupil.room.state.host === 1 && pupil.room.state.opener === 1);
    teacher.send('start');
    await pupil.phase('answering');
    teacher.cut();
    await pupil.until('one here', () => pupil.room.state.here === 1);
    clock.skip(12_000);
    await pupil.until('the chair', () => pupil.room.state.host === 0);
    assert.equal(await pupil.refusal('kick', { seat: 1 }), 'kick/opener');
    assert.equal(await pupil.refusal('end'), 'host/stand-in');
    pupil.send('pause');
    await pupil.until('a pause', () => pupil.room.state.pausedAt > 0);
    await teacher.join(roomId);
    await pupil.until('the teacher back', () => pupil.room.state.host === 1);
    assert.equal(await pupil.refusal('resume'), 'host/only');
    teacher.send('cohost', { seat: 0 });
    await pupil.until('the keys', () => pupil.room.state.coHost === 0);
    pupil.send('resume');
    await pupil.until('the clock', () => pupil.room.state.pausedAt === 0);
    assert.equal(await pupil.refusal('cohost', { seat: null }), 'host/opener-only');
    pupil.send('end');
    await teacher.phase('podium');
  });

  it('[P10] a public room is nobody\u2019s in particular', async () => {
    const first = new TestPlayer(server);
    const opener = new TestPlayer(server);
    const { roomId } = await server.open({ pass: opener.pass });
    await first.join(roomId);
    await opener.join(roomId);
    await first.until('two', () => first.room.state.taken === 2);
    assert.deepEqual([first.room.state.host, first.room.state.opener], [0, -1]);
    assert.equal(await first.refusal('cohost', { seat: 1 }), 'host/opener-only');
  });
});
