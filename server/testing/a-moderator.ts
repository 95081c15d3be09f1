import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a model says of texts: which of them are flagged, and as what. */
type Says = (text: string) => readonly string[];
type Answers = (response: ServerResponse, input: readonly string[]) => void;

/** A server that speaks the moderation protocol of OpenAI, on a free port; what it does is changed between requests. */
export interface TestModerator {
  readonly baseUrl: string;
  /** What it was asked, request by request. */
  readonly asked: { readonly authorization: string | undefined; readonly input: readonly string[] }[];
  /** By default texts with "evil" in them are `harassment`. */
  says: Says;
  /** Instead of an answer. */
  instead: Answers | null;
  stop(): Promise<void>;
}

export async function startModerator(): Promise<TestModerator> {
  const asked: TestModerator['asked'] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { input } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { input: string[] };
    asked.push({ authorization: request.headers.authorization, input });
    if (moderator.instead) return moderator.instead(response, input);
    const results = input.map((text) => {
      const categories = moderator.says(text);
      return {
        flagged: categories.length > 0,
        categories: { violence: false, ...Object.fromEntries(categories.map((name) => [name, true])) },
      };
    });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ id: 'modr-1', model: 'test', results }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const moderator: TestModerator = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    says: (text) => (text.includes('evil') ? ['harassment'] : []),
    instead: null,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return moderator;
}
