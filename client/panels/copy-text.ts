import { say } from './store.ts';

/** Copies a text and says that it is `done`; where a page may not copy, as without https, it says `failed` instead. */
export async function copyText(text: string, done: string, failed = text): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(failed);
  }
}
