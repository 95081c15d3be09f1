import { useState } from 'preact/hooks';
import type { PackCard } from '#shared/protocol/drafts.ts';
import { SENTENCES } from '#shared/sentences.ts';
import { backstage } from '../i18n/backstage.ts';
import { t } from '../i18n/t.ts';
import { told } from '../i18n/told.ts';
import { Cover, Icon } from '../panels/art.tsx';
import { Choices } from '../panels/choices.tsx';
import { copyText } from '../panels/copy-text.ts';
import { Sheet } from '../panels/sheet.tsx';
import { addressOf, catalogue } from '../panels/store.ts';

/** Makes a pack of a set: who may find it, and then its link. */
export function PublishSheet({
  topic,
  title,
  unfinished,
  onPublish,
  onPlay,
  onClose,
}: {
  topic: string;
  title: string;
  /** How many of its questions are left out. */
  unfinished: number;
  /** Null: it was not published, and why has been said. */
  onPublish: (listed: boolean) => Promise<PackCard | null>;
  onPlay: (pack: PackCard) => void;
  onClose: () => void;
}) {
  const words = backstage.studio.publish;
  const [listed, setListed] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [pack, setPack] = useState<PackCard | null>(null);
  const publish = async (): Promise<void> => {
    setBusy(true);
    setPack(await onPublish(listed));
    setBusy(false);
  };
  return (
    <Sheet title={words.title} topic={topic} onClose={onClose}>
      <div class="studio-cart">
        <Cover className="studio-cover" topic={topic} seed={`pack/${topic}`} width={76} height={76} />
        <h3 class="title grow" dir="auto">
          {title}
        </h3>
      </div>
      {pack ? (
        <Published pack={pack} onPlay={() => onPlay(pack)} />
      ) : (
        <>
          <Choices
            legend={words.who}
            className="segments"
            chosen={listed}
            onChoose={setListed}
            list={[
              { value: false, content: words.private },
              { value: true, content: words.listed },
            ]}
          />
          <p class="label second-voice">{listed ? words.listedNote : words.privateNote}</p>
          {unfinished > 0 && <p class="studio-warning">{words.unready(unfinished)}</p>}
          <button type="button" class="button primary big wide" disabled={isBusy} onClick={() => void publish()}>
            <Icon name="share" />
            {words.go}
          </button>
        </>
      )}
    </Sheet>
  );
}

function Published({ pack, onPlay }: { pack: PackCard; onPlay: () => void }) {
  const words = backstage.studio.publish;
  const link = `${catalogue.value?.shareUrl ?? location.origin}${addressOf(`/pack/${pack.id}`)}`;
  return (
    <>
      <p role="status">
        {pack.heldFor === null ? `${words.done} ${words.states[pack.state]}.` : heldWords(pack.heldFor)}
      </p>
      <p class="field studio-link">
        <Icon name="link" />
        <input type="text" readOnly aria-label={words.link} value={link} />
      </p>
      <button type="button" class="button wide" onClick={() => void copyText(link, t.waiting.copied, link)}>
        <Icon name="copy" />
        {words.copy}
      </button>
      <button type="button" class="button primary big wide" onClick={onPlay}>
        <Icon name="play" />
        {words.play}
      </button>
    </>
  );
}

/** Why a pack is its author's alone, for now. */
function heldWords(code: string): string {
  return code in SENTENCES ? told(SENTENCES[code as keyof typeof SENTENCES]) : backstage.studio.publish.states.held;
}
