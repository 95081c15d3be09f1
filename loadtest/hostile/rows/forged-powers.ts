import { CLOSE_CODES } from '#shared/protocol/close-codes.ts';
import { SEAT_BOT_BIT } from '#shared/protocol/state.ts';
import { pause } from '../../pause.ts';
import { ask, newPass, openRoom } from '../ask.ts';
import { Bystanders } from '../bystanders.ts';
import { Person } from '../person.ts';
import type { Row, Scene } from '../scene.ts';

const FORGERS = 8;
/** What each of them sends in one go, and then again with a new pass. */
const FORGED: readonly (readonly [string, unknown])[] = [
  ['kick', { seat: 0 }],
  ['restart', { at: 0 }],
  ['lock', { locked: true }],
  ['start', {}],
  ['drop', { seat: 0 }],
  ['bots', { count: 63 }],
  ['leave', { seat: 0 }],
  ['tick', { at: 1 }],
];
/** The third forged call is the last (H12). */
const CALLS = 3;
const AWAY_MS = 15_000;

/** H12: guests send what only the host may send, and what no player may; honest people press too much, and too late. */
export const forgedPowers: Row = {
  id: 'H',
  title: 'powers are forged',
  async run(scene) {
    const server = await scene.startServer();
    const honest = await Bystanders.seat(scene, server.url, 2);
    await forge(scene, server.url, honest);
    await honestSlips(scene, server.url);
    scene.noticed = honest.felt;
  },
};

async function forge(scene: Scene, server: string, honest: Bystanders): Promise<void> {
  const pass = await newPass(server, '10.14.0.250');
  const { roomId } = await openRoom(server, pass, { address: '10.14.0.250' });
  const host = await sit(scene, server, roomId, pass, '10.14.0.250');
  const before = shown(host);
  let [ended, looked, shut, other, fresh] = [0, 0, 0, 0, 0];
  for (let i = 0; i < FORGERS; i++) {
    const address = `10.14.0.${i + 1}`;
    const mine = await newPass(server, address);
    const forger = await sit(scene, server, roomId, mine, address);
    for (const [type, payload] of FORGED) forger.send(type, payload);
    await forger.until(() => forger.closeCode !== null, 3000);
    if (forger.closeCode === CLOSE_CODES.forger.code) ended++;
    looked = Math.max(looked, forger.all('refused').length);
    if (await isShutOut(server, roomId, mine, address)) shut++;
    if (await isShutOut(server, honest.rooms[0]?.roomId ?? '', mine, address)) other++;
    const again = await sit(scene, server, roomId, await newPass(server, address), address);
    for (const [type, payload] of FORGED) again.send(type, payload);
    await again.until(() => again.closeCode !== null, 3000);
    if (again.closeCode === CLOSE_CODES.forger.code) fresh++;
  }
  await host.until(() => host.state.here === 1, 3000);
  const { code } = CLOSE_CODES.forger;
  scene.found(`the third forged call closes the line with ${code}`, `${ended} of ${FORGERS}`, ended === FORGERS);
  scene.found('no further one is looked at', `at most ${looked} were answered`, looked <= CALLS);
  scene.found('the door of that room is shut then', `for ${shut} of ${FORGERS}`, shut === FORGERS);
  scene.found('and that of another room', `for ${other} of ${FORGERS}`, other === FORGERS);
  scene.found('a new pass comes no further', `${fresh} of ${FORGERS} closed again`, fresh === FORGERS);
  scene.found('nothing of what they asked for happens', `${before}; then ${shown(host)}`, shown(host) === before);
}

/** Whoever shares their network, presses twice what is not theirs, or has just lost the chair, is not shut out. */
async function honestSlips(scene: Scene, server: string): Promise<void> {
  const [home, school] = ['10.14.1.1', '10.14.0.1'];
  const openers = await newPass(server, home);
  const { roomId } = await openRoom(server, openers, { address: home });
  const opener = await sit(scene, server, roomId, openers, home);
  const standIn = await sit(scene, server, roomId, await newPass(server, home), home);
  const neighbour = await sit(scene, server, roomId, await newPass(server, school), school);
  for (const type of ['start', 'pause'] as const) neighbour.send(type);
  opener.client.close();
  const seat = (standIn.all('you')[0] as { seat: number }).seat;
  await standIn.until(() => standIn.state.host === seat, AWAY_MS);
  await sit(scene, server, roomId, openers, home);
  await standIn.until(() => standIn.state.host !== seat, 3000);
  for (let n = 0; n < 5; n++) standIn.send('start');
  await pause(500);
  const stays = (who: Person): string => (who.closeCode === null ? 'stays' : `closed with ${who.closeCode}`);
  scene.found(
    'who comes from the same network, and presses twice what is not theirs, stays',
    stays(neighbour),
    neighbour.closeCode === null,
  );
  scene.found(
    'who lost the chair a moment ago, and still presses its buttons, stays',
    `${stays(standIn)}, after ${standIn.all('refused').length} refusals`,
    standIn.closeCode === null && standIn.all('refused').length === 5,
  );
}

async function sit(scene: Scene, server: string, roomId: string, pass: string, address: string): Promise<Person> {
  const person = await Person.join(server, roomId, pass, { address });
  scene.atEnd(() => person.client.close());
  return person;
}

/** Whether the door says so, and not something else. */
async function isShutOut(server: string, roomId: string, pass: string, address: string): Promise<boolean> {
  const reached = await ask(`${server}/api/catalogue`, { address });
  const why = await Person.join(server, roomId, pass, { address }).then(
    (person) => person.client.close(),
    (error: unknown) => String(error),
  );
  return reached.status === 200 && why !== undefined && why.includes('door/shut-out');
}

/** What a forged power would have changed. */
function shown({ state, closeCode }: Person): string {
  const { host, stage, locked, seats } = state;
  const bots = [...seats.values()].filter(({ flags }) => (flags & SEAT_BOT_BIT) !== 0).length;
  return `host ${host}, ${stage}, ${locked ? 'locked' : 'open'}, ${bots} bots, ${closeCode === null ? 'here' : 'gone'}`;
}
