import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { percentile } from '#shared/testing/percentile.ts';
import { ChildServer } from '../child-server.ts';
import { guestPass, inParallel, LeanClient } from '../lean/lean-client.ts';
import { now } from '../lean/now.ts';
import { WatchedRoom } from '../lean/watched-room.ts';
import { pause } from '../pause.ts';
import type { Figure } from './figure.ts';

const PEOPLE = 500;
/** Each of them moves to another answer so often, ms. */
const MOVE_EVERY_MS = 500;
const PROBES = 80;
const JOINING = 64;
/** Nobody else is there: what comes to it is the probe's own. */
const PROBED_PLACE = 5;

/** A hall of people whose pointers wander over the answers, and one whose taps are timed until a page has them. */
export async function hoverBench(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'quizcade-hover-'));
  const server = await ChildServer.start('server/main.ts', {
    DATA_DIR: dataDir,
    MAX_SEATS: String(PEOPLE),
    PACE: '0.1',
  });
  const clients: LeanClient[] = [];
  try {
    const passes = await inParallel(PEOPLE, 32, (index) => guestPass(server.url, index));
    const roomId = await openRoom(server.url, passes[0] ?? '');
    clients.push(await LeanClient.join(server.url, roomId, passes[0] ?? ''));
    clients.push(
      ...(await inParallel(PEOPLE - 1, JOINING, (index) =>
        LeanClient.join(server.url, roomId, passes[index + 1] ?? ''),
      )),
    );
    const [host, probe, ...others] = clients as [LeanClient, LeanClient, ...LeanClient[]];
    // The last to come in is the last to be sent anything.
    const watcher = await LeanClient.join(server.url, roomId, passes[PEOPLE - 1] ?? '');
    others[others.length - 1] = watcher;
    clients.push(watcher);
    const room = new WatchedRoom(watcher);
    host.send('start');
    await room.until('the window', ({ phase }) => phase === 'answering');
    await pause(1000); // what came before is journalled by then
    const writtenBefore = lastWrite(dataDir);
    const moving = wander(others);
    await pause(1500);
    const cpuBefore = server.cpuSeconds();
    const began = now();
    const latencies = await timed(probe, room);
    const seconds = (now() - began) / 1000;
    const cpu = (server.cpuSeconds() - cpuBefore) / seconds;
    const sent = moving.end();
    await pause(500);
    return [
      {
        name: `hover of ${PEOPLE}: tap to bar, p95`,
        value: percentile(latencies, 95),
        unit: 'ms',
        goal: { atMost: 150 },
        note: `${Math.round(sent.perSecond)} moves/s, ${Math.round(cpu * 100)} % of a core; p50 ${percentile(latencies, 50).toFixed(0)} ms`,
      },
      {
        name: `hover of ${PEOPLE}: writes to the data folder`,
        value: lastWrite(dataDir) === writtenBefore ? 0 : 1,
        unit: '',
        goal: { atMost: 0 },
        note: `${sent.count.toLocaleString('en')} moves, nothing journalled`,
      },
    ];
  } finally {
    for (const client of clients) client.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function openRoom(url: string, pass: string): Promise<string> {
  const opened = await fetch(`${url}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ version: PROTOCOL_VERSION, pass, mode: 'classic', topic: 'sea' },
      ...{ options: { questions: 5, seconds: 30 }, modifiers: { 'crowd-meter': {} } },
    }),
  });
  if (!opened.ok) throw new Error(`the bench's room was not opened: ${await opened.text()}`);
  return ((await opened.json()) as { roomId: string }).roomId;
}

/** Everybody moves from answer to answer, each in a rhythm of their own. */
function wander(clients: readonly LeanClient[]): { end(): { count: number; perSecond: number } } {
  let count = 0;
  const began = now();
  const timers = clients.map((client, index) => {
    let place = index;
    const move = (): void => {
      place += 1 + (index % 3);
      count++;
      client.send('signal', lean(place % 4));
    };
    return setTimeout(() => timers.push(setInterval(move, MOVE_EVERY_MS)), (index * MOVE_EVERY_MS) / clients.length);
  });
  return {
    end() {
      for (const timer of timers) clearInterval(timer);
      return { count, perSecond: (count * 1000) / (now() - began) };
    },
  };
}

/** From each tap until a page shows it, ms. */
async function timed(probe: LeanClient, room: WatchedRoom): Promise<number[]> {
  const latencies: number[] = [];
  let isThere = false;
  for (let i = 0; i < PROBES; i++) {
    await pause(30 + ((i * 37) % 100)); // at any moment between two patches
    isThere = !isThere;
    const at = now();
    probe.send('signal', lean(isThere ? PROBED_PLACE : null));
    await room.until(
      'the tap',
      (state) => probed(state.rules.get('crowd-meter')?.signals.get('lean')) === isThere,
      5000,
    );
    latencies.push(now() - at);
  }
  return latencies;
}

function probed(text: string | undefined): boolean {
  const { counts = [] } = JSON.parse(text ?? '{}') as { counts?: readonly number[] };
  return (counts[PROBED_PLACE] ?? 0) > 0;
}

function lean(place: number | null): unknown {
  return { rule: 'crowd-meter', name: 'lean', payload: { place } };
}

/** When anything of a data folder was last written to, ms. Nothing is written where nothing is journalled. */
function lastWrite(dataDir: string): number {
  return Math.max(...readdirSync(dataDir).map((file) => statSync(join(dataDir, file)).mtimeMs));
}
