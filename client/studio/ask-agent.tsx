import { useEffect, useState } from 'preact/hooks';
import { DRAFT_BOUNDS } from '#shared/drafts/draft.ts';
import { GENERATE_LIMITS } from '#shared/protocol/generate.ts';
import { backstage } from '../i18n/backstage.ts';
import { t } from '../i18n/t.ts';
import type { DraftDesk } from '../model/studio/draft-desk.ts';
import { readAsk } from '../model/studio/read-ask.ts';
import { api } from '../net/api.ts';
import { ApiError } from '../net/api-error.ts';
import { Icon } from '../panels/art.tsx';
import { CreateHead } from '../panels/create-head.tsx';
import { CreateTabs } from '../panels/create-tabs.tsx';
import { go, guest, sayError } from '../panels/store.ts';
import { AskForm } from './ask-form.tsx';
import { pageTag } from './language-name.ts';
import { beginSet } from './new-set.ts';
import { NoKeyCard } from './no-key-card.tsx';
import { OpenedSet } from './opened-set.tsx';
import { SavedNote, SetWorkshop } from './set-workshop.tsx';
import './studio.css';
import './talk.css';

/** The second tab of a new room: its questions are made first, and then played. */
export function AskAgent({ draft }: { draft: string | null }) {
  useEffect(() => {
    document.title = `${t.studio.askAgent} · ${t.brand}`;
  }, []);
  return draft === null ? <FirstWords /> : <OpenedSet draftId={draft} draw={setInMaking} />;
}

/** What the questions should be about; without a key, how one is set. */
function FirstWords() {
  const [most, setMost] = useState<number | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isOver = false;
    api.maker.ask().then(
      ({ ready, questionsMax }) => void (isOver || setMost(ready ? questionsMax : 0)),
      () => void (isOver || setMost(0)),
    );
    return () => {
      isOver = true;
    };
  }, []);
  const ask = async (text: string, count: number): Promise<boolean> => {
    const pass = guest.value?.pass ?? '';
    let begun: string | null = null;
    setBusy(true);
    try {
      const lang = pageTag();
      const brief = text.slice(0, DRAFT_BOUNDS.brief);
      const { draft } = await api.drafts.create(pass, { title: readAsk(text).title, lang, brief });
      begun = draft.id;
      await api.drafts.say(pass, draft.id, brief);
      await api.maker.begin(draft.id, { pass, topic: text.slice(0, GENERATE_LIMITS.topicChars), count, lang });
      go(`/create?draft=${draft.id}`, true);
      return true;
    } catch (error) {
      setBusy(false);
      sayError(error);
      // Nobody asked to keep a set that the server would not begin; an answer that was lost may have been a yes.
      const isRefused = error instanceof ApiError && !error.code.startsWith('network/');
      if (begun !== null && isRefused) api.drafts.remove(pass, begun).catch(() => {});
      return false;
    }
  };
  return (
    <div class="create studio">
      <CreateHead />
      <div class="page">
        <CreateTabs tab="ask" />
      </div>
      <main class="page studio-first">
        <button type="button" class="button ghost studio-yours" onClick={() => go('/studio')}>
          <Icon name="pencil" />
          {backstage.studio.sets}
        </button>
        {most === 0 && <NoKeyCard onWrite={() => void beginSet()} />}
        {most !== null && most > 0 && (
          <>
            <p>{backstage.studio.talk.hello}</p>
            <AskForm placeholder={backstage.studio.talk.first} most={most} isBusy={isBusy} onAsk={ask} />
          </>
        )}
      </main>
    </div>
  );
}

function setInMaking(desk: DraftDesk) {
  return (
    <SetWorkshop
      desk={desk}
      head={() => <CreateHead beside={<SavedNote desk={desk} />} />}
      tabs={<CreateTabs tab="ask" />}
      foot={({ play, publish, canPlay }) => (
        <span class="studio-keys">
          <button type="button" class="button" disabled={!canPlay} onClick={publish}>
            {backstage.studio.publish.save}
          </button>
          <button type="button" class="button primary" disabled={!canPlay} onClick={play}>
            {backstage.studio.publish.when}
          </button>
        </span>
      )}
    />
  );
}
