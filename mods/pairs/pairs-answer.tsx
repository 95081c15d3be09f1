import { useState } from 'preact/hooks';
import { type AnswerViewProps, LockKey, told } from '#client/mod-view.ts';

// The game lays every form out so that all of it is seen: in so many columns, with rows so high.
const rows =
  'display: grid; grid-template-columns: repeat(var(--form-columns, 1), minmax(0, 1fr)); gap: var(--form-gap, 8px) 16px';
const row = 'display: flex; align-items: center; gap: 12px; min-height: var(--form-row, 48px)';
const picker =
  'flex: 1 1 0; min-width: 0; min-height: 44px; padding: 0 12px; border-radius: 12px; font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--hair, #3a4150)';

/** Each on the left picks what belongs to it. What is picked twice moves: nothing belongs to two. */
export function PairsAnswer({ question, given, isOpen, onAnswer, ...sending }: AnswerViewProps) {
  const [picked, setPicked] = useState<readonly string[]>(() => question.beside.map(() => ''));
  const shown = Array.isArray(given) ? (given as readonly string[]) : picked;
  const pick = (at: number, id: string): void =>
    setPicked(picked.map((one, i) => (i === at ? id : one === id ? '' : one)));
  return (
    <fieldset class="answer-view pairs-answer" disabled={given !== null || !isOpen}>
      <legend class="label second-voice">{told('What belongs together?')}</legend>
      <div style={rows}>
        {question.beside.map((left, i) => (
          <label key={left} style={row}>
            <b style="flex: 0 1 40%" dir="auto" lang={question.lang}>
              {left}
            </b>
            <select style={picker} value={shown[i] ?? ''} onChange={(event) => pick(i, event.currentTarget.value)}>
              <option value="">...</option>
              {question.options.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <LockKey
        {...sending}
        isGiven={given !== null}
        isOpen={isOpen}
        isReady={picked.every((id) => id !== '')}
        onLock={() => onAnswer(picked)}
      />
    </fieldset>
  );
}
