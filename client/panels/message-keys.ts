import { t } from '../i18n/t.ts';
import { go } from './store.ts';

/** A key under a message: where it leads from a page that has nothing else to show. */
export interface MessageKey {
  readonly words: string;
  readonly go: () => void;
}

/** `replace` leaves no step back to where nothing is. */
export function toHome(replace = false): MessageKey {
  return { words: t.connection.home, go: () => go('/', replace) };
}

export function toRetry(again: () => void): MessageKey {
  return { words: t.connection.retry, go: again };
}

export function toReload(): MessageKey {
  return { words: t.connection.reload, go: () => location.reload() };
}
