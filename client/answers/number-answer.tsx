import { useState } from 'preact/hooks';
import { yearOrFigure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import type { AnswerViewProps } from './answer-view.ts';
import { LockKey } from './lock-key.tsx';

/** An estimate: a slider for the thumb and a field for the exact. */
export function NumberAnswer({ question, given, isOpen, onAnswer, ...sending }: AnswerViewProps) {
  const scale = question.scale ?? { min: 0, max: 100, step: 1, unit: '' };
  // The slider begins at the low end: anywhere between would be a hint, or none, and nobody could tell which.
  const [value, setValue] = useState(scale.min);
  const [isTouched, setTouched] = useState(false);
  /** What stands in the field while it is typed, which may be no number yet: a page is drawn anew many times meanwhile. */
  const [draft, setDraft] = useState<string | null>(null);
  const shown = typeof given === 'number' ? given : value;
  const set = (text: string): void => {
    const next = numberOf(text);
    if (next === null) return;
    setTouched(true);
    setValue(Math.max(scale.min, Math.min(scale.max, next)));
  };
  // Nobody locks a number that is not the one they see: what is half typed, or off the scale, waits.
  const isReady = isTouched && (draft === null || numberOf(draft) === value);
  const lock = (): void => {
    if (isReady && isOpen && given === null) onAnswer(value);
  };
  return (
    <fieldset class="answer-view number-answer" disabled={given !== null || !isOpen}>
      <legend class="label second-voice">{t.answers.estimate}</legend>
      <div class="row">
        <label class="field number-field">
          <span class="unseen">{t.answers.yourNumber}</span>
          <input
            class="number"
            type="number"
            inputMode="decimal"
            enterkeyhint="done"
            min={scale.min}
            max={scale.max}
            step={scale.step}
            placeholder="?"
            value={given === null ? (draft ?? (isTouched ? shown : '')) : shown}
            onInput={(event) => {
              setDraft(event.currentTarget.value);
              set(event.currentTarget.value);
            }}
            onBlur={() => setDraft(null)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') lock();
            }}
          />
          <span class="second-voice">{scale.unit}</span>
        </label>
      </div>
      <input
        class="number-slider"
        type="range"
        aria-label={t.answers.yourNumber}
        min={scale.min}
        max={scale.max}
        step={scale.step}
        value={shown}
        onInput={(event) => set(event.currentTarget.value)}
      />
      <p class="row label third-voice number-ends">
        <span class="number">{yearOrFigure(scale.min)}</span>
        <span class="number">{yearOrFigure(scale.max)}</span>
      </p>
      <LockKey {...sending} isGiven={given !== null} isOpen={isOpen} isReady={isReady} onLock={lock} />
    </fieldset>
  );
}

/** The number that a text is, if it is one. */
function numberOf(text: string): number | null {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? null : number;
}
