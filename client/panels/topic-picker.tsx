import { useMemo, useRef, useState } from 'preact/hooks';
import { MIX, type Topic } from '#shared/questions/topics.ts';
import { t } from '../i18n/t.ts';
import { toldTopic } from '../i18n/topic-words.ts';
import { TopicSearch } from '../model/topic-search.ts';
import { type SizeClass, sizeClassOf } from '../theme/size-class.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { Cover, Icon } from './art.tsx';
import { Choices } from './choices.tsx';
import { useViewport } from './use-viewport.ts';
import { wallTopics } from './wall-topics.ts';

/** Three rows of chips, the last of which shows the others. */
const FEW: Readonly<Record<SizeClass, number>> = { phone: 5, tablet: 11, desktop: 11 };

/** One of the topics that have questions, found by a word: a few rows of them, so that the mode below is in sight, or all. */
export function TopicPicker({
  topic,
  onPick,
  counts,
}: {
  topic: string;
  onPick: (id: string) => void;
  counts: ReadonlyMap<string, number>;
}) {
  const [search, setSearch] = useState('');
  const topics = useMemo(
    () => new TopicSearch([...(counts.has(MIX.id) ? [toldTopic(MIX)] : []), ...wallTopics(counts.keys())]),
    [counts],
  );
  const found = useMemo(() => topics.find(search), [search, topics]);
  const { width, height } = useViewport();
  const [showsAll, setShowsAll] = useState(false);
  /** Where the focus goes on, once the others are shown. */
  const next = useRef<string | null>(null);
  const few = FEW[sizeClassOf(width, height)];
  const start = found.slice(0, few);
  // What was chosen from afar stays in sight, and in its place when another is chosen after it.
  const kept = useRef(topic);
  if (!start.some(({ id }) => id === topic)) kept.current = topic;
  const far = found.slice(few).find(({ id }) => id === kept.current);
  const shown = showsAll || found.length <= few + 1 ? found : far ? [far, ...start.slice(0, -1)] : start;
  return (
    <section class="create-part">
      <label class="field">
        <Icon name="search" />
        <input
          type="search"
          aria-label={t.create.search}
          placeholder={t.create.search}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [only, other] = found;
            if (event.key === 'Enter' && only && !other) onPick(only.id);
          }}
        />
        <span class="label second-voice wide-only">{t.create.found(found.length)}</span>
      </label>
      <Choices
        legend={t.create.topic}
        isLegendSeen={false}
        className="topic-chips"
        chosen={topic}
        onChoose={onPick}
        list={shown.map((one) => ({
          value: one.id,
          className: 'topic-chip',
          labelRef: (element) => {
            if (!element) return;
            paintTopic(element, one.id);
            if (next.current !== one.id) return;
            next.current = null;
            element.querySelector('input')?.focus();
          },
          content: <TopicChip topic={one} words={search.trim()} count={counts.get(one.id) ?? 0} />,
        }))}
        end={
          shown.length < found.length && (
            <button
              type="button"
              class="topic-chip topic-more"
              onClick={() => {
                next.current = found.find((one) => !shown.includes(one))?.id ?? null;
                setShowsAll(true);
              }}
            >
              {t.create.moreTopics(found.length - shown.length)}
              <Icon name="down" size="small" />
            </button>
          )
        }
      />
      {found.length === 0 && <p class="second-voice">{t.create.none}</p>}
    </section>
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
