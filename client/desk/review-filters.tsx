import { REVIEW_OF, type ReviewOf } from '#shared/protocol/desk.ts';
import { QUESTION_KINDS } from '#shared/questions/question.ts';
import { backstage } from '../i18n/backstage.ts';
import { topicTitle } from '../i18n/topic-words.ts';
import { LineField } from '../imports/line-field.tsx';
import { Choices } from '../panels/choices.tsx';
import { SelectField } from '../panels/select-field.tsx';
import { catalogue } from '../panels/store.ts';

/** What a reviewer looks for; empty: whatever it is. */
export interface Filters {
  readonly of: ReviewOf;
  readonly topic: string;
  readonly kind: string;
  readonly below: string;
  readonly flagged: boolean;
  readonly words: string;
}

export const NO_FILTERS: Filters = { of: 'open', topic: '', kind: '', below: '', flagged: false, words: '' };

/** As the server is asked. */
export function queryOf({ flagged, ...words }: Filters, after: string | null): URLSearchParams {
  const query = new URLSearchParams(Object.entries(words).filter(([, word]) => word.trim() !== ''));
  if (flagged) query.set('flagged', 'true');
  if (after !== null) query.set('after', after);
  return query;
}

/** Kinds that mods bring, each with what its mod calls it, or else with what it is called in files. */
function kindsOfMods(): (readonly [kind: string, title: string])[] {
  const own: readonly string[] = QUESTION_KINDS;
  const { kinds = [], kindTitles = {} } = catalogue.value ?? {};
  return kinds.filter((kind) => !own.includes(kind)).map((kind) => [kind, kindTitles[kind] ?? kind] as const);
}

const QUALITIES = ['20', '35', '50', '60'] as const;

/** State, topic, kind, quality, flags and words. */
export function ReviewFilters({ filters, onChange }: { filters: Filters; onChange: (part: Partial<Filters>) => void }) {
  const topics = catalogue.value?.topics.filter(({ id }) => id !== 'mix') ?? [];
  return (
    <search class="review-filters">
      <Choices
        legend={backstage.desk.show}
        isLegendSeen={false}
        className="segments"
        list={REVIEW_OF.map((of) => ({ value: of, content: backstage.desk.of[of] }))}
        chosen={filters.of}
        onChoose={(of) => onChange({ of })}
      />
      <div class="form-figures">
        <LineField
          label={backstage.desk.words}
          value={filters.words}
          max={200}
          onInput={(words) => onChange({ words })}
        />
        <SelectField
          label={backstage.desk.topic}
          value={filters.topic}
          options={[['', backstage.desk.anyTopic], ...topics.map(({ id }) => [id, topicTitle(id)] as const)]}
          onChange={(topic) => onChange({ topic })}
        />
        <SelectField
          label={backstage.desk.kind}
          value={filters.kind}
          options={[
            ['', backstage.desk.anyKind],
            ...QUESTION_KINDS.map((kind) => [kind, backstage.desk.kinds[kind]] as const),
            ...kindsOfMods(),
          ]}
          onChange={(kind) => onChange({ kind })}
        />
        <SelectField
          label={backstage.desk.below}
          value={filters.below}
          options={[['', backstage.desk.anyQuality], ...QUALITIES.map((below) => [below, below] as const)]}
          onChange={(below) => onChange({ below })}
        />
        <label class="toggle">
          {backstage.desk.flagged}
          <input
            type="checkbox"
            checked={filters.flagged}
            onChange={(event) => onChange({ flagged: event.currentTarget.checked })}
          />
        </label>
      </div>
    </search>
  );
}
