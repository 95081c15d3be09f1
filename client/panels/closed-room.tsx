import { t } from '../i18n/t.ts';
import type { Closed, ClosedWhy } from '../model/closed.ts';
import { Message } from './message.tsx';
import { type MessageKey, toHome, toReload, toRetry } from './message-keys.ts';
import { go } from './store.ts';
import { useCanWatch } from './use-can-watch.ts';

/** A room that this page is out of: why, and each way on that there is. */
export function ClosedRoom({ code, closed, onAgain }: { code: string; closed: Closed; onAgain: () => void }) {
  const canWatch = useCanWatch(code, closed.why === 'refused');
  const watch = { words: t.spectate.watch, go: () => go(`/${code}/watch`, true) };
  const home = toHome(true);
  const again = toRetry(onAgain);
  const keys: Readonly<Record<ClosedWhy, readonly [MessageKey, ...MessageKey[]]>> = {
    stale: [toReload(), home],
    elsewhere: [{ words: t.connection.elsewhere, go: onAgain }, home],
    unreachable: [again, home],
    refused: canWatch ? [watch, again, home] : [again, home],
    barred: [again, home],
    over: [home],
  };
  return <Message title={code} text={closed.sentence} keys={keys[closed.why]} />;
}
