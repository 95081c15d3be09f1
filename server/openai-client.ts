import type OpenAI from 'openai';

/**
 * A client of any server that speaks OpenAI's protocol, made when it is first asked for: most servers ask no model and
 * need not load it. It tries nothing again. `timeoutMs`: longest for one answer; absent: the library's own.
 */
export function openAiClient({
  apiKey,
  baseUrl,
  timeoutMs,
}: {
  readonly apiKey: string;
  readonly baseUrl: string | undefined;
  readonly timeoutMs?: number;
}): () => Promise<OpenAI> {
  let client: OpenAI | null = null;
  return async () => {
    const { OpenAI: Client } = await import('openai');
    client ??= new Client({
      ...{ apiKey, baseURL: baseUrl ?? null, maxRetries: 0 },
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    });
    return client;
  };
}
