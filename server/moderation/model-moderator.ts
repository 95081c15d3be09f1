import { NotFoundError } from 'openai/error';
import { openAiClient } from '../openai-client.ts';

/** What a model finds in a text. */
export type Finding = 'nothing' | 'fault' | 'grave';

/** Reads texts, one finding for each. */
export interface ModelModerator {
  /** Rejects where it cannot, or has not read all of them in time; with a NoModeration where it never will. */
  read(texts: readonly string[], limitMs: number): Promise<Finding[]>;
}

/** The server speaks the protocol, but does not moderate, as most local ones. */
export class NoModeration extends Error {}

/** Texts of one request, and characters of one text: the endpoint's own limits are a little above. */
const REQUEST_TEXTS = 32;
const TEXT_MAX_CHARS = 8000;
/** Whatever a text is for, nobody is to see these. */
const GRAVE: readonly string[] = ['sexual/minors', 'self-harm/instructions'];

/** Moderation by the endpoint of any server that speaks the protocol of OpenAI (`POST /moderations`). */
export function modelModerator({
  apiKey,
  baseUrl,
  model = 'omni-moderation-latest',
}: {
  apiKey: string;
  baseUrl?: string | undefined;
  model?: string;
}): ModelModerator {
  const clientOf = openAiClient({ apiKey, baseUrl });
  return {
    async read(texts, limitMs) {
      const client = await clientOf();
      const signal = AbortSignal.timeout(limitMs); // the model has all of it, also the first time
      const findings: Finding[] = [];
      for (let from = 0; from < texts.length; from += REQUEST_TEXTS) {
        const input = texts.slice(from, from + REQUEST_TEXTS).map((text) => text.slice(0, TEXT_MAX_CHARS));
        const { results } = await client.moderations.create({ model, input }, { signal }).catch((error: unknown) => {
          throw error instanceof NotFoundError ? new NoModeration() : error;
        });
        if (!Array.isArray(results) || results.length !== input.length)
          throw new Error(`the endpoint was asked about ${input.length} texts and gave another number of results`);
        findings.push(...results.map(findingOf));
      }
      return findings;
    },
  };
}

function findingOf({ flagged, categories }: { flagged?: unknown; categories?: object }): Finding {
  if (typeof flagged !== 'boolean') throw new Error('the endpoint gave a result that says nothing');
  const found = Object.entries(categories ?? {}).filter(([, isFound]) => isFound === true);
  if (found.some(([name]) => GRAVE.includes(name))) return 'grave';
  return flagged ? 'fault' : 'nothing';
}
