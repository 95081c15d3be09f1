import { pause } from '../../pause.ts';
import { newPass, openRoom, questionCounts } from '../ask.ts';
import { Person } from '../person.ts';
import type { Row } from '../scene.ts';

const TOPIC = 'sea';
/** How long they flag whatever they are shown, ms. */
const BURST_MS = 30_000;
/** A topic with fewer would soon repeat itself. */
const NEEDED = 30;

/** Where the three sit. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  'one address': ['10.3.0.1', '10.3.0.1', '10.3.0.1'],
  'three addresses': ['10.3.1.1', '172.20.1.1', '192.168.9.1'],
};

/** C: three fresh guest passes play one match after another and flag every question, from one address and from three. */
export const threePasses: Row = {
  id: 'C',
  title: 'three guest passes flag the bank',
  async run(scene) {
    const lost: string[] = [];
    for (const [from, addresses] of Object.entries(SOURCES)) {
      const server = await scene.startServer({ PACE: '0.02' });
      const bank = (await questionCounts(server.url)).get(TOPIC) ?? 0;
      const flags = await flagAll(server.url, addresses);
      const left = (await questionCounts(server.url)).get(TOPIC) ?? 0;
      scene.found(
        `new passes of ${from} take nothing out of play`,
        `${bank - left} of ${bank} questions, with ${flags} flags in ${BURST_MS / 1000} s`,
        left === bank && flags > 0,
      );
      scene.found(`after ${from} the topic keeps what it needs (${NEEDED})`, `${left} left`, left >= NEEDED);
      lost.push(`${bank - left} of ${bank} questions by ${from}`);
    }
    scene.noticed = `gone for everybody: ${lost.join(', ')}`;
  },
};

/** Plays until the time is up; resolves to how many flags were acknowledged. */
async function flagAll(server: string, addresses: readonly string[]): Promise<number> {
  const passes = await Promise.all(addresses.map((address) => newPass(server, address)));
  const { roomId } = await openRoom(server, passes[0] ?? '', {
    topic: TOPIC,
    address: addresses[0] ?? '',
    options: { questions: 10, seconds: 5 },
  });
  const people: Person[] = [];
  for (const [i, address] of addresses.entries())
    people.push(await Person.join(server, roomId, passes[i] ?? '', { address }));
  const [host] = people;
  if (!host) return 0;
  const deadline = performance.now() + BURST_MS;
  let done = '';
  while (performance.now() < deadline && host.closeCode === null) {
    const { phase, round, matchId, options } = host.state;
    const step = `${matchId}/${round}/${phase}`;
    if (step !== done) {
      done = step;
      if (phase === 'waiting') host.send('start');
      if (phase === 'answering') for (const one of people) one.send('answer', { round, answer: options[0]?.id ?? 0 });
      if (phase === 'reveal') await flag(people, round);
      if (phase === 'podium') {
        await pause(300); // it settles, and then counts
        host.send('again');
      }
    }
    await pause(5);
  }
  host.send('end');
  await pause(1500);
  for (const one of people) one.client.close();
  return people.reduce((sum, one) => sum + one.all('voted').length, 0);
}

async function flag(people: readonly Person[], round: number): Promise<void> {
  const before = people.map((one) => one.all('voted').length + one.all('refused').length);
  for (const one of people) one.send('vote', { round, vote: 'flag' });
  for (const [i, one] of people.entries())
    await one.until(() => one.all('voted').length + one.all('refused').length > (before[i] ?? 0), 500);
}
