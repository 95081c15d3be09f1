import { useEffect, useState } from 'preact/hooks';
import type { MineAnswer, PackCard } from '#shared/protocol/drafts.ts';
import { backstage } from '../i18n/backstage.ts';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { Cover, Icon } from '../panels/art.tsx';
import { HomeKey } from '../panels/home-key.tsx';
import { Message } from '../panels/message.tsx';
import { toRetry } from '../panels/message-keys.ts';
import { Sheet } from '../panels/sheet.tsx';
import { go, guest, sayError } from '../panels/store.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { languageName } from './language-name.ts';
import { beginSet } from './new-set.ts';
import { StudioWelcome } from './studio-welcome.tsx';
import './studio.css';

/** One's own sets and packs, the latest first. */
export function OwnSets() {
  const [mine, setMine] = useState<MineAnswer | null>(null);
  const [isAway, setAway] = useState(false);
  /** What is about to be dropped: once it was asked. */
  const [doomed, setDoomed] = useState<{ ask: string; go: () => Promise<unknown> } | null>(null);
  const pass = guest.value?.pass ?? '';
  const load = (): void => {
    setAway(false);
    api.drafts.mine(pass).then(setMine, () => setAway(true));
  };
  useEffect(load, []);
  const tried = (work: Promise<unknown>): void => void work.then(load, sayError);
  if (isAway) return <Message title={t.studio.title} text={t.connection.away} keys={[toRetry(load)]} />;
  if (!mine)
    return (
      <p class="unseen" role="status">
        {t.studio.loading}
      </p>
    );
  const isEmpty = mine.drafts.length + mine.packs.length === 0;
  return (
    <div class="studio">
      <header class="studio-head page">
        <HomeKey />
        <h1 class="head big-head">{t.studio.title}</h1>
        <span class="grow" />
        {!isEmpty && (
          <button type="button" class="button primary" onClick={() => void beginSet()}>
            <Icon name="plus" />
            {backstage.studio.newSet}
          </button>
        )}
      </header>
      <main class="page studio-shelves">
        {isEmpty && <StudioWelcome />}
        {!isEmpty && (
          <section aria-labelledby="own-sets">
            <h2 id="own-sets" class="head">
              {backstage.studio.sets}
            </h2>
            {mine.drafts.length === 0 && <p class="second-voice">{backstage.studio.setsNone}</p>}
            <ul class="studio-shelf">
              {mine.drafts.map(({ id, title, topic, count, lang }) => (
                <li key={id} class="matte studio-item" ref={(element) => void (element && paintTopic(element, topic))}>
                  <Cover className="studio-cover" topic={topic} seed={`pack/${topic}`} width={76} height={76} />
                  <span class="grow">
                    <b dir="auto">{title.trim() || backstage.studio.untitled}</b>
                    <span class="label second-voice">{`${backstage.studio.set.count(count)} · ${languageName(lang)}`}</span>
                  </span>
                  <button
                    type="button"
                    class="icon-button"
                    aria-label={`${backstage.studio.dropSet}: ${title.trim() || backstage.studio.untitled}`}
                    onClick={() =>
                      setDoomed({
                        ask: backstage.studio.dropSetAsk(title.trim() || backstage.studio.untitled),
                        go: () => api.drafts.remove(pass, id),
                      })
                    }
                  >
                    <Icon name="trash" />
                  </button>
                  <button
                    type="button"
                    class="icon-button filled"
                    aria-label={backstage.studio.openSet(title.trim() || backstage.studio.untitled)}
                    onClick={() => go(`/studio/${id}`)}
                  >
                    <Icon name="pencil" />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {mine.packs.length > 0 && (
          <section aria-labelledby="own-packs">
            <h2 id="own-packs" class="head">
              {backstage.studio.packs}
            </h2>
            <ul class="studio-shelf">
              {mine.packs.map((pack) => (
                <OwnPack
                  key={pack.id}
                  pack={pack}
                  onEdit={() =>
                    void api.packs.edit(pass, pack.id).then(({ draft }) => go(`/studio/${draft.id}`), sayError)
                  }
                  onDrop={() =>
                    setDoomed({
                      ask: backstage.studio.dropPackAsk(pack.title),
                      go: () => api.packs.remove(pass, pack.id),
                    })
                  }
                />
              ))}
            </ul>
          </section>
        )}
      </main>
      {doomed && (
        <Sheet title={doomed.ask} onClose={() => setDoomed(null)}>
          <button
            type="button"
            class="button danger wide"
            onClick={() => {
              setDoomed(null);
              tried(doomed.go());
            }}
          >
            <Icon name="trash" />
            {backstage.studio.drop}
          </button>
          <button type="button" class="button wide" onClick={() => setDoomed(null)}>
            {t.settings.cancel}
          </button>
        </Sheet>
      )}
    </div>
  );
}

function OwnPack({ pack, onEdit, onDrop }: { pack: PackCard; onEdit: () => void; onDrop: () => void }) {
  const { id, topic, title, count, lang, state } = pack;
  return (
    <li class="matte studio-item" ref={(element) => void (element && paintTopic(element, topic))}>
      <Cover className="studio-cover" topic={topic} seed={`pack/${topic}`} width={76} height={76} />
      <span class="grow">
        <b dir="auto">{title}</b>
        <span class="label second-voice">
          {[backstage.studio.publish.states[state], backstage.studio.set.count(count), languageName(lang)].join(' · ')}
        </span>
      </span>
      <button type="button" class="icon-button" aria-label={`${backstage.studio.dropPack}: ${title}`} onClick={onDrop}>
        <Icon name="trash" />
      </button>
      <button type="button" class="icon-button" aria-label={backstage.studio.openSet(title)} onClick={onEdit}>
        <Icon name="pencil" />
      </button>
      <button
        type="button"
        class="icon-button filled"
        aria-label={`${backstage.studio.publish.play}: ${title}`}
        onClick={() => go(`/create?pack=${encodeURIComponent(id)}`)}
      >
        <Icon name="play" />
      </button>
    </li>
  );
}
