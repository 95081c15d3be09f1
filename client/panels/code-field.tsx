import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { IconName } from '../theme/icons.ts';
import { Icon } from './art.tsx';
import { sayError } from './store.ts';

/** A field for a code or a whole link, and a key to send it. What was sent stays in it: mostly one letter is wrong. */
export function CodeField({
  icon,
  label,
  placeholder,
  action,
  text,
  input,
  onText,
  onSend,
}: {
  icon: IconName;
  label: string;
  placeholder: string;
  /** What its key is called. */
  action: string;
  text: string;
  input?: Ref<HTMLInputElement>;
  onText: (text: string, isPasted: boolean) => void;
  /** May reject with an ApiError, which is said. */
  onSend: () => Promise<void> | void;
}) {
  const [isBusy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      await onSend();
    } catch (error) {
      sayError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="field code-field"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Icon name={icon} />
      <input
        class="code-entry"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        maxLength={200}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        {...(input ? { ref: input } : {})}
        onInput={(event) => onText(event.currentTarget.value, event.inputType === 'insertFromPaste')}
      />
      <button type="submit" class="icon-button" aria-label={action} aria-disabled={isBusy}>
        <Icon name="next" />
      </button>
    </form>
  );
}
