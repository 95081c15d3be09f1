import type { BanAnswer } from '#shared/protocol/http.ts';
import { banSentence } from '../i18n/ban-sentence.ts';
import { BASE_PATH } from './base-path.ts';
import { keep } from './keep.ts';
import { patientFetch } from './patient-fetch.ts';

const PATIENCE_MS = 5 * 1000;

/** Whether a "no" of the server says that somebody is banned. */
export function isBan(code: unknown): boolean {
  return code === 'ban/player' || code === 'ban/network';
}

/** What whoever is banned reads: all of it where the server tells it, else the sentence that the "no" came with. */
export async function whyBanned(sentence: string): Promise<string> {
  try {
    const pass = keep.read('pass');
    const answer = await patientFetch(`${BASE_PATH}api/ban`, {
      ...{ method: 'POST', cache: 'no-store', limitMs: PATIENCE_MS },
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(pass === undefined ? {} : { pass }),
    });
    const { ban, appeals } = (await answer.json()) as BanAnswer;
    return ban ? banSentence(ban, appeals) : sentence;
  } catch {
    return sentence; // no answer, or none of ours: what is known is said
  }
}
