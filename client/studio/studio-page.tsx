import { useEffect } from 'preact/hooks';
import { backstage } from '../i18n/backstage.ts';
import { t } from '../i18n/t.ts';
import type { DraftDesk } from '../model/studio/draft-desk.ts';
import { Icon } from '../panels/art.tsx';
import { go } from '../panels/store.ts';
import { OpenedSet } from './opened-set.tsx';
import { OwnSets } from './own-sets.tsx';
import { SavedNote, type SetKeys, SetWorkshop } from './set-workshop.tsx';

/** The Agent Studio: one's own sets and packs, or one of them in the workshop. */
export function StudioPage({ draft }: { draft: string | null }) {
  useEffect(() => {
    document.title = `${t.studio.title} · ${t.brand}`;
  }, []);
  return draft === null ? <OwnSets /> : <OneSet key={draft} draftId={draft} />;
}

function OneSet({ draftId }: { draftId: string }) {
  return <OpenedSet draftId={draftId} second={{ words: backstage.studio.sets, go: toSets }} draw={workshop} />;
}

const toSets = (): void => go('/studio');

function workshop(desk: DraftDesk) {
  return (
    <SetWorkshop
      desk={desk}
      head={(keys) => (
        <header class="studio-head page">
          <button type="button" class="icon-button" aria-label={backstage.studio.sets} onClick={toSets}>
            <Icon name="back" size="large" />
          </button>
          <h1 class="head big-head">{t.studio.title}</h1>
          <SavedNote desk={desk} />
          <span class="grow" />
          <span class="wide-only">
            <StudioKeys {...keys} playWords={backstage.studio.publish.play} />
          </span>
        </header>
      )}
      foot={(keys) => <StudioKeys {...keys} playWords={backstage.studio.publish.playShort} />}
    />
  );
}

/** The keys of a whole set. */
function StudioKeys({ play, publish, canPlay, playWords }: SetKeys & { playWords: string }) {
  return (
    <span class="studio-keys">
      <button type="button" class="button" disabled={!canPlay} onClick={play}>
        <Icon name="play" />
        {playWords}
      </button>
      <button type="button" class="button primary" disabled={!canPlay} onClick={publish}>
        <Icon name="share" />
        {backstage.studio.publish.publish}
      </button>
    </span>
  );
}
