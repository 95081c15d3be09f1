import { keep } from '../net/keep.ts';
import { addressOf } from '../panels/store.ts';

/** The key of a show's host as its address brings it, else as this browser keeps it. It comes behind the # of an address, which no browser sends to any server. */
export function hostKeyOf(code: string): string | null {
  const fresh = location.hash.slice(1);
  // Who looks over the shoulder reads no key.
  if (fresh !== '') history.replaceState(null, '', addressOf(`/show/${code}`));
  return fresh === '' ? keptHostKey(code) : fresh;
}

export function keptHostKey(code: string): string | null {
  return keep.read(`show.${code}`) ?? null;
}

/** Only what has opened the show: a wrong one would shut out who had the right one. */
export function keepHostKey(code: string, key: string): void {
  keep.write(`show.${code}`, key);
}
