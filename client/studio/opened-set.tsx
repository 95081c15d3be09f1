import type { ComponentChildren } from 'preact';
import { backstage } from '../i18n/backstage.ts';
import { t } from '../i18n/t.ts';
import type { DraftDesk } from '../model/studio/draft-desk.ts';
import { ApiError } from '../net/api-error.ts';
import { Message } from '../panels/message.tsx';
import { type MessageKey, toRetry } from '../panels/message-keys.ts';
import { useDesk } from './use-desk.ts';

/** A set once it is there; before, that it is coming, or why it cannot be opened, with a way to try again. */
export function OpenedSet({
  draftId,
  second,
  draw,
}: {
  draftId: string;
  /** Another way to go on where it cannot be opened. */
  second?: MessageKey;
  draw: (desk: DraftDesk) => ComponentChildren;
}) {
  const { desk, error, retry } = useDesk(draftId);
  if (error)
    return (
      <Message
        title={t.studio.title}
        text={error instanceof ApiError ? error.message : backstage.studio.away}
        keys={[toRetry(retry), ...(second ? [second] : [])]}
      />
    );
  if (!desk)
    return (
      <p class="unseen" role="status">
        {t.studio.loading}
      </p>
    );
  return <>{draw(desk)}</>;
}
