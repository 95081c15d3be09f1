import { useEffect } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { ApiError } from '../net/api-error.ts';
import { Icon } from '../panels/art.tsx';
import { Message } from '../panels/message.tsx';
import { go } from '../panels/store.ts';
import { OwnSets } from './own-sets.tsx';
import { SavedNote, SetWorkshop } from './set-workshop.tsx';
import { useDesk } from './use-desk.ts';

/** The Agent Studio: one's own sets and packs, or one of them in the workshop. */
export function StudioPage({ draft }: { draft: string | null }) {
  useEffect(() => {
    document.title = `${t.studio.title} · ${t.brand}`;
  }, []);
  return draft === null ? <OwnSets /> : <OneSet key={draft} draftId={draft} />;
}

function OneSet({ draftId }: { draftId: string }) {
  const { desk, error, retry } = useDesk(draftId);
  const back = (): void => go('/studio');
  if (error)
    return (
      <Message
        title={t.studio.title}
        text={error instanceof ApiError ? error.message : t.studio.away}
        action={t.connection.retry}
        onAction={retry}
        second={t.studio.sets}
        onSecond={back}
      />
    );
  if (!desk)
    return (
      <p class="unseen" role="status">
        {t.studio.loading}
      </p>
    );
  return (
    <SetWorkshop
      desk={desk}
      head={({ play, publish, canPlay }) => (
        <header class="studio-head page">
          <button type="button" class="icon-button" aria-label={t.studio.sets} onClick={back}>
            <Icon name="back" size="large" />
          </button>
          <h1 class="head big-head">{t.studio.title}</h1>
          <SavedNote desk={desk} />
          <span class="grow" />
          <span class="studio-keys wide-only">
            <button type="button" class="button" disabled={!canPlay} onClick={play}>
              <Icon name="play" />
              {t.studio.publish.play}
            </button>
            <button type="button" class="button primary" disabled={!canPlay} onClick={publish}>
              <Icon name="share" />
              {t.studio.publish.publish}
            </button>
          </span>
        </header>
      )}
      foot={({ play, publish, canPlay }) => (
        <span class="studio-keys phone-only">
          <button type="button" class="button" disabled={!canPlay} onClick={play}>
            <Icon name="play" />
            {t.studio.publish.playShort}
          </button>
          <button type="button" class="button primary" disabled={!canPlay} onClick={publish}>
            <Icon name="share" />
            {t.studio.publish.publish}
          </button>
        </span>
      )}
    />
  );
}
