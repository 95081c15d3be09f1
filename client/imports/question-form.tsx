import { useState } from 'preact/hooks';
import { DIFFICULTIES, LENGTHS, QUESTION_KINDS } from '#shared/questions/question.ts';
import { backstage } from '../i18n/backstage.ts';
import { Icon } from '../panels/art.tsx';
import { Trouble } from '../panels/trouble.tsx';
import {
  FIGURES,
  type FormFields,
  type FormOption,
  formOf,
  hasOptions,
  isFormKind,
  questionOf,
  withPlace,
} from './form-fields.ts';
import { LineField } from './line-field.tsx';

const OPTIONS_MAX = 6;

/** A question to be mended: whatever it says is checked by the server, which has the last word. */
export function QuestionForm({
  raw,
  action,
  problem,
  onSave,
  onCancel,
}: {
  raw: Readonly<Record<string, unknown>>;
  /** What the key that sends it says. */
  action: string;
  /** Why it was not taken; empty where it has not been tried. */
  problem: string;
  onSave: (question: Readonly<Record<string, unknown>>) => void;
  onCancel: () => void;
}) {
  const [form, setForm] = useState(() => formOf(raw));
  const change = (part: Partial<FormFields>): void => setForm({ ...form, ...part });
  const { kind } = form;
  return (
    <form
      class="question-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(questionOf(raw, form));
      }}
    >
      <Trouble words={problem} />
      <LineField
        label={backstage.desk.stem}
        value={form.stem}
        max={LENGTHS.stem}
        isLong
        onInput={(stem) => change({ stem })}
      />
      {isFormKind(kind) ? (
        <label class="form-label">
          <span class="label second-voice">{backstage.desk.kind}</span>
          <span class="field">
            <select value={kind} onChange={(event) => change({ kind: event.currentTarget.value })}>
              {QUESTION_KINDS.map((one) => (
                <option key={one} value={one}>
                  {backstage.desk.kinds[one]}
                </option>
              ))}
            </select>
          </span>
        </label>
      ) : (
        <p class="second-voice">{backstage.desk.otherKind}</p>
      )}
      {hasOptions(kind) && <OptionFields form={form} onChange={change} />}
      {kind === 'text' && (
        <LineField
          label={backstage.desk.spellings}
          value={form.spellings}
          isLong
          onInput={(spellings) => change({ spellings })}
        />
      )}
      {kind === 'number' && (
        <div class="form-figures">
          {FIGURES.map((name) => (
            <LineField
              key={name}
              label={backstage.desk.figures[name]}
              value={form.figures[name]}
              inputMode="decimal"
              onInput={(text) => change({ figures: { ...form.figures, [name]: text } })}
            />
          ))}
          <LineField label={backstage.desk.unit} value={form.unit} max={20} onInput={(unit) => change({ unit })} />
        </div>
      )}
      <LineField
        label={backstage.desk.why}
        value={form.explanation}
        max={LENGTHS.explanation}
        isLong
        onInput={(explanation) => change({ explanation })}
      />
      <div class="form-figures">
        <LineField
          label={backstage.desk.source}
          value={form.source}
          max={LENGTHS.source}
          onInput={(source) => change({ source })}
        />
        <LineField
          label={backstage.desk.topic}
          value={form.topic}
          max={LENGTHS.id}
          onInput={(topic) => change({ topic })}
        />
        <label class="form-label">
          <span class="label second-voice">{backstage.desk.level}</span>
          <span class="field">
            <select value={form.difficulty} onChange={(event) => change({ difficulty: event.currentTarget.value })}>
              {DIFFICULTIES.map((level) => (
                <option key={level} value={level}>
                  {backstage.desk.levels[level]}
                </option>
              ))}
            </select>
          </span>
        </label>
      </div>
      <div class="desk-keys">
        <button type="submit" class="button primary">
          {action}
        </button>
        <button type="button" class="button ghost" onClick={onCancel}>
          {backstage.desk.cancel}
        </button>
      </div>
    </form>
  );
}

/** The answers, and which of them are right; of an order the right one from above. */
function OptionFields({ form, onChange }: { form: FormFields; onChange: (part: Partial<FormFields>) => void }) {
  const { kind, options } = form;
  const set = (at: number, part: Partial<FormOption>): void =>
    onChange({ options: options.map((option, i) => (i === at ? { ...option, ...part } : option)) });
  const choose = (at: number, isRight: boolean): void => {
    if (kind === 'choice') onChange({ options: options.map((option, i) => ({ ...option, isRight: i === at })) });
    else set(at, { isRight });
  };
  const moveUp = (at: number): void => {
    const moved = options.toSpliced(at, 1);
    const one = options[at];
    if (one) onChange({ options: moved.toSpliced(at - 1, 0, one) });
  };
  return (
    <fieldset class="form-options">
      <legend class="label second-voice">{backstage.desk.answers}</legend>
      {kind === 'order' && <p class="label second-voice">{backstage.desk.orderNote}</p>}
      {options.map((option, i) => (
        <div class="form-option" key={option.id}>
          {kind !== 'order' && (
            <input
              class="form-right"
              type={kind === 'choice' ? 'radio' : 'checkbox'}
              name="right"
              aria-label={backstage.desk.isRight(i + 1)}
              checked={option.isRight}
              onChange={(event) => choose(i, event.currentTarget.checked)}
            />
          )}
          <span class="field grow">
            <input
              dir="auto"
              aria-label={backstage.desk.answer(i + 1)}
              value={option.text}
              maxLength={LENGTHS.option}
              onInput={(event) => set(i, { text: event.currentTarget.value })}
            />
          </span>
          {kind === 'order' && i > 0 && (
            <button
              type="button"
              class="icon-button"
              aria-label={backstage.desk.moveUp(i + 1)}
              onClick={() => moveUp(i)}
            >
              <Icon name="up" />
            </button>
          )}
        </div>
      ))}
      {options.length < OPTIONS_MAX && (
        <button type="button" class="button ghost" onClick={() => onChange(withPlace(form))}>
          <Icon name="plus" size="small" />
          {backstage.desk.addAnswer}
        </button>
      )}
    </fieldset>
  );
}
