import { ApiError } from './api-error.ts';
import { askServer, type HowAsked } from './ask-server.ts';
import { isBan, whyBanned } from './why-banned.ts';

/** `askServer` for a page: whoever is shut out reads why, and for how long. */
export async function call<T>(path: string, body?: object, how?: HowAsked): Promise<T> {
  try {
    return await askServer<T>(path, body, how);
  } catch (error) {
    if (!(error instanceof ApiError && isBan(error.code))) throw error;
    throw new ApiError(error.code, await whyBanned(error.message));
  }
}
