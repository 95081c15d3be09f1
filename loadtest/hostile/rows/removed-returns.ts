import { ask, newPass, openRoom } from '../ask.ts';
import { Person } from '../person.ts';
import type { Row } from '../scene.ts';

const NUISANCE = '10.10.0.66';

/** G: somebody whom the host removed comes back at once, from the same place with another pass and nearly the same name. */
export const removedReturns: Row = {
  id: 'G2',
  title: 'removed, and back with a new pass',
  async run(scene) {
    const server = await scene.startServer();
    const hostPass = await newPass(server.url, '10.10.0.1');
    const { roomId } = await openRoom(server.url, hostPass, { address: '10.10.0.1' });
    const host = await Person.join(server.url, roomId, hostPass, { address: '10.10.0.1' });
    scene.atEnd(() => host.client.close());
    const nuisance = await Person.join(server.url, roomId, await named(server.url, 'Loud Larry'), {
      address: NUISANCE,
    });
    const neighbour = await Person.join(server.url, roomId, await named(server.url, 'Quiet Quinn'), {
      address: NUISANCE,
    });
    await host.until(() => host.state.here === 3, 3000);
    const seat = (nuisance.all('you')[0] as { seat: number }).seat;
    host.send('kick', { seat });
    await nuisance.until(() => nuisance.closeCode !== null, 3000);
    const back: string[] = [];
    for (const name of ['Loud Larry', 'LoudLarry', 'Loud Larry2']) {
      const pass = await named(server.url, name);
      const returned = await Person.join(server.url, roomId, pass, { address: NUISANCE }).catch(() => null);
      if (returned) back.push(name);
      returned?.client.close();
    }
    scene.found(
      'who was removed stays out, with a new pass from the same place too',
      back.length === 0 ? 'refused each time' : `in again as ${back.join(', ')}`,
      back.length === 0,
    );
    scene.found(
      'whoever sits beside them in the same network stays',
      neighbour.closeCode === null ? 'still there' : 'gone too',
      neighbour.closeCode === null,
    );
    scene.noticed = back.length === 0 ? 'nobody' : `the host, ${back.length} times`;
    neighbour.client.close();
  },
};

/** A new pass of that name. */
async function named(server: string, name: string): Promise<string> {
  const pass = await newPass(server, NUISANCE);
  const answer = await ask(`${server}/api/guest/name`, { body: { pass, name }, address: NUISANCE });
  if (answer.status !== 200) throw new Error(`no name ${name}: ${answer.text}`);
  return (JSON.parse(answer.text) as { pass: string }).pass;
}
