import { cli } from '@colyseus/loadtest';
import { Client } from '@colyseus/sdk';
import type { GuestAnswer, RoomAnswer } from '#shared/protocol/http.ts';
import { MatchState } from '#shared/protocol/state.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { askJson } from '../ask-json.ts';
import { readTarget } from '../swarm/loopback.ts';

/**
 * A scenario for `@colyseus/loadtest`: hundreds of real SDK clients, each of which decodes all it sees, play one match.
 * The first opens the room and the last to come has it started; each answers every question. `docs/LOADTEST.md` has the
 * command. The tool lets people in one after another and knows no percentiles: for those there is the swarm.
 */
const QUESTIONS = 5;
const WINDOW_SECONDS = 5;
/** Everybody answers somewhere within this time, ms. */
const ANSWERS_WITHIN_MS = 1_000;

let opened: Promise<string> | null = null;
let start = (): void => {};

cli(async ({ endpoint, roomName, numClients, clientId }) => {
  const url = readTarget(endpoint.replace(/^ws/, 'http'));
  const { pass } = await askJson<GuestAnswer>(url, '/api/guest', {});
  opened ??= openRoom(url, pass, roomName);
  const client = new Client(url.replace('http', 'ws'));
  const room = await client.joinById(await opened, { version: PROTOCOL_VERSION, pass }, MatchState);
  // Notices that this scenario has no use for.
  room.onMessage('*', () => {});
  if (clientId === 0) start = () => room.send('start', {});
  let answered = -1;
  room.onStateChange(({ phase, round, options }) => {
    if (phase === 'podium' && clientId === 0) setTimeout(() => process.exit(0), ANSWERS_WITHIN_MS);
    if (phase !== 'answering' || round === answered) return;
    answered = round;
    const answer = options[clientId % options.length]?.id ?? '';
    setTimeout(() => room.send('answer', { round, answer }), (clientId * ANSWERS_WITHIN_MS) / numClients);
  });
  if (clientId === numClients - 1) start();
});

async function openRoom(url: string, pass: string, mode: string): Promise<string> {
  const { roomId } = await askJson<RoomAnswer>(url, '/api/rooms', {
    ...{ version: PROTOCOL_VERSION, pass, mode, topic: 'mix', isPublic: false },
    options: { questions: QUESTIONS, seconds: WINDOW_SECONDS },
  });
  return roomId;
}
