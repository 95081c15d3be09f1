import type { BanAnswer } from '#shared/protocol/http.ts';
import { banSentence } from '../i18n/ban-sentence.ts';
import { askServer } from './ask-server.ts';
import { keep } from './keep.ts';

const PATIENCE_MS = 5 * 1000;

/** Whether a "no" of the server says that somebody is banned. */
export function isBan(code: unknown): boolean {
  return code === 'ban/player' || code === 'ban/network';
}

/** What whoever is banned reads: all of it where the server tells it, else the sentence that the "no" came with. */
export async function whyBanned(sentence: string): Promise<string> {
  try {
    const pass = keep.read('pass');
    const asked = pass === undefined ? {} : { pass };
    const { ban, appeals } = await askServer<BanAnswer>('/ban', asked, { limitMs: PATIENCE_MS });
    return ban ? banSentence(ban, appeals) : sentence;
  } catch {
    return sentence; // no answer, or none of ours: what is known is said
  }
}
