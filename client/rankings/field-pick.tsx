import { isRankedTopic } from '#shared/rankings/gains.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { catalogue } from '../panels/store.ts';
import '../panels/fields.css';

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
  const value = topic !== null ? `topic/${topic}` : mode !== null ? `mode/${mode}` : '';
  const choose = (one: string): void => {
    const [kind, ...rest] = one.split('/');
    const id = rest.join('/');
    onChoose({ topic: kind === 'topic' ? id : null, mode: kind === 'mode' ? id : null });
  };
  return (
    <label class="form-label">
      <span class="label second-voice">{t.rankings.about}</span>
      <span class="field">
        <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
          {!isRating && <option value="">{t.rankings.everything}</option>}
          {!isRating && (
            <optgroup label={t.rankings.topics}>
              {/* One that came with a link and is asked no more. */}
              {[...new Set([...topics, ...(topic === null ? [] : [topic])])].map((id) => (
                <option key={id} value={`topic/${id}`}>
                  {topicTitle(id)}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={t.rankings.modes}>
            {modes.map(({ id, title }) => (
              <option key={id} value={`mode/${id}`}>
                {title}
              </option>
            ))}
            {mode !== null && !modes.some(({ id }) => id === mode) && <option value={`mode/${mode}`}>{mode}</option>}
          </optgroup>
        </select>
      </span>
    </label>
  );
}
