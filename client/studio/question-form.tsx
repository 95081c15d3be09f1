import { useEffect, useRef } from 'preact/hooks';
import type { DraftItem, DraftQuestion, ItemWarning } from '#shared/drafts/draft.ts';
import { blankQuestion, isWritten, WRITTEN_KINDS, type WrittenKind } from '#shared/drafts/draft-question.ts';
import { DIFFICULTIES, type Difficulty, LENGTHS } from '#shared/questions/question.ts';
import { backstage } from '../i18n/backstage.ts';
import { Icon } from '../panels/art.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { warningWords } from './warning-words.ts';

/** One question, open: everything of it is changed in place. */
export function QuestionForm({
  item,
  place,
  count,
  lang,
  warnings,
  onChange,
  onMove,
  onDrop,
  onAnother,
  onDone,
}: {
  item: DraftItem;
  /** From 0. */
  place: number;
  count: number;
  lang: string;
  warnings: readonly ItemWarning[];
  onChange: (question: DraftQuestion) => void;
  onMove: (by: -1 | 1) => void;
  onDrop: () => void;
  /** Null: nobody writes questions here. */
  onAnother: (() => void) | null;
  onDone: () => void;
}) {
  const { question } = item;
  const words = backstage.studio.form;
  const stem = useRef<HTMLTextAreaElement>(null);
  useEffect(() => stem.current?.focus(), []);
  const set = (change: Partial<DraftQuestion>): void => onChange({ ...question, ...change });
  return (
    <fieldset
      class="studio-form"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onDone();
      }}
    >
      <legend class="unseen">{words.label(place + 1)}</legend>
      <div class="studio-stem">
        <b class="studio-number" aria-hidden="true">
          {place + 1}
        </b>
        <span class="field hot">
          <textarea
            ref={stem}
            rows={2}
            aria-label={words.stem}
            lang={lang}
            dir="auto"
            maxLength={LENGTHS.stem}
            value={question.stem}
            onInput={({ currentTarget }) => set({ stem: currentTarget.value })}
          />
        </span>
      </div>
      <AnswerFields question={question} lang={lang} onChange={onChange} />
      <label class="field studio-why">
        <Icon name="info" />
        <span class="unseen">{words.why}</span>
        <textarea
          rows={2}
          placeholder={words.why}
          lang={lang}
          dir="auto"
          maxLength={LENGTHS.explanation}
          value={question.explanation}
          onInput={({ currentTarget }) => set({ explanation: currentTarget.value })}
        />
      </label>
      <div class="studio-more">
        {isWritten(question.kind) && (
          <label class="studio-field">
            <span class="label second-voice">{words.kind}</span>
            <span class="field">
              <select
                value={question.kind}
                onChange={({ currentTarget }) => onChange(asKind(question, currentTarget.value as WrittenKind))}
              >
                {WRITTEN_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {words.kinds[kind]}
                  </option>
                ))}
              </select>
            </span>
          </label>
        )}
        <label class="studio-field">
          <span class="label second-voice">{words.difficulty}</span>
          <span class="field">
            <select
              value={question.difficulty}
              onChange={({ currentTarget }) => set({ difficulty: currentTarget.value as Difficulty })}
            >
              {DIFFICULTIES.map((level) => (
                <option key={level} value={level}>
                  {words.levels[level]}
                </option>
              ))}
            </select>
          </span>
        </label>
        <label class="studio-field">
          <span class="label second-voice">{words.source}</span>
          <span class="field">
            <input
              type="text"
              maxLength={LENGTHS.source}
              value={question.source}
              onInput={({ currentTarget }) => set({ source: currentTarget.value })}
            />
          </span>
        </label>
      </div>
      {warnings.map((warning) => (
        <p key={warning.code} class="studio-warning">
          <Icon name="warn" size="small" />
          {warningWords(warning)}
        </p>
      ))}
      <div class="studio-tools">
        {onAnother && (
          <button type="button" class="button" title={words.anotherNote} onClick={onAnother}>
            <Icon name="replay" />
            {words.another}
          </button>
        )}
        <button type="button" class="icon-button filled" aria-label={words.drop} onClick={onDrop}>
          <Icon name="trash" />
        </button>
        <button
          type="button"
          class="icon-button filled"
          aria-label={words.earlier}
          disabled={place === 0}
          onClick={() => onMove(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          class="icon-button filled"
          aria-label={words.later}
          disabled={place === count - 1}
          onClick={() => onMove(1)}
        >
          <Icon name="down" />
        </button>
        <span class="studio-end">
          <span class="keycap">Ctrl</span>
          <span class="keycap">Enter</span>
          <button type="button" class="button" onClick={onDone}>
            {words.done}
          </button>
        </span>
      </div>
    </fieldset>
  );
}

/** The same question as another kind; answers stay where that kind has some. */
function asKind(question: DraftQuestion, kind: WrittenKind): DraftQuestion {
  const { stem, difficulty, explanation, source } = question;
  const blank = { ...blankQuestion(kind), stem, difficulty, explanation, source };
  if (blank.options.length === 0 || question.options.length === 0) return blank;
  const { options } = question;
  const ids = options.map(({ id }) => id);
  const right =
    kind === 'order' ? ids : question.kind === 'order' ? [] : question.right.slice(0, kind === 'choice' ? 1 : 6);
  return { ...blank, options, right };
}
