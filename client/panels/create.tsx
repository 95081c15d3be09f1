import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OptionValue } from '#shared/modes/option.ts';
import { MIX, type Topic, TOPICS, topicById } from '#shared/questions/topics.ts';
import { en } from '../i18n/en.ts';
import { api } from '../net/api.ts';
import type { IconName } from '../theme/icons.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { Cover, Icon } from './art.tsx';
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
  useEffect(() => void (document.title = `${en.create.title} · ${en.brand}`), []);
  const mode = things?.modes.find(({ id }) => id === modeId) ?? things?.modes[0];
  if (!things || !mode) return null;
  const chosen = { ...Object.fromEntries(Object.entries(mode.options).map(([name, spec]) => [name, spec.default])), ...options };
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
  const openButton = <button type="button" class="button primary big wide" disabled={isOpening} onClick={() => void open()}>{en.create.go}</button>;
  return (
    <div class="create" ref={(element) => void (element && paintTopic(element, topic))}>
      <header class="create-head page">
        <button type="button" class="icon-button" aria-label={en.connection.home} onClick={() => go('/')}><Icon name="back" size="large" /></button>
        <h1 class="head big-head">{en.create.title}</h1>
      </header>
      <main class="create-body page">
        <div class="create-pane">
          <TopicPicker topic={topic} onPick={setTopic} counts={new Map(things.topics.map(({ id, questions }) => [id, questions]))} />
          <section class="create-part">
            <h2 class="label second-voice" id="mode-label">{en.create.mode}</h2>
            <div class="mode-cards" role="radiogroup" aria-labelledby="mode-label">
              {things.modes.map(({ id, title, summary, icon }) => (
                <button key={id} type="button" role="radio" aria-checked={id === mode.id} class="mode-card" onClick={() => setModeId(id)}>
                  <Icon name={icon as IconName} size="large" />
                  <b class="head">{title}</b>
                  <span class="label second-voice">{summary}</span>
                  {id === mode.id && <Icon name="check" />}
                </button>
              ))}
            </div>
          </section>
          <OptionFields specs={mode.options} values={chosen} onChange={(name, value) => setOptions({ ...options, [name]: value })} />
          <section class="create-part">
            <h2 class="label second-voice" id="who-label">{en.create.who}</h2>
            <div class="segments" role="radiogroup" aria-labelledby="who-label">
              <button type="button" role="radio" aria-checked={isPublic} onClick={() => setPublic(true)}><Icon name="users" size="small" />{en.create.open}</button>
              <button type="button" role="radio" aria-checked={!isPublic} onClick={() => setPublic(false)}><Icon name="lock" size="small" />{en.create.closed}</button>
            </div>
            <p class="label third-voice">{isPublic ? en.create.openNote : en.create.closedNote}</p>
          </section>
          <div class="foot phone-only">{openButton}</div>
        </div>
        <aside class="preview wide-only" aria-hidden="true">
          <div class="cartridge">
            <Cover topic={topic} seed={`create/${topic}`} width={400} height={520} />
            <div class="cartridge-label">
              <h2 class="title">{topicById(topic)?.title}</h2>
              <p class="second-voice">{[mode.title, en.create.questions(Number(chosen['questions'] ?? 10)), en.create.minutes(minutesOf(chosen))].join(' · ')}</p>
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
  return Math.max(1, Math.round((Number(options['questions'] ?? 10) * (Number(options['seconds'] ?? 15) * 0.6 + 14)) / 60));
}

function TopicPicker({ topic, onPick, counts }: { topic: string; onPick: (id: string) => void; counts: ReadonlyMap<string, number> }) {
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
        <input type="search" aria-label={en.create.search} placeholder={en.create.search} value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        <span class="label second-voice wide-only">{en.create.found(found.length)}</span>
      </label>
      <div class="topic-chips" role="radiogroup" aria-label={en.create.topic}>
        {found.map((one) => <TopicChip key={one.id} topic={one} words={search.trim()} count={counts.get(one.id) ?? 0} isChosen={one.id === topic} onPick={() => onPick(one.id)} />)}
        {found.length === 0 && <p class="second-voice">{en.create.none}</p>}
      </div>
    </section>
  );
}

function TopicChip({ topic, words, count, isChosen, onPick }: { topic: Topic; words: string; count: number; isChosen: boolean; onPick: () => void }) {
  const at = words ? topic.title.toLowerCase().indexOf(words.toLowerCase()) : -1;
  return (
    <button type="button" role="radio" aria-checked={isChosen} class="topic-chip" ref={(element) => void (element && paintTopic(element, topic.id))} onClick={onPick}>
      <Cover className="chip-art" topic={topic.id} seed={`chip/${topic.id}`} width={68} height={68} />
      <span>{at < 0 ? topic.title : <>{topic.title.slice(0, at)}<b class="in-accent">{topic.title.slice(at, at + words.length)}</b>{topic.title.slice(at + words.length)}</>}</span>
      <span class="second-voice number">{count}</span>
    </button>
  );
}
