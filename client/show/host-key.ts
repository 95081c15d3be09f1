import { keep } from '../net/keep.ts';
import { addressOf } from '../panels/store.ts';

/** The key of a show's host. It comes behind the # of an address, which no browser sends to any server. */
export function hostKeyOf(code: string): string | null {
  const fresh = location.hash.slice(1);
  if (fresh !== '') {
    keepHostKey(code, fresh);
    history.replaceState(null, '', addressOf(`/show/${code}`)); // who looks over the shoulder reads no key
  }
  return keep.read(`show.${code}`) ?? null;
}

export function keepHostKey(code: string, key: string): void {
  keep.write(`show.${code}`, key);
}
