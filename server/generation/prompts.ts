import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a model is told to do. Its file's name has the version: another text is another file. */
export interface Prompt {
  readonly text: string;
  /** File and hash, as the provenance of a question names it: `write.v1#3f2a...`. */
  readonly id: string;
}

export const PROMPTS = { plan: read('plan.v1'), write: read('write.v1'), answer: read('answer.v1') } as const;

function read(name: string): Prompt {
  const text = readFileSync(join(import.meta.dirname, 'prompts', `${name}.md`), 'utf8').trim();
  return { text, id: `${name}#${createHash('sha256').update(text).digest('hex').slice(0, 12)}` };
}
