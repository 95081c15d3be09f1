import { useState } from 'preact/hooks';
import { DRAFT_BOUNDS } from '#shared/drafts/draft.ts';
import { backstage } from '../i18n/backstage.ts';
import { readAsk } from '../model/studio/read-ask.ts';
import { Icon } from '../panels/art.tsx';
import { Choices } from '../panels/choices.tsx';

const COUNTS = [5, 10, 15, 20] as const;

/** A sentence to the question maker, and how many questions it should write. */
export function AskForm({
  placeholder,
  most,
  isBusy,
  onAsk,
}: {
  placeholder: string;
  /** Questions of one run. */
  most: number;
  isBusy: boolean;
  /** False: it came to nothing, and what was written stays to be sent again. */
  onAsk: (text: string, count: number) => Promise<boolean>;
}) {
  const [text, setText] = useState('');
  const counts = COUNTS.filter((n) => n <= most);
  const [count, setCount] = useState<number>(counts.includes(10) ? 10 : (counts[0] ?? most));
  const write = (words: string): void => {
    setText(words);
    // Whoever writes "12 questions on ..." means twelve, until they choose another number.
    const figure = readAsk(words).count;
    if (figure !== null && figure !== readAsk(text).count) setCount(Math.min(figure, most));
  };
  return (
    <form
      class="studio-ask"
      onSubmit={(event) => {
        event.preventDefault();
        const said = text.trim();
        if (said === '' || isBusy) return;
        setText('');
        void onAsk(said, count).then((isAsked) => isAsked || setText((since) => since || said));
      }}
    >
      {counts.length > 1 && (
        <Choices
          legend={backstage.studio.talk.howMany}
          className="segments"
          chosen={count}
          onChoose={setCount}
          list={[...new Set([...counts, count])]
            .sort((a, b) => a - b)
            .map((value) => ({ value, content: <span class="number">{value}</span> }))}
        />
      )}
      <span class="field studio-say">
        <Icon name="spark" />
        <input
          type="text"
          aria-label={backstage.studio.talk.field}
          placeholder={placeholder}
          maxLength={DRAFT_BOUNDS.talkText}
          dir="auto"
          value={text}
          onInput={({ currentTarget }) => write(currentTarget.value)}
        />
        <button type="submit" class="icon-button send" aria-label={backstage.studio.talk.send} disabled={isBusy}>
          <Icon name="up" size="large" />
        </button>
      </span>
    </form>
  );
}
