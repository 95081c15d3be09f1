import { useMemo, useState } from 'preact/hooks';
import { MIX, TOPICS, type Topic } from '#shared/questions/topics.ts';
import { en } from '../i18n/en.ts';
import { TopicSearch } from '../model/topic-search.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { Cover, Icon } from './art.tsx';
import { Choices } from './choices.tsx';

/** One of the topics that have questions, found by a word. */
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
  const topics = useMemo(() => new TopicSearch([MIX, ...TOPICS].filter(({ id }) => counts.has(id))), [counts]);
  const found = useMemo(() => topics.find(search), [search, topics]);
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
          onKeyDown={(event) => {
            const [only, other] = found;
            if (event.key === 'Enter' && only && !other) onPick(only.id);
          }}
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
