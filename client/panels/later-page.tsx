import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { Message } from './message.tsx';
import { toRetry } from './message-keys.ts';

/** A page that is loaded when somebody first opens it: whoever only plays does not wait for it. */
export function laterPage<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  words: () => { readonly title: string; readonly loading: string },
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function LaterPage(props: Props) {
    const [Page, setPage] = useState<{ readonly of: ComponentType<Props> } | null>(loaded && { of: loaded });
    const [isAway, setAway] = useState(false);
    const come = (): void => {
      setAway(false);
      load().then(
        (page) => {
          loaded = page;
          setPage({ of: page });
        },
        () => setAway(true),
      );
    };
    useEffect(() => {
      if (!Page) come();
    }, []);
    if (Page) return <Page.of {...props} />;
    const { title, loading } = words();
    if (isAway) return <Message title={title} text={t.connection.away} keys={[toRetry(come)]} />;
    return (
      <p class="unseen" role="status">
        {loading}
      </p>
    );
  };
}
