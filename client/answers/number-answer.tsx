import { useState } from 'preact/hooks';
import { en } from '../i18n/en.ts';
import type { AnswerViewProps } from './answer-view.ts';
import { LockKey } from './lock-key.tsx';

/** An estimate: a slider for the thumb and a field for the exact. */
export function NumberAnswer({ question, given, isOpen, onAnswer }: AnswerViewProps) {
  const scale = question.scale ?? { min: 0, max: 100, step: 1, unit: '' };
  const middle = scale.min + Math.round((scale.max - scale.min) / 2 / scale.step) * scale.step;
  const [value, setValue] = useState(middle);
  const [isTouched, setTouched] = useState(false);
  const shown = typeof given === 'number' ? given : value;
  const set = (text: string): void => {
    const next = Number(text);
    if (text.trim() === '' || !Number.isFinite(next)) return;
    setTouched(true);
    setValue(Math.max(scale.min, Math.min(scale.max, next)));
  };
  return (
    <fieldset class="answer-view number-answer" disabled={given !== null || !isOpen}>
      <legend class="label second-voice">{en.answers.estimate}</legend>
      <div class="row">
        <label class="field number-field">
          <span class="unseen">{en.answers.yourNumber}</span>
          <input
            class="number"
            type="number"
            inputMode="decimal"
            min={scale.min}
            max={scale.max}
            step={scale.step}
            value={shown}
            onChange={(event) => set(event.currentTarget.value)}
          />
          <span class="second-voice">{scale.unit}</span>
        </label>
      </div>
      <input
        class="number-slider"
        type="range"
        aria-label={en.answers.yourNumber}
        min={scale.min}
        max={scale.max}
        step={scale.step}
        value={shown}
        onInput={(event) => set(event.currentTarget.value)}
      />
      <p class="row label third-voice">
        <span class="number">{scale.min.toLocaleString('en')}</span>
        <span class="number end">{scale.max.toLocaleString('en')}</span>
      </p>
      <LockKey isGiven={given !== null} isOpen={isOpen} isReady={isTouched} onLock={() => onAnswer(value)} />
    </fieldset>
  );
}
