import { useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { LETTERS, SHAPES } from '../model/selectors.ts';
import { answerShape } from '../theme/shapes.ts';
import { svgPicture } from '../theme/svg.ts';
import type { AnswerViewProps } from './answer-view.ts';
import { LockKey } from './lock-key.tsx';

/** Several of the options: each a switch with its shape, letter and colour. */
export function MultiAnswer({ question, given, isOpen, onAnswer, ...sending }: AnswerViewProps) {
  const [picked, setPicked] = useState<readonly string[]>([]);
  const shown = Array.isArray(given) ? (given as readonly string[]) : picked;
  const toggle = (id: string): void =>
    setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id]);
  return (
    <fieldset class="answer-view multi-answer" disabled={given !== null || !isOpen}>
      <legend class="label second-voice">{t.answers.several}</legend>
      <div class="multi-options">
        {question.options.map((option, i) => (
          <label
            key={option.id}
            class="multi-option"
            style={{ '--answer': `var(--answer-${(LETTERS[i] ?? 'F').toLowerCase()})` }}
          >
            <input
              type="checkbox"
              class="choice-radio"
              checked={shown.includes(option.id)}
              onChange={() => toggle(option.id)}
            />
            {/* Our own drawing of a shape. */}
            <span
              class="multi-shape"
              dangerouslySetInnerHTML={{
                __html: svgPicture([answerShape(SHAPES[i] ?? 'plus', 20, 20, 18, 'currentColor')], 40, 40),
              }}
            />
            <span class="grow" dir="auto" lang={question.lang}>
              {option.text}
            </span>
          </label>
        ))}
      </div>
      <LockKey
        {...sending}
        isGiven={given !== null}
        isOpen={isOpen}
        isReady={picked.length > 0}
        onLock={() => onAnswer(picked)}
      />
    </fieldset>
  );
}
