import { ApiError } from './api-error.ts';
import { askServer, type HowAsked } from './ask-server.ts';
import { isVoidPass } from './void-pass.ts';
import { isBan, whyBanned } from './why-banned.ts';

/** Goes on as somebody new, and resolves to whether this browser has another pass by now. */
type OnVoidPass = (why: ApiError) => Promise<boolean>;

let beSomebodyNew: OnVoidPass = async () => false;

/** From now on this is done where a door says that the pass of this browser opens nothing any more. */
export function onVoidPass(listener: OnVoidPass): void {
  beSomebodyNew = listener;
}

/**
 * `askServer` for a page: whoever is shut out reads why, and for how long. What anybody may read is read once more by
 * whoever has got a new pass; what somebody wanted to do as who they were is not done as somebody else.
 */
export async function call<T>(path: string, body?: object, how?: HowAsked): Promise<T> {
  try {
    return await askServer<T>(path, body, how);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (isBan(error.code)) throw new ApiError(error.code, await whyBanned(error.message));
    if (isVoidPass(error.code) && (await beSomebodyNew(error)) && body === undefined)
      return await askServer<T>(path, body, how);
    throw error;
  }
}
