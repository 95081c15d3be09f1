import { CODE_CHARS, CODE_LETTERS } from '#shared/protocol/code.ts';
import { addressOf } from '../../lean/lean-client.ts';
import { pause } from '../../pause.ts';
import { ask, newPass, openRoom } from '../ask.ts';
import type { Row } from '../scene.ts';

const ROOMS = 40;
/** How long each sort of guessing goes on, and how many ask at once. */
const GUESSING_MS = 12_000;
const WIDTH = 48;
/** Guesses that are looked at within that time: of one address, and of all of them together. */
const OF_ONE = 60;
const OF_ALL = 1500;

/** E: room codes are guessed, from one address and from a new /64 of IPv6 each time. */
export const codeGuessing: Row = {
  id: 'E',
  title: 'room codes are guessed',
  async run(scene) {
    const server = await scene.startServer();
    const codes: string[] = [];
    for (let i = 0; i < ROOMS; i++) {
      const address = addressOf(0x050000 + i);
      codes.push((await openRoom(server.url, await newPass(server.url, address), { address })).code);
    }
    const one = await guess(server.url, () => '10.5.255.1');
    scene.found(
      `one address has at most ${OF_ONE} guesses looked at`,
      `${one.looked} of ${one.tried}`,
      one.looked <= OF_ONE,
    );

    let honestRight = 0;
    let honestTried = 0;
    let isOver = false;
    const honest = (async () => {
      while (!isOver) {
        const code = codes[honestTried % ROOMS] ?? '';
        const { status } = await ask(`${server.url}/api/rooms/${code}`, { address: addressOf(0x060000 + honestTried) });
        honestTried++;
        if (status === 200) honestRight++;
        await pause(100);
      }
    })();
    const many = await guess(server.url, (i) => `2001:db8:${(i >> 16).toString(16)}:${(i & 0xffff).toString(16)}::1`);
    isOver = true;
    await honest;
    scene.found(`all addresses together at most ${OF_ALL}`, `${many.looked} of ${many.tried}`, many.looked <= OF_ALL);
    scene.found('no private room is found', `${one.found + many.found} of ${ROOMS}`, one.found + many.found === 0);
    scene.found(
      'who has a code comes in meanwhile',
      `${honestRight} of ${honestTried} looked up`,
      honestRight >= honestTried * 0.95,
    );
    scene.noticed = `${honestTried - honestRight} of ${honestTried} honest people with a code were refused`;
  },
};

/** Guesses for a while; `looked` were answered with yes or no, the others were refused unread. */
async function guess(
  server: string,
  addressOfGuess: (i: number) => string,
): Promise<{ tried: number; looked: number; found: number }> {
  const seen = { tried: 0, looked: 0, found: 0 };
  const deadline = performance.now() + GUESSING_MS;
  const worker = async (): Promise<void> => {
    while (performance.now() < deadline) {
      const i = seen.tried++;
      const { status } = await ask(`${server}/api/rooms/${randomCode()}`, { address: addressOfGuess(i) });
      if (status === 404 || status === 200) seen.looked++;
      if (status === 200) seen.found++;
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, worker));
  return seen;
}

function randomCode(): string {
  const letter = (): string => CODE_LETTERS[Math.floor(Math.random() * CODE_LETTERS.length)] ?? 'A';
  return Array.from({ length: CODE_CHARS }, letter).join('');
}
