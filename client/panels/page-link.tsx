import type { HTMLAttributes } from 'preact';
import { addressOf, go } from './store.ts';

/** A link to a page of ours: a press goes there without loading anything anew, and with a key held the browser has its way. */
export function PageLink({
  to,
  onGo,
  ...rest
}: {
  /** A path of ours. */
  to: string;
  /** Hears that it is about to go. */
  onGo?: () => void;
} & Omit<HTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick' | 'role'>) {
  return (
    <a
      {...rest}
      href={addressOf(to)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onGo?.();
        go(to);
      }}
    />
  );
}
