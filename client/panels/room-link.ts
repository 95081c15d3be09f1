import { joinLink } from '../net/join-link.ts';
import { catalogue } from './store.ts';

/** The link that other devices can follow: to a room by its code, or to another path. */
export function linkOf(code: string): string {
  return joinLink(catalogue.value?.shareUrl, code);
}
