import { APIError } from 'openai/error';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { GenerateFailure } from '#shared/protocol/generate.ts';
import { openAiClient } from '../openai-client.ts';
import { AskLater, GiveUp } from '../workflows/steps.ts';
import type { InFlight } from './in-flight.ts';
import { type Asked, type LanguageModel, NOTHING, type Said, type Usage } from './language-model.ts';
import { estimateOf, readStream } from './read-stream.ts';
import { spentInVain } from './spent-in-vain.ts';

export interface OpenAiArgs {
  readonly apiKey: string;
  readonly baseUrl: string | undefined;
  readonly model: string;
  readonly inFlight: InFlight;
  readonly log: Pick<Logger, 'warn'>;
  readonly patience?: ModelPatience;
}

export interface ModelPatience {
  /** A model that says nothing for so long, ms, is away. */
  readonly silenceMs: number;
  /** Longest for a whole answer, ms. */
  readonly answerMs: number;
}

const PATIENCE: ModelPatience = { silenceMs: 60_000, answerMs: 300_000 };
/** Longest answer, in tokens: five questions need less than a tenth. */
const ANSWER_TOKENS_MAX = 16_000;
/** Longer than this nobody waits for a model that is busy, ms. */
const WAIT_MAX_MS = 15 * 60_000;

/** Any server that speaks OpenAI's protocol of chat completions, with answers by JSON schema. */
export function openAiModel({ apiKey, baseUrl, model, inFlight, log, patience = PATIENCE }: OpenAiArgs): LanguageModel {
  // Trying again is the workflow's business, which survives this process.
  const clientOf = openAiClient({ apiKey, baseUrl, timeoutMs: patience.answerMs });

  async function ask<T>({ task, about, answer, name, seed, signal, tokensMax }: Asked<T>): Promise<Said<T>> {
    const client = await clientOf();
    const silence = new AbortController();
    const ends = AbortSignal.any([signal, silence.signal, AbortSignal.timeout(patience.answerMs)]);
    const sent = task.length + JSON.stringify(about).length;
    let timer: NodeJS.Timeout | undefined;
    let spent = NOTHING;
    const heard = (now: Usage): void => {
      spent = now;
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), patience.silenceMs);
    };
    try {
      heard(NOTHING);
      const stream = await client.chat.completions.create(
        {
          model,
          seed,
          messages: [
            { role: 'system', content: task },
            { role: 'user', content: JSON.stringify(about) },
          ],
          response_format: {
            type: 'json_schema',
            json_schema: { name, strict: true, schema: schemaOf(answer) },
          },
          max_completion_tokens: Math.min(tokensMax, ANSWER_TOKENS_MAX),
          stream: true,
          stream_options: { include_usage: true },
        },
        { signal: ends },
      );
      heard(estimateOf(sent, 0)); // it has taken the question
      return judged(answer, await readStream(stream, { heard, sent }));
    } catch (error) {
      signal.throwIfAborted(); // called off: nobody hears it
      // A server that has said nothing until we lost patience may well have read and thought.
      throw troubleOf(error, ends.aborted && spent === NOTHING ? estimateOf(sent, 0) : spent, log);
    } finally {
      clearTimeout(timer);
    }
  }

  return { name: model, ask: (asked) => inFlight.run(asked.signal, () => ask(asked)) };
}

/** Without the name of its dialect, which strict servers do not take. */
function schemaOf(answer: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(answer);
  return schema;
}

function judged<T>(
  answer: z.ZodType<T>,
  { text, refused, usage }: { text: string; refused: boolean; usage: Usage },
): Said<T> {
  if (refused) return { said: 'refusal', usage };
  try {
    const { success, data } = answer.safeParse(JSON.parse(text));
    return success ? { said: 'answer', value: data, usage } : { said: 'unusable', usage };
  } catch {
    return { said: 'unusable', usage };
  }
}

/** What went wrong, as the workflow needs it: over, later, or again. */
function troubleOf(error: unknown, spent: Usage, log: Pick<Logger, 'warn'>): Error {
  const failure = (why: GenerateFailure): string => spentInVain(why, spent);
  if (!(error instanceof APIError) || error.status === undefined)
    return new Error(failure('generate/unreachable'), { cause: error });
  const { status, code } = error;
  if (status === 401 || status === 403 || code === 'insufficient_quota') {
    log.warn({ status, code }, 'the language model does not accept the key in OPENAI_API_KEY');
    return new GiveUp(failure('generate/bad-key'));
  }
  if (status === 429) {
    const waitMs = retryAfterMs(error.headers);
    if (waitMs === null) return new Error(failure('generate/busy'));
    return waitMs > WAIT_MAX_MS ? new GiveUp(failure('generate/busy')) : new AskLater(failure('generate/busy'), waitMs);
  }
  if (status < 500 && status !== 408 && status !== 409) {
    log.warn(
      { status, code, problem: error.message },
      'the language model does not take what it is asked; does OPENAI_MODEL name one that answers by JSON schema?',
    );
    return new GiveUp(failure('generate/failed'));
  }
  return new Error(failure('generate/unreachable'), { cause: error });
}

/** Seconds or a date; null: it says nothing of the kind. */
function retryAfterMs(headers: Headers | undefined): number | null {
  const said = headers?.get('retry-after');
  if (!said) return null;
  const ms = /^\d+(\.\d+)?$/.test(said.trim()) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
