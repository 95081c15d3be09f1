import { clean } from '../clean.ts';
import { because, type Reason } from './reason.ts';
import { ReasonError } from './reason-error.ts';

export const NOT_JSON: Reason = because`This is not JSON.`;

/** A stranger's JSON; throws `ReasonError` with the place where it is none, as far as the engine says it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const { message } = error as SyntaxError;
    if (message.startsWith('Unexpected end')) throw new ReasonError(because`This is not JSON: it ends too early.`);
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
    if (line !== undefined && column !== undefined)
      throw new ReasonError(because`This is not JSON: line ${line}, column ${column} cannot be read.`);
    const [, quoted = ''] = /, (?:\.\.\.)?"(.*)"(?:\.\.\.)? is not valid JSON$/s.exec(message) ?? [];
    const near = clean(quoted);
    throw new ReasonError(near ? because`This is not JSON, near "${near}".` : NOT_JSON);
  }
}
