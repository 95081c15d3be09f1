import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { luck } from '#shared/rules/random.ts';

/** One request, as far as a test cares. */
export interface ModelRequest {
  /** Which answer is asked for: `plan`, `questions` or `answers`. */
  readonly name: string;
  readonly system: string;
  readonly user: string;
  readonly about: ModelAbout;
  readonly authorization: string | undefined;
  readonly seed: number;
  readonly schema: { readonly additionalProperties?: unknown; readonly required?: unknown };
}

/** What the user's message says, by the kind of request. */
interface ModelAbout {
  readonly topic?: string;
  readonly count?: number;
  readonly kind?: string;
  readonly kinds?: readonly string[];
  readonly subtopic?: string;
  readonly questions?: readonly {
    readonly id: string;
    readonly question: string;
    readonly answers?: readonly { readonly letter: string; readonly text: string }[];
  }[];
}

/** Takes a request instead of the model; false: it does not, and the model answers. */
type Instead = (request: ModelRequest, response: ServerResponse) => boolean;

/** A server that speaks OpenAI's chat protocol and writes questions nobody else asks; what it does is changed between requests. */
export interface TestModel {
  readonly baseUrl: string;
  readonly asked: ModelRequest[];
  /** The most requests that were under way at once. */
  readonly busiest: number;
  instead: Instead;
  /** Changes what it would say, or takes its time. */
  says: (request: ModelRequest, answer: unknown) => unknown;
  stop(): Promise<void>;
}

export async function startModel(): Promise<TestModel> {
  const right = new Map<string, string>();
  const state = { made: 0, now: 0, busiest: 0 };
  const server = createServer(async (request, response) => {
    state.now++;
    state.busiest = Math.max(state.busiest, state.now);
    response.once('close', () => state.now--);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const asked = read(Buffer.concat(parts).toString('utf8'), request.headers.authorization);
    model.asked.push(asked);
    if (model.instead(asked, response)) return;
    const answer = await model.says(
      asked,
      answerOf(asked, right, () => state.made++),
    );
    remember(answer, right);
    sendAnswer(response, JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const model: TestModel = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked: [],
    get busiest() {
      return state.busiest;
    },
    instead: () => false,
    says: (_request, answer) => answer,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return model;
}

/** An answer as it streams, in pieces. `end: 'cut'`: the line is cut in the middle; `'hang'`: nothing more comes. */
export function sendAnswer(
  response: ServerResponse,
  text: string,
  { end = 'stop', refusal = false }: { end?: 'stop' | 'length' | 'cut' | 'hang'; refusal?: boolean } = {},
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (body: object): void => void response.write(`data: ${JSON.stringify(body)}\n\n`);
  const head = { id: 'c', object: 'chat.completion.chunk', created: 1, model: 'test' };
  const delta = (piece: object, reason: string | null = null): void =>
    send({ ...head, choices: [{ index: 0, delta: piece, finish_reason: reason }] });
  delta({ role: 'assistant', content: '' });
  const half = Math.floor(text.length / 2);
  delta(refusal ? { refusal: 'I cannot help with that.' } : { content: text.slice(0, half) });
  if (end === 'cut') return void response.write('data: {"id":"c"', () => response.destroy());
  if (end === 'hang') return;
  if (!refusal) delta({ content: text.slice(half) });
  delta({}, end);
  send({ ...head, choices: [], usage: { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 } });
  response.end('data: [DONE]\n\n');
}

/** An error of its protocol. */
export function sendFault(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { message: 'no', type: 'error', code: null } }));
}

function read(body: string, authorization: string | undefined): ModelRequest {
  const { messages, response_format, seed } = JSON.parse(body) as {
    messages: { role: string; content: string }[];
    response_format: { json_schema: { name: string; schema: object } };
    seed: number;
  };
  const said = (role: string): string => messages.find((one) => one.role === role)?.content ?? '';
  const { name, schema } = response_format.json_schema;
  const user = said('user');
  return { name, schema, seed, authorization, system: said('system'), user, about: JSON.parse(user) as ModelAbout };
}

function answerOf({ name, about }: ModelRequest, right: ReadonlyMap<string, string>, next: () => number): object {
  if (name === 'plan') return planOf(about);
  if (name === 'questions')
    return { questions: Array.from({ length: about.count ?? 0 }, () => questionOf(next(), about.kind ?? 'choice')) };
  return {
    answers: (about.questions ?? []).map(({ id, question, answers = [] }) => {
      const key = (right.get(question) ?? '').split('|');
      const letters = key.flatMap((text) => answers.filter((one) => one.text === text).map(({ letter }) => letter));
      return { id, letters, number: Number(key[0]) || null, words: key[0], sure: true };
    }),
  };
}

function planOf({ count = 0, kinds = [] }: ModelAbout): object {
  const parts: object[] = [];
  for (let left = count; left > 0; left -= 4) {
    const kind = kinds[parts.length % kinds.length] ?? 'choice';
    parts.push({ subtopic: `side ${parts.length + 1}`, kind, difficulty: 'easy', count: Math.min(4, left) });
  }
  return { parts };
}

/** A question of words that no other one has. */
function questionOf(index: number, kind: string) {
  const dice = luck('words', index);
  const word = (): string =>
    Array.from({ length: 4 }, () => `${dice.pick([...'bdfgklmnprtvz'])}${dice.pick([...'aeiou'])}`).join('');
  const stem = `${word()} ${word()} ${word()} ${word()}?`;
  const answers =
    kind === 'number'
      ? []
      : Array.from({ length: 4 }, (_, i) => ({ text: word(), right: i === 0 || kind === 'text' || kind === 'order' }));
  return {
    question: `${stem[0]?.toUpperCase()}${stem.slice(1)}`,
    answers,
    number: kind === 'number' ? { right: 40, tolerance: 2, min: 0, max: 100, step: 1, unit: 'm' } : null,
    explanation: `${word()} ${word()}.`,
    source: '',
  };
}

/** It knows what it wrote, in any order of the answers. */
function remember(answer: unknown, right: Map<string, string>): void {
  const { questions } = answer as { questions?: ReturnType<typeof questionOf>[] };
  for (const { question, answers, number } of questions ?? []) {
    const texts = (answers ?? []).filter((one) => one.right).map(({ text }) => text);
    right.set(question, number ? String(number.right) : texts.join('|'));
  }
}
