import { addressOf, inParallel } from '../../lean/lean-client.ts';
import { pause } from '../../pause.ts';
import { newPass, openRoom } from '../ask.ts';
import { Bystanders } from '../bystanders.ts';
import { Person } from '../person.ts';
import type { Row } from '../scene.ts';

const PEOPLE = 500;
const STORM_MS = 15_000;
/** Below the rate at which messages are refused unread, so that each of them is looked at. */
const EVERY_MS = 250;
/** Lines a room takes (CH5): so many at once, then so many a second. */
const BURST_LINES = 20;
const LINES_PER_SECOND = 10;
const COLUMNS = 32;
/** What strangers type: long, towering, turned round, hidden, split, and all at once. */
const LINES = [
  (n: number) => `hello number ${n}`,
  () => 'x'.repeat(400),
  (n: number) => `z${'\u0300\u0316\u0489'.repeat(60)} ${n}`,
  (n: number) => `\u202e${n} dlrow\u2066\u200b\u00ad`,
  () => '\u0000\u0007\u001b[31m\u2028',
  (n: number) => `f u c k ${n}`,
  (n: number) => '﷽'.repeat(20) + n,
  (n: number) => `${'👩‍👩‍👧‍👦'.repeat(12)}${n}`,
] as const;

/** F: a hall in which everybody talks at once, all the time, and sends faces. */
export const talkStorm: Row = {
  id: 'F4',
  title: 'a hall that talks all at once',
  async run(scene) {
    const server = await scene.startServer({ MAX_SEATS: String(PEOPLE) });
    const honest = await Bystanders.seat(scene, server.url, 2);
    const first = await newPass(server.url, addressOf(0x90000));
    const { roomId } = await openRoom(server.url, first, { address: addressOf(0x90000) });
    const people = await inParallel(PEOPLE, 32, async (i) => {
      const address = addressOf(0x90000 + i);
      return Person.join(server.url, roomId, i === 0 ? first : await newPass(server.url, address), { address });
    });
    scene.atEnd(() => {
      for (const { client } of people) client.close();
    });
    await pause(500);
    const cpuBefore = server.cpuSeconds();
    const deadline = performance.now() + STORM_MS;
    for (let n = 0; performance.now() < deadline; n++) {
      for (const [i, person] of people.entries()) {
        const line = LINES[(n + i) % LINES.length] ?? LINES[0];
        person.send('say', { text: line(n * PEOPLE + i) });
        person.send('emote', { face: (n + i) % 6 });
      }
      await pause(EVERY_MS);
    }
    const cpu = (server.cpuSeconds() - cpuBefore) / (STORM_MS / 1000);
    await pause(1500);
    const heard = people.map((person) => linesOf(person));
    const most = Math.max(...heard.map((lines) => lines.length));
    const atMost = BURST_LINES + LINES_PER_SECOND * (STORM_MS / 1000 + 3);
    scene.found(`nobody hears more than ${atMost} lines`, `${most} in ${STORM_MS / 1000} s`, most <= atMost);
    scene.found(
      'everybody hears the same',
      `${new Set(heard.map((lines) => lines.join('\n'))).size} versions`,
      new Set(heard.map((lines) => lines.join('\n'))).size === 1,
    );
    const odd = heard
      .flat()
      .filter(
        (text) =>
          [...text.replace(/\p{M}/gu, '')].length > COLUMNS ||
          /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b]|\p{M}{3}|f u c k/u.test(text),
      );
    scene.found(
      'no line is long, hidden, turned round or unkind',
      odd.length === 0 ? `${most} were fine` : JSON.stringify(odd[0]),
      odd.length === 0,
    );
    const lost = people.filter(({ closeCode }) => closeCode !== null).length;
    scene.found('nobody loses the line', `${lost} of ${PEOPLE}, ${Math.round(cpu * 100)} % of a core`, lost === 0);
    scene.found('nobody beside it waits for a second', `${honest.longestWaitMs} ms`, honest.longestWaitMs < 1000);
    scene.noticed = honest.felt;
  },
};

function linesOf(person: Person): string[] {
  return person.all('chat').flatMap((notice) => {
    const { lines = [] } = notice as { lines?: readonly { text: string | null }[] };
    return lines.map(({ text }) => text ?? '');
  });
}
