import { addressOf, inParallel, LeanClient } from '../../lean/lean-client.ts';
import { pause } from '../../pause.ts';
import { newPass } from '../ask.ts';
import { Bystanders } from '../bystanders.ts';
import type { Row } from '../scene.ts';

const CLIENTS = 200;
/** Whoever has not acknowledged the join by then is let go, with some time to notice, ms. */
const PATIENCE_MS = 10_000 + 5_000;

/** F: two hundred clients take a seat and never acknowledge it, so that everything for them waits in a queue. */
export const neverAcknowledged: Row = {
  id: 'F1',
  title: 'the join is never acknowledged',
  async run(scene) {
    const server = await scene.startServer({ MAX_SEATS: '500' });
    const honest = await Bystanders.seat(scene, server.url, 2);
    const roomId = honest.rooms[0]?.roomId ?? '';
    let closed = 0;
    const clients = await inParallel(CLIENTS, 16, async (i) => {
      const address = addressOf(0x070000 + i);
      const pass = await newPass(server.url, address);
      const client = await LeanClient.join(server.url, roomId, pass, { address, acknowledges: false });
      client.socket.on('error', () => {}).on('close', () => closed++);
      return client;
    });
    scene.atEnd(() => {
      for (const client of clients) client.close();
    });
    await pause(PATIENCE_MS);
    scene.found(`all are let go within ${PATIENCE_MS / 1000} s`, `${closed} of ${CLIENTS}`, closed === CLIENTS);
    scene.found('nobody else loses the line', `${honest.lost}`, honest.lost === 0);
    scene.noticed = honest.felt;
  },
};
