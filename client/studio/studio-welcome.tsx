import { useEffect, useId, useState } from 'preact/hooks';
import { backstage } from '../i18n/backstage.ts';
import { ImportPlace } from '../imports/import-place.tsx';
import { api } from '../net/api.ts';
import { draftImports, type ImportDoor } from '../net/import-door.ts';
import { Cover, Icon } from '../panels/art.tsx';
import { Sheet } from '../panels/sheet.tsx';
import { go, guest, sayError } from '../panels/store.ts';
import type { IconName } from '../theme/icons.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { beginSet, newSet } from './new-set.ts';
import './studio-welcome.css';

/** The studio of somebody who has nothing in it yet: the three ways to a first set. */
export function StudioWelcome() {
  const words = backstage.studio.welcome;
  /** Whether the question maker writes here; until that is known it is not said that it sleeps. */
  const [isAsleep, setAsleep] = useState(false);
  /** A set that was begun for a file; it goes again where none is taken in. */
  const [filled, setFilled] = useState<{ readonly id: string; readonly door: ImportDoor } | null>(null);
  const [isTaken, setTaken] = useState(false);
  useEffect(() => {
    let isOver = false;
    api.maker.ask().then(
      ({ ready }) => void (isOver || setAsleep(!ready)),
      () => {}, // the page behind the key says what is wrong
    );
    return () => {
      isOver = true;
    };
  }, []);
  const bring = async (): Promise<void> => {
    const id = await newSet();
    if (id !== null) setFilled({ id, door: draftImports(id) });
  };
  const close = (): void => {
    if (!filled) return;
    setFilled(null);
    if (isTaken) go(`/studio/${filled.id}`);
    else api.drafts.remove(guest.value?.pass ?? '', filled.id).catch(sayError);
  };
  return (
    <section class="studio-welcome" aria-labelledby="studio-welcome">
      <h2 id="studio-welcome" class="title">
        {words.title}
      </h2>
      <p class="second-voice">{words.text}</p>
      <ul class="studio-ways">
        <Way topic="books" icon="pencil" title={words.write} note={words.writeNote} onChoose={() => void beginSet()} />
        <Way
          topic="tabletop"
          icon="download"
          title={words.bring}
          note={backstage.desk.formats}
          onChoose={() => void bring()}
        />
        <Way
          topic="tech"
          icon="spark"
          title={words.ask}
          note={isAsleep ? backstage.studio.noKey.title : words.askNote}
          onChoose={() => go('/create?ask')}
        />
      </ul>
      {filled && (
        <Sheet title={backstage.desk.importFile} className="import-sheet" isLong onClose={close}>
          <ImportPlace door={filled.door} onTaken={() => setTaken(true)} />
        </Sheet>
      )}
    </section>
  );
}

/** A card with a printed label, as those of the wall: its key reaches over all of it. */
function Way({
  topic,
  icon,
  title,
  note,
  onChoose,
}: {
  /** Whose art is on its label. */
  topic: string;
  icon: IconName;
  title: string;
  note: string;
  onChoose: () => void;
}) {
  const id = useId();
  return (
    <li class="studio-way" ref={(element) => void (element && paintTopic(element, topic))}>
      <Cover topic={topic} seed={`studio/${topic}`} width={420} height={200} />
      <span class="studio-way-words">
        <button type="button" class="studio-way-key head" aria-describedby={id} onClick={onChoose}>
          <Icon name={icon} />
          {title}
        </button>
        <span id={id} class="label second-voice">
          {note}
        </span>
      </span>
    </li>
  );
}
