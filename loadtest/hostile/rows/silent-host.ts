import { pause } from '../../pause.ts';
import { newPass, openRoom } from '../ask.ts';
import { Person } from '../person.ts';
import type { Row } from '../scene.ts';

/** How long a host may keep everybody waiting, ms, and some time to notice that it is over. */
const PAUSE_MS = 10 * 60 * 1000;
const GRACE_MS = 20_000;

/** G: the host pauses the match, is there, and says nothing more. It takes ten minutes beside the other rows. */
export const silentHost: Row = {
  id: 'G4',
  title: 'a host pauses and falls silent',
  async run(scene) {
    const server = await scene.startServer();
    const passes = [await newPass(server.url, '10.12.0.1'), await newPass(server.url, '10.12.0.2')];
    const { roomId } = await openRoom(server.url, passes[0] ?? '');
    const host = await Person.join(server.url, roomId, passes[0] ?? '');
    const guest = await Person.join(server.url, roomId, passes[1] ?? '');
    scene.atEnd(() => {
      host.client.close();
      guest.client.close();
    });
    await host.until(() => host.state.here === 2, 3000);
    host.send('start');
    await guest.room.until('a question', (state) => state.phase === 'answering');
    host.send('pause');
    await guest.until(() => guest.state.pausedAt !== 0, 3000);
    const began = performance.now();
    while (guest.state.pausedAt !== 0 && performance.now() - began < PAUSE_MS + GRACE_MS) await pause(500);
    const waited = Math.round((performance.now() - began) / 1000);
    const goesOn = guest.state.pausedAt === 0;
    scene.found(
      'the match goes on after ten minutes',
      goesOn ? `after ${waited} s` : `still paused after ${waited} s`,
      goesOn,
    );
    scene.noticed = goesOn ? 'everybody waited ten minutes' : 'everybody waits for ever';
  },
};
