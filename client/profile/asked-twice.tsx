import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../panels/art.tsx';
import type { IconName } from '../theme/icons.ts';
import { isAtWork } from './profile-store.ts';

interface Step {
  /** What is asked, and what a yes does. */
  readonly text: string;
  readonly yes: string;
}

/**
 * A key for something that is not done by one press: it opens its questions in place, one after the other, and each has
 * a way back, which is where the focus lies. Escape is a no.
 */
export function AskedTwice({
  icon,
  words,
  steps,
  no,
  working,
  isDanger = false,
  onSure,
}: {
  icon: IconName;
  words: string;
  steps: readonly Step[];
  no: string;
  /** Said while it is done. */
  working: string;
  isDanger?: boolean;
  /** Resolves to whether it was done. */
  onSure: () => Promise<boolean>;
}) {
  const [at, setAt] = useState<number | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const hasBeenOpen = useRef(false);
  useEffect(() => {
    if (at !== null) back.current?.focus();
    // The key that was pressed is gone: the focus comes back, unless somebody has gone on to something else meanwhile.
    else if (hasBeenOpen.current && document.activeElement === document.body) first.current?.focus();
    hasBeenOpen.current ||= at !== null;
  }, [at]);
  const step = at === null ? null : steps[at];
  const yes = async (): Promise<void> => {
    if (at === null) return;
    if (at + 1 < steps.length) setAt(at + 1);
    else if (await onSure()) setAt(null);
  };
  if (!step)
    return (
      <button type="button" ref={first} class={`button ${isDanger ? 'danger' : ''}`} onClick={() => setAt(0)}>
        <Icon name={icon} />
        {words}
      </button>
    );
  const isWorking = isAtWork.value;
  return (
    <fieldset class="own-part asked" onKeyDown={(event) => void (event.key === 'Escape' && setAt(null))}>
      <legend class="unseen">{words}</legend>
      <p role="status">{isWorking ? working : step.text}</p>
      <div class="row">
        <button type="button" ref={back} class="button" disabled={isWorking} onClick={() => setAt(null)}>
          {no}
        </button>
        <button
          type="button"
          class={`button ${isDanger ? 'danger' : 'primary'}`}
          disabled={isWorking}
          onClick={() => void yes()}
        >
          {step.yes}
        </button>
      </div>
    </fieldset>
  );
}
