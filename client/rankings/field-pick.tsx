import { isRankedTopic } from '#shared/rankings/gains.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { SelectField } from '../panels/select-field.tsx';
import { catalogue } from '../panels/store.ts';

/** What a list is about: everything, a topic, or a mode; a rating is always of a mode. */
export function FieldPick({
  topic,
  mode,
  isRating,
  onChoose,
}: {
  topic: string | null;
  mode: string | null;
  isRating: boolean;
  onChoose: (field: { topic: string | null; mode: string | null }) => void;
}) {
  const things = catalogue.value;
  const topics = (things?.topics ?? []).map(({ id }) => id).filter(isRankedTopic);
  const modes = (things?.modes ?? []).filter(({ isDaily }) => !(isRating && isDaily));
  const titleOf = new Map(modes.map(({ id, title }) => [id, title]));
  // What came with a link and is no choice any more stays one while it is chosen.
  const topicIds = [...new Set([...topics, ...(topic === null ? [] : [topic])])];
  const modeIds = [...new Set([...titleOf.keys(), ...(mode === null ? [] : [mode])])];
  const choose = (one: string): void => {
    const [kind, ...rest] = one.split('/');
    const id = rest.join('/');
    onChoose({ topic: kind === 'topic' ? id : null, mode: kind === 'mode' ? id : null });
  };
  const ofTopics = {
    label: t.rankings.topics,
    options: topicIds.map((id) => [`topic/${id}`, topicTitle(id)] as const),
  };
  const ofModes = {
    label: t.rankings.modes,
    options: modeIds.map((id) => [`mode/${id}`, titleOf.get(id) ?? id] as const),
  };
  return (
    <SelectField
      label={t.rankings.about}
      value={topic !== null ? `topic/${topic}` : mode !== null ? `mode/${mode}` : ''}
      options={isRating ? [] : [['', t.rankings.everything]]}
      groups={isRating ? [ofModes] : [ofTopics, ofModes]}
      onChange={choose}
    />
  );
}
