import { useRef } from 'preact/hooks';
import { DRAFT_BOUNDS, type Draft } from '#shared/drafts/draft.ts';
import { backstage } from '../i18n/backstage.ts';
import type { DraftDesk } from '../model/studio/draft-desk.ts';
import { Cover, Icon } from '../panels/art.tsx';
import { catalogue } from '../panels/store.ts';
import { LANGUAGE_TAGS, languageName } from './language-name.ts';
import { newItemId, newPackTopic } from './use-desk.ts';

/** What a set is called, its language and its cover. `draft` is the desk's own: another one with every change. */
export function SetHead({ desk, draft }: { desk: DraftDesk; draft: Draft }) {
  const { title, lang, topic, items } = draft;
  const gesture = useRef('');
  const unfinished = items.filter(({ id }) => desk.findingsOf(id).some(({ code }) => code === 'unfinished')).length;
  const tags = new Set([lang, ...LANGUAGE_TAGS, ...(catalogue.value?.languages.map((one) => one.lang) ?? [])]);
  return (
    <div class="studio-cart">
      <Cover className="studio-cover" topic={topic} seed={`pack/${topic}`} width={76} height={76} />
      <div class="grow">
        <input
          class="studio-title"
          type="text"
          aria-label={backstage.studio.set.name}
          placeholder={backstage.studio.set.namePlaceholder}
          lang={lang}
          dir="auto"
          maxLength={DRAFT_BOUNDS.title}
          value={title}
          onFocus={() => (gesture.current = newItemId())}
          onInput={({ currentTarget }) => desk.change({ do: 'name', title: currentTarget.value }, gesture.current)}
        />
        <p class="label second-voice studio-facts">
          <span>
            {backstage.studio.set.count(items.length)}
            {unfinished > 0 && ` · ${backstage.studio.set.unfinished(unfinished)}`}
          </span>
          <select
            aria-label={backstage.studio.set.language}
            value={lang}
            onChange={({ currentTarget }) => desk.change({ do: 'name', lang: currentTarget.value }, newItemId())}
          >
            {[...tags].map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag)}
              </option>
            ))}
          </select>
        </p>
      </div>
      <button
        type="button"
        class="icon-button filled"
        aria-label={backstage.studio.set.cover}
        onClick={() => desk.change({ do: 'name', topic: newPackTopic() }, newItemId())}
      >
        <Icon name="dice" size="large" />
      </button>
    </div>
  );
}
