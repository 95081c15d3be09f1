import { useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import type { AnswerViewProps } from './answer-view.ts';
import { LockKey } from './lock-key.tsx';

/** Typed words; small slips are forgiven (K5). */
export function TextAnswer({ question, given, isOpen, onAnswer, ...sending }: AnswerViewProps) {
  const [words, setWords] = useState('');
  const isReady = words.trim() !== '';
  return (
    <form
      class="answer-view text-answer"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && isOpen && given === null) onAnswer(words.trim());
      }}
    >
      <label class="field">
        <span class="unseen">{t.answers.yourWords}</span>
        <input
          dir="auto"
          lang={question.lang}
          maxLength={80}
          autocomplete="off"
          placeholder={t.answers.yourWords}
          value={typeof given === 'string' ? given : words}
          disabled={given !== null || !isOpen}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <LockKey
        {...sending}
        isGiven={given !== null}
        isOpen={isOpen}
        isReady={isReady}
        onLock={() => onAnswer(words.trim())}
      />
    </form>
  );
}
