import type { ChildServer } from '../../child-server.ts';
import { inParallel, LeanClient } from '../../lean/lean-client.ts';
import { pause } from '../../pause.ts';
import { ask, newPass, openRoom } from '../ask.ts';
import type { Row, Scene } from '../scene.ts';

const WITHIN_MS = 60_000;
/** A page that was refused tries again after this and up to half more, ms. */
const RETRY_MS = 1000;
/** How long one attempt to come into the room may take, ms. */
const ATTEMPT_MS = 15_000;

/** A hall: 400 people behind one address, then 1,000, who all open the page, come in, and come back after a crash. */
export const crowded: Row = {
  id: 'crowded',
  title: 'a hall behind one address',
  async run(scene) {
    for (const people of [400, 1000]) await fill(scene, people);
  },
};

async function fill(scene: Scene, people: number): Promise<void> {
  const environment = {
    DATA_DIR: scene.dataFolder(),
    MAX_SEATS: '1200',
    TRUST_PROXY: '0', // no proxy, so all of them are one address
  };
  const server = await scene.startServer(environment);
  const opener = await newPass(server.url);
  const { roomId, code } = await openRoom(server.url, opener, {
    isPublic: false,
    options: { questions: 5, seconds: 5 },
  });
  const passes: (string | undefined)[] = [opener];
  const first = await seatAll({ server, roomId, code, passes, people });
  scene.found(
    `${people} people are seated within a minute`,
    `${first.seated} after ${first.seconds} s, ${first.refused} requests refused`,
    first.seated === people,
  );
  await server.kill();
  const again = await scene.startServer({ ...environment, PORT: new URL(server.url).port });
  const back = await seatAll({ server: again, roomId, code, passes, people });
  scene.found(
    `all ${people} are back within a minute of a crash`,
    `${back.seated} after ${back.seconds} s, ${back.refused} requests refused`,
    back.seated === people,
  );
  scene.noticed =
    first.seated + back.seated === 2 * people
      ? 'everybody is in'
      : `${2 * people - first.seated - back.seated} stood outside`;
  await again.stop();
}

/** Everybody comes at once, as pages do, and tries again when refused. */
async function seatAll(args: {
  server: ChildServer;
  roomId: string;
  code: string;
  passes: (string | undefined)[];
  people: number;
}): Promise<{ seated: number; seconds: number; refused: number }> {
  const { server, roomId, code, passes, people } = args;
  const assets = [...new Set((await ask(server.url)).text.match(/\/assets\/[\w.-]+\.(js|css)/g) ?? [])];
  const began = performance.now();
  const isLate = (): boolean => performance.now() - began > WITHIN_MS;
  let refused = 0;
  let seated = 0;
  const sockets: LeanClient[] = [];

  /** One request of a page, tried until it is answered. */
  async function get(path: string, body?: unknown): Promise<string | null> {
    while (!isLate()) {
      const { status, text } = await ask(server.url + path, {
        ...(body === undefined ? {} : { body }),
        headers: { 'accept-encoding': 'br' },
      });
      if (status === 200) return text;
      refused++;
      await pause(RETRY_MS * (1 + Math.random() / 2));
    }
    return null;
  }

  await inParallel(people, people, async (i) => {
    if (!passes[i]) {
      for (const path of [`/${code}`, ...assets]) await get(path);
      const guest = await get('/api/guest', {});
      if (guest === null) return;
      passes[i] = (JSON.parse(guest) as { pass: string }).pass;
      await get('/api/catalogue');
      await get('/api/me', { pass: passes[i] });
    }
    if ((await get(`/api/rooms/${code}`)) === null) return;
    while (!isLate()) {
      const client = await Promise.race([
        LeanClient.join(server.url, roomId, passes[i] ?? '').catch(() => null),
        pause(ATTEMPT_MS).then(() => null),
      ]);
      if (client) {
        client.socket.on('error', () => {});
        sockets.push(client);
        seated++;
        return;
      }
      refused++;
      await pause(RETRY_MS * (1 + Math.random() / 2));
    }
  });
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  // After a crash the old sockets are gone already.
  for (const { socket } of sockets) socket.once('close', () => {});
  return { seated, seconds, refused };
}
