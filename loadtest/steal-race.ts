import { Decoder } from '@colyseus/schema';
import type { StealView } from '#shared/modifiers/steal-a-point/steal.ts';
import { MatchState } from '#shared/protocol/state.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { guestPass, inParallel, LeanClient } from './lean/lean-client.ts';
import { WatchedRoom } from './lean/watched-room.ts';
import { FRAME } from './lean/wire.ts';
import { pause } from './pause.ts';

const RULE = 'steal-a-point';
/** Seats that are being taken at once. */
const JOINING = 32;
/** A finger: later than the least that a human takes (ST4), ms. */
const REACTION_MS = 140;
/** So long is waited for the last of them to be told, ms. */
const TOLD_WITHIN_MS = 1500;

export interface StealRace {
  /** For each person: the seat that they were told has won, how many pressed in time, and when that came, ms after it was decided. */
  readonly told: readonly { readonly winner: number; readonly pressed: number; readonly afterMs: number }[];
  /** Scores before the race and after it, of whoever everybody sees. */
  readonly before: ReadonlyMap<number, number>;
  readonly after: ReadonlyMap<number, number>;
  readonly stake: { readonly from: number; readonly points: number };
}

/**
 * A room of `size` people on a running server, each on a socket of their own; after the first question all of them
 * press the one button at once.
 */
export async function raceForAPoint(url: string, size: number): Promise<StealRace> {
  const clients: LeanClient[] = [];
  try {
    const passes = await inParallel(size, JOINING, (index) => guestPass(url, index));
    const roomId = await openRoom(url, passes[0] ?? '');
    const host = await LeanClient.join(url, roomId, passes[0] ?? '');
    clients.push(host);
    const heard: { frame: Buffer; at: number }[][] = [[]];
    host.onFrame = (frame, at) => heard[0]?.push({ frame, at });
    const room = new WatchedRoom(host);
    const rest = await inParallel(size - 1, JOINING, async (index) => {
      const client = await LeanClient.join(url, roomId, passes[index + 1] ?? '');
      // What comes is read when the race is over, so that reading it costs the race nothing.
      const frames: { frame: Buffer; at: number }[] = [];
      client.onFrame = (frame, at) => frames.push({ frame, at });
      return { client, frames };
    });
    for (const { client, frames } of rest) {
      clients.push(client);
      heard.push(frames);
    }
    host.send('start');
    await room.until('the question', ({ phase }) => phase === 'answering');
    // Each option finds somebody, so that somebody is right; when all have answered nobody waits.
    clients.forEach((client, i) => {
      client.send('answer', { round: 0, answer: room.state.options[i % room.state.options.length]?.id ?? '' });
    });
    await room.until('the steal', ({ phase }) => phase === 'steal');
    const before = scoresOf(room.state);
    await room.until('the button', (state) => viewOf(state)?.isArmed === true);
    await pause(REACTION_MS);
    for (const client of clients) client.send('do', { rule: RULE, name: 'tap', payload: {} });
    await room.until('the end', ({ phase }) => phase === 'stolen');
    const stake = { from: viewOf(room.state)?.from?.seat ?? -1, points: viewOf(room.state)?.result?.points ?? 0 };
    const after = scoresOf(room.state);
    await pause(TOLD_WITHIN_MS);
    const told = clients.map((client, i) => endOf(client, heard[i] ?? []));
    return { told, before, after, stake };
  } finally {
    for (const client of clients) client.close();
  }
}

async function openRoom(url: string, pass: string): Promise<string> {
  const opened = await fetch(`${url}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ version: PROTOCOL_VERSION, pass, mode: 'classic', topic: 'sea', options: { questions: 5, seconds: 5 } },
      modifiers: { [RULE]: { every: 1 } },
    }),
  });
  if (!opened.ok) throw new Error(`the room of the race was not opened: ${await opened.text()}`);
  return ((await opened.json()) as { roomId: string }).roomId;
}

/** What one client was told at the end, and when. */
function endOf(client: LeanClient, heard: readonly { frame: Buffer; at: number }[]): StealRace['told'][number] {
  const state = new MatchState();
  const decoder = new Decoder(state);
  if (client.firstState) decoder.decode(client.firstState, { offset: 1 });
  for (const { frame, at } of heard) {
    if (frame[0] !== FRAME.patch && frame[0] !== FRAME.state) continue;
    decoder.decode(frame, { offset: 1 });
    const result = state.phase === 'stolen' ? viewOf(state)?.result : null;
    if (result) return { winner: result.winner.seat, pressed: result.pressed, afterMs: at - state.startedAt };
  }
  return { winner: -1, pressed: 0, afterMs: Number.POSITIVE_INFINITY };
}

function viewOf(state: MatchState): StealView | null {
  const fields = state.rules.get(RULE)?.fields;
  if (!fields) return null;
  return Object.fromEntries(
    [...fields.entries()].map(([key, text]) => [key, JSON.parse(text)]),
  ) as unknown as StealView;
}

function scoresOf(state: MatchState): Map<number, number> {
  return new Map([...state.seats.entries()].map(([seat, { score }]) => [Number(seat), score]));
}
