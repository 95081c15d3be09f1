import { t } from '../i18n/t.ts';

/** A "no" of the server, or of the network: a code and a sentence for the player. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

/** The server did not answer: this is about the network, never about a fault of ours. */
export function serverAway(): ApiError {
  return new ApiError('network/away', t.connection.away);
}
