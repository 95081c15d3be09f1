import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftItem } from '#shared/drafts/draft.ts';
import type { PackCard } from '#shared/protocol/drafts.ts';
import { backstage } from '../i18n/backstage.ts';
import type { DraftDesk } from '../model/studio/draft-desk.ts';
import { api } from '../net/api.ts';
import { go, guest, sayError } from '../panels/store.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { ImportKey } from './import-key.tsx';
import { PublishSheet } from './publish-sheet.tsx';
import { QuestionSet } from './question-set.tsx';
import { SetHead } from './set-head.tsx';
import './studio.css';
import { TalkPane } from './talk-pane.tsx';
import { useDrawn } from './use-desk.ts';
import { useMaker } from './use-maker.ts';

/** What may be done with the whole set. */
export interface SetKeys {
  readonly play: () => void;
  readonly publish: () => void;
  readonly canPlay: boolean;
}

/** The workshop of one set: the talk on the left, the set on the right. `head` draws what stands above it, with the keys of the whole set; `foot` what stands at the foot of a phone's window, and of the set on a larger one. */
export function SetWorkshop({
  desk,
  head,
  tabs,
  foot,
}: {
  desk: DraftDesk;
  head: (keys: SetKeys) => ComponentChildren;
  /** Stand above the talk; on a phone both come first then, and only the keys are at the foot. */
  tabs?: ComponentChildren;
  foot: (keys: SetKeys) => ComponentChildren;
}) {
  useDrawn(desk);
  const { draft } = desk;
  const isUnderTabs = tabs !== undefined;
  const maker = useMaker(desk);
  const [isPublishing, setPublishing] = useState(false);
  /** For a reader. */
  const [said, setSaid] = useState('');
  useArrivals(draft.items, setSaid);
  const isReady = ({ id, isOut }: DraftItem): boolean =>
    !isOut && !(desk.findings[id] ?? []).some(({ code }) => code === 'unfinished');
  const ready = draft.items.filter(isReady).length;

  const publish = async (listed: boolean): Promise<PackCard | null> => {
    const pass = guest.value?.pass ?? '';
    try {
      await desk.flush();
      const { revision, id } = desk.draft;
      const { pack } = await api.drafts.pack(pass, id, { revision, listed });
      await desk.refresh();
      return pack;
    } catch (error) {
      sayError(error);
      void desk.refresh();
      return null;
    }
  };
  const play = async (): Promise<void> => {
    const pack = await publish(false);
    if (pack) go(`/create?pack=${encodeURIComponent(pack.id)}`);
  };
  const another = async (item: DraftItem): Promise<void> => {
    const topic = (draft.brief || draft.title || item.question.stem).slice(0, 200);
    await maker.ask({ topic, count: 1, lang: draft.lang, instead: item.id });
  };
  const keys: SetKeys = { play: () => void play(), publish: () => setPublishing(true), canPlay: ready > 0 };
  const talk = <TalkPane {...{ desk, draft, maker }} folds={!isUnderTabs} />;
  return (
    <div
      class={`studio ${isUnderTabs ? 'under-tabs' : ''}`}
      ref={(element) => void (element && paintTopic(element, draft.topic))}
    >
      {head(keys)}
      <main class="studio-body page">
        {isUnderTabs && (
          <div class="studio-tabbed">
            {tabs}
            {talk}
          </div>
        )}
        <div class={isUnderTabs ? 'studio-dock phone-only' : 'studio-dock'}>
          <div class="studio-foot phone-only">{foot(keys)}</div>
          {!isUnderTabs && talk}
        </div>
        <section class="studio-set matte" aria-label={backstage.studio.set.label}>
          <SetHead {...{ desk, draft }} />
          <QuestionSet
            {...{ desk, draft }}
            onSaid={setSaid}
            onAnother={maker.answer?.ready ? (item) => void another(item) : null}
          />
          <ImportKey desk={desk} />
          {isUnderTabs && <div class="studio-foot wide-only">{foot(keys)}</div>}
        </section>
      </main>
      <p class="unseen" role="status">
        {said}
      </p>
      {isPublishing && (
        <PublishSheet
          topic={draft.topic}
          title={draft.title.trim() || backstage.studio.untitled}
          unfinished={draft.items.length - ready}
          onPublish={publish}
          onPlay={({ id }) => go(`/create?pack=${encodeURIComponent(id)}`)}
          onClose={() => setPublishing(false)}
        />
      )}
    </div>
  );
}

/** Whether all is kept, in a word, or in a sentence where it is not. */
export function SavedNote({ desk }: { desk: DraftDesk }) {
  useDrawn(desk);
  return (
    <p class="label second-voice studio-saved" role="status">
      {backstage.studio.saving[desk.state]}
    </p>
  );
}

/** Tells a reader of questions that somebody else has written, one at a time. */
function useArrivals(items: readonly DraftItem[], onSaid: (sentence: string) => void): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(items.map(({ id }) => id));
    if (!before) return;
    const isNew = ({ id, provenance }: DraftItem): boolean => provenance.by === 'model' && !before.has(id);
    const item = items.filter(isNew).at(-1);
    if (item) onSaid(backstage.studio.row.arrived(items.indexOf(item) + 1, item.question.stem));
  }, [items]);
}
