import { t } from '../i18n/t.ts';

/** What the doors of a show say besides (shared/protocol/shows.ts). */
interface DoorTicket {
  readonly position: number;
  readonly retryInMs: number;
}

/** A "no" of the server, or of the network: a code and a sentence for the player. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  /** Where it is a "not yet": one's place in the queue, and when to ask again, ms. */
  readonly wait: DoorTicket | null;
  constructor(code: string, sentence: string, wait: DoorTicket | null = null) {
    super(sentence);
    this.code = code;
    this.wait = wait;
  }
}

/** The server did not answer: this is about the network, never about a fault of ours. */
export function serverAway(): ApiError {
  return new ApiError('network/away', t.connection.away);
}
