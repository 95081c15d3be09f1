import { pause } from '../../pause.ts';
import { newPass, openRoom } from '../ask.ts';
import { Bystanders } from '../bystanders.ts';
import { folderKb } from '../folder-kb.ts';
import { Person } from '../person.ts';
import type { Row } from '../scene.ts';

const PEOPLE = 8;
const STORM_MS = 15_000;
/** Below the rate at which messages are refused unread, so that each of them is looked at. */
const EVERY_MS = 60;
/** How often one person may become somebody else in a match (N3). */
const RENAMES = 30;
const FOLDER_KB = 1024;

/** F: eight people in a waiting room change their names as fast as they are let. */
export const renameStorm: Row = {
  id: 'F2',
  title: 'a storm of renames',
  async run(scene) {
    const folder = scene.dataFolder();
    const server = await scene.startServer({ DATA_DIR: folder });
    const honest = await Bystanders.seat(scene, server.url, 2);
    const people: Person[] = [];
    const first = await newPass(server.url, '10.8.0.1');
    const { roomId } = await openRoom(server.url, first, { address: '10.8.0.1' });
    for (let i = 0; i < PEOPLE; i++) {
      const address = `10.8.0.${i + 1}`;
      const pass = i === 0 ? first : await newPass(server.url, address);
      people.push(await Person.join(server.url, roomId, pass, { address }));
    }
    scene.atEnd(() => {
      for (const person of people) person.client.close();
    });
    await pause(500);
    const told = people.map((person) => person.all('you').length);
    const kbBefore = folderKb(folder);
    const deadline = performance.now() + STORM_MS;
    for (let n = 0; performance.now() < deadline; n++) {
      for (const [i, person] of people.entries()) person.send('rename', { name: `Otter ${i} ${n % 1000}` });
      await pause(EVERY_MS);
    }
    await pause(1000);
    const most = Math.max(...people.map((person, i) => person.all('you').length - (told[i] ?? 0)));
    scene.found(`a person is renamed ${RENAMES} times at most`, `${most} in ${STORM_MS / 1000} s`, most <= RENAMES);
    const grownKb = Math.max(0, folderKb(folder) - kbBefore);
    scene.found(`the data folder grows by ${FOLDER_KB} kB at most`, `${grownKb} kB`, grownKb <= FOLDER_KB);
    scene.noticed = honest.felt;
  },
};
