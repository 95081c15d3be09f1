import { useState } from 'preact/hooks';
import { type AnswerViewProps, Icon, LockKey, type MatchModel, useModel } from '#client/mod-view.ts';

export function Panel({ model }: { model: MatchModel }) {
  const phase = useModel(model, ({ room }) => room?.phase ?? '');
  return (
    <p role="status">
      <Icon name="chat" /> {phase}
    </p>
  );
}

export function EchoForm({ question, given, isOpen, onAnswer, ...sending }: AnswerViewProps) {
  const [word, setWord] = useState('');
  return (
    <fieldset class="answer-view" disabled={given !== null || !isOpen}>
      <legend class="label second-voice">{question.beside[0]}</legend>
      <input aria-label="The word" value={word} onInput={(event) => setWord(event.currentTarget.value)} />
      <LockKey
        {...sending}
        isGiven={given !== null}
        isOpen={isOpen}
        isReady={word !== ''}
        onLock={() => onAnswer(word)}
      />
    </fieldset>
  );
}
