import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OptionValue } from '#shared/modes/option.ts';
import { MIX, TOPICS, type Topic, topicById } from '#shared/questions/topics.ts';
import { en } from '../i18n/en.ts';
import { api } from '../net/api.ts';
import type { IconName } from '../theme/icons.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { Cover, Icon } from './art.tsx';
import { Choices } from './choices.tsx';
import { OptionFields } from './option-fields.tsx';
import { catalogue, go, guest, sayError } from './store.ts';

/** A room of one's own: topic, mode, the mode's options, and who may come. */
export function Create({ topic: wanted }: { topic: string | null }) {
  const things = catalogue.value;
  const [topic, setTopic] = useState(topicById(wanted ?? '')?.id ?? 'mix');
  const [modeId, setModeId] = useState(things?.modes[0]?.id ?? '');
  const [options, setOptions] = useState<Record<string, OptionValue>>({});
  const [isPublic, setPublic] = useState(true);
  const [isOpening, setOpening] = useState(false);
  useEffect(() => {
    document.title = `${en.create.title} · ${en.brand}`;
  }, []);
  const mode = things?.modes.find(({ id }) => id === modeId) ?? things?.modes[0];
  if (!things || !mode) return null;
  const chosen = {
    ...Object.fromEntries(Object.entries(mode.options).map(([name, spec]) => [name, spec.default])),
    ...options,
  };
  const open = async (): Promise<void> => {
    if (!guest.value || isOpening) return;
    setOpening(true);
    try {
      go(`/${(await api.open(guest.value.pass, mode.id, { topic, isPublic, options: chosen })).code}`, true);
    } catch (error) {
      sayError(error);
      setOpening(false);
    }
  };
  const openButton = (
    <button type="button" class="button primary big wide" disabled={isOpening} onClick={() => void open()}>
      {en.create.go}
    </button>
  );
  return (
    <div class="create" ref={(element) => void (element && paintTopic(element, topic))}>
      <header class="create-head page">
        <button type="button" class="icon-button" aria-label={en.connection.home} onClick={() => go('/')}>
          <Icon name="back" size="large" />
        </button>
        <h1 class="head big-head">{en.create.title}</h1>
      </header>
      <main class="create-body page">
        <div class="create-pane">
          <TopicPicker
            topic={topic}
            onPick={setTopic}
            counts={new Map(things.topics.map(({ id, questions }) => [id, questions]))}
          />
          <Choices
            legend={en.create.mode}
            className="mode-cards"
            chosen={mode.id}
            onChoose={setModeId}
            list={things.modes.map(({ id, title, summary, icon }) => ({
              value: id,
              className: 'mode-card',
              content: (
                <>
                  <Icon name={icon as IconName} size="large" />
                  <b class="head">{title}</b>
                  <span class="label second-voice">{summary}</span>
                  {id === mode.id && <Icon name="check" />}
                </>
              ),
            }))}
          />
          <OptionFields
            specs={mode.options}
            values={chosen}
            onChange={(name, value) => setOptions({ ...options, [name]: value })}
          />
          <Choices
            legend={en.create.who}
            className="segments"
            chosen={isPublic}
            onChoose={setPublic}
            list={[
              { value: true, content: withIcon('users', en.create.open) },
              { value: false, content: withIcon('lock', en.create.closed) },
            ]}
          />
          <p class="label third-voice">{isPublic ? en.create.openNote : en.create.closedNote}</p>
          <div class="foot phone-only">{openButton}</div>
        </div>
        <aside class="preview wide-only" aria-hidden="true">
          <div class="cartridge">
            <Cover topic={topic} seed={`create/${topic}`} width={400} height={520} />
            <div class="cartridge-label">
              <h2 class="title">{topicById(topic)?.title}</h2>
              <p class="second-voice">
                {[
                  mode.title,
                  en.create.questions(Number(chosen['questions'] ?? 10)),
                  en.create.minutes(minutesOf(chosen)),
                ].join(' · ')}
              </p>
            </div>
          </div>
        </aside>
        <div class="wide-only preview-open">{openButton}</div>
      </main>
    </div>
  );
}

/** A question takes its window, mostly used by half, and some fifteen seconds around it. */
function minutesOf(options: Record<string, OptionValue>): number {
  return Math.max(
    1,
    Math.round((Number(options['questions'] ?? 10) * (Number(options['seconds'] ?? 15) * 0.6 + 14)) / 60),
  );
}

function TopicPicker({
  topic,
  onPick,
  counts,
}: {
  topic: string;
  onPick: (id: string) => void;
  counts: ReadonlyMap<string, number>;
}) {
  const [search, setSearch] = useState('');
  const found = useMemo(() => {
    const words = search.trim().toLowerCase();
    const playable = [MIX, ...TOPICS].filter(({ id }) => counts.has(id));
    return words ? playable.filter(({ title, blurb }) => `${title} ${blurb}`.toLowerCase().includes(words)) : playable;
  }, [search, counts]);
  return (
    <section class="create-part">
      <label class="field">
        <Icon name="search" />
        <input
          type="search"
          aria-label={en.create.search}
          placeholder={en.create.search}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <span class="label second-voice wide-only">{en.create.found(found.length)}</span>
      </label>
      <Choices
        legend={en.create.topic}
        isLegendSeen={false}
        className="topic-chips"
        chosen={topic}
        onChoose={onPick}
        list={found.map((one) => ({
          value: one.id,
          className: 'topic-chip',
          labelRef: (element) => void (element && paintTopic(element, one.id)),
          content: <TopicChip topic={one} words={search.trim()} count={counts.get(one.id) ?? 0} />,
        }))}
      />
      {found.length === 0 && <p class="second-voice">{en.create.none}</p>}
    </section>
  );
}

function withIcon(name: IconName, text: string) {
  return (
    <>
      <Icon name={name} size="small" />
      {text}
    </>
  );
}

function TopicChip({ topic, words, count }: { topic: Topic; words: string; count: number }) {
  const at = words ? topic.title.toLowerCase().indexOf(words.toLowerCase()) : -1;
  const end = at + words.length;
  return (
    <>
      <Cover className="chip-art" topic={topic.id} seed={`chip/${topic.id}`} width={68} height={68} />
      <span>
        {at < 0 ? (
          topic.title
        ) : (
          <>
            {topic.title.slice(0, at)}
            <b class="in-accent">{topic.title.slice(at, end)}</b>
            {topic.title.slice(end)}
          </>
        )}
      </span>
      <span class="second-voice number">{count}</span>
    </>
  );
}
