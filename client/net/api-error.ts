import type { QueueAnswer } from '#shared/protocol/shows.ts';
import { t } from '../i18n/t.ts';

/** A "no" of the server, or of the network: a code and a sentence for the player. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  /** Where one waits in a queue. */
  readonly queue: QueueAnswer | null;
  /** What was asked for is not there, and will not be. */
  readonly isGone: boolean;
  constructor(
    code: string,
    sentence: string,
    { queue = null, isGone = false }: { queue?: QueueAnswer | null; isGone?: boolean } = {},
  ) {
    super(sentence);
    this.code = code;
    this.queue = queue;
    this.isGone = isGone;
  }
}

/** The code of an error that came from nobody: the server did not answer. */
export const AWAY = 'network/away';

/** The server did not answer: this is about the network, never about a fault of ours. */
export function serverAway(): ApiError {
  return new ApiError(AWAY, t.connection.away);
}
