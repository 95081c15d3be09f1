import type { DraftNumber, DraftQuestion } from '#shared/drafts/draft.ts';
import { LENGTHS } from '#shared/questions/question.ts';
import { backstage } from '../i18n/backstage.ts';
import { Icon } from '../panels/art.tsx';
import { NumberField } from './number-field.tsx';
import { letterOf, ShapeBadge } from './shape-badge.tsx';

interface FieldsProps {
  readonly question: DraftQuestion;
  readonly lang: string;
  readonly onChange: (question: DraftQuestion) => void;
}

/** What is answered, and what of it is right, by the kind of the question. */
export function AnswerFields(props: FieldsProps) {
  switch (props.question.kind) {
    case 'choice':
    case 'multi':
    case 'order':
      return <OptionFields {...props} />;
    case 'number':
      return <ScaleFields {...props} />;
    case 'text':
      return <SpellingsField {...props} />;
    default:
      return <p class="label second-voice">{backstage.studio.form.other}</p>;
  }
}

function OptionFields({ question, lang, onChange }: FieldsProps) {
  const { kind, options, right } = question;
  const words = backstage.studio.form;
  const mark = (id: string, isRight: boolean): void => {
    const others = kind === 'choice' ? [] : right.filter((one) => one !== id);
    onChange({ ...question, right: isRight ? [...others, id] : others });
  };
  return (
    <div class="studio-options">
      {kind === 'order' && <p class="label second-voice">{words.inOrder}</p>}
      {options.map(({ id, text }, index) => {
        const isRight = kind !== 'order' && right.includes(id);
        const letter = letterOf(index);
        return (
          <div key={id} class={`field studio-option ${isRight ? 'is-right' : ''}`}>
            <ShapeBadge index={index} />
            <input
              type="text"
              aria-label={words.option(letter)}
              lang={lang}
              dir="auto"
              maxLength={LENGTHS.option}
              value={text}
              onInput={({ currentTarget: { value } }) =>
                onChange({
                  ...question,
                  options: options.map((option) => (option.id === id ? { id, text: value } : option)),
                })
              }
            />
            {kind !== 'order' && (
              <button
                type="button"
                class="icon-button right-key"
                aria-pressed={isRight}
                aria-label={words.isRight(letter)}
                onClick={() => mark(id, !isRight)}
              >
                <Icon name="check" />
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}

function ScaleFields({ question, onChange }: FieldsProps) {
  const number = question.number;
  if (!number) return null;
  const words = backstage.studio.form.number;
  const set = (change: Partial<DraftNumber>): void => onChange({ ...question, number: { ...number, ...change } });
  return (
    <div class="studio-scale">
      {(['right', 'min', 'max', 'step', 'tolerance'] as const).map((name) => (
        <NumberField key={name} label={words[name]} value={number[name]} onChange={(value) => set({ [name]: value })} />
      ))}
      <label class="studio-field">
        <span class="label second-voice">{words.unit}</span>
        <span class="field">
          <input
            type="text"
            maxLength={20}
            value={number.unit}
            onInput={({ currentTarget }) => set({ unit: currentTarget.value })}
          />
        </span>
      </label>
    </div>
  );
}

function SpellingsField({ question, lang, onChange }: FieldsProps) {
  return (
    <label class="studio-field">
      <span class="label second-voice">{backstage.studio.form.spellings}</span>
      <span class="field">
        <textarea
          rows={3}
          lang={lang}
          dir="auto"
          value={question.right.join('\n')}
          onInput={({ currentTarget: { value } }) =>
            onChange({
              ...question,
              right: value
                .split('\n')
                .slice(0, 20)
                .map((text) => text.slice(0, LENGTHS.option)),
            })
          }
        />
      </span>
    </label>
  );
}
