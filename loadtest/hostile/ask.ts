import { Agent, request } from 'node:http';
import type { CatalogueAnswer, RoomAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';

export interface Answer {
  /** 0: no answer at all, within the patience or because the connection broke. */
  readonly status: number;
  readonly text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const PATIENCE_MS = 10_000;

/** Asks over HTTP as a page does, from an address of choice where the server believes X-Forwarded-For. Never rejects. */
export function ask(
  url: string,
  { body, address, headers = {} }: { body?: unknown; address?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const text = body === undefined ? '' : JSON.stringify(body);
  return new Promise((resolve) => {
    const nothing = (): void => resolve({ status: 0, text: '' });
    const asked = request(
      url,
      {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        timeout: PATIENCE_MS,
        headers: {
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
          ...(address ? { 'x-forwarded-for': address } : {}),
          ...headers,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', nothing);
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
      },
    );
    asked.on('error', nothing);
    asked.on('timeout', () => asked.destroy());
    asked.end(text);
  });
}

/** A new guest's pass. */
export async function newPass(server: string, address?: string): Promise<string> {
  const answer = await ask(`${server}/api/guest`, { body: {}, ...(address ? { address } : {}) });
  if (answer.status !== 200) throw new Error(`no guest pass: ${answer.status} ${answer.text}`);
  return (JSON.parse(answer.text) as { pass: string }).pass;
}

export interface RoomWish {
  readonly isPublic?: boolean;
  readonly topic?: string;
  readonly mode?: string;
  readonly options?: Record<string, number | boolean>;
  readonly address?: string;
}

/** Opens a room; by default a private one of five short questions about the sea. */
export async function openRoom(server: string, pass: string, wish: RoomWish = {}): Promise<RoomAnswer> {
  const { isPublic = false, topic = 'sea', mode = 'classic', options = { questions: 5, seconds: 5 }, address } = wish;
  const answer = await ask(`${server}/api/rooms`, {
    body: { version: PROTOCOL_VERSION, pass, mode, topic, isPublic, options },
    ...(address ? { address } : {}),
  });
  if (answer.status !== 201) throw new Error(`no room: ${answer.status} ${answer.text}`);
  return JSON.parse(answer.text) as RoomAnswer;
}

/** How many questions of each topic may be drawn now. */
export async function questionCounts(server: string): Promise<Map<string, number>> {
  const answer = await ask(`${server}/api/catalogue`, { address: '10.250.0.1' });
  const { topics } = JSON.parse(answer.text) as CatalogueAnswer;
  return new Map(topics.map(({ id, questions }) => [id, questions]));
}
