import type { ChatCompletionChunk } from 'openai/resources/chat/completions';
import type { Usage } from './language-model.ts';

/** About so many characters are a token, where a server does not count them. */
const CHARS_A_TOKEN = 3;
/** More than any answer of ours: a model that runs away is not listened to. */
const ANSWER_MAX_CHARS = 200_000;

export interface Hearing {
  /** Called with each piece: what has been used by then, as far as can be told. */
  readonly heard: (spent: Usage) => void;
  /** Characters that were sent. */
  readonly sent: number;
}

/** What so many characters are as tokens, about. */
export function estimateOf(sent: number, written: number): Usage {
  return {
    tokensIn: Math.ceil(sent / CHARS_A_TOKEN),
    tokensOut: Math.ceil(written / CHARS_A_TOKEN),
    isEstimated: true,
  };
}

/** The whole answer of a stream. Rejects where the line was cut before its end. */
export async function readStream(
  stream: AsyncIterable<ChatCompletionChunk>,
  { heard, sent }: Hearing,
): Promise<{ text: string; refused: boolean; usage: Usage }> {
  let text = '';
  let refused = false;
  let reason: string | null = null;
  let counted: Usage | null = null;
  for await (const { choices, usage } of stream) {
    if (usage) counted = { tokensIn: usage.prompt_tokens, tokensOut: usage.completion_tokens };
    const [choice] = choices ?? [];
    text += choice?.delta?.content ?? '';
    if (choice?.delta?.refusal) refused = true;
    reason = choice?.finish_reason ?? reason;
    heard(counted ?? estimateOf(sent, text.length));
    if (text.length > ANSWER_MAX_CHARS) break;
  }
  if (reason === null && text.length <= ANSWER_MAX_CHARS)
    throw new Error('the line was cut before the end of the answer');
  const usage = counted ?? estimateOf(sent, text.length);
  return { text, refused: refused || reason === 'content_filter', usage };
}
