import { en } from '../i18n/en.ts';
import { Icon } from '../panels/art.tsx';

/** The one press that counts, for kinds whose answer is put together first. */
export function LockKey({
  isGiven,
  isOpen,
  isReady,
  onLock,
}: {
  isGiven: boolean;
  isOpen: boolean;
  isReady: boolean;
  onLock: () => void;
}) {
  return (
    <button
      type="button"
      class="button primary big wide lock-key"
      disabled={isGiven || !isOpen || !isReady}
      onClick={onLock}
    >
      <Icon name={isGiven ? 'lock' : 'check'} size="large" />
      {isGiven ? en.answers.locked : en.answers.lock}
    </button>
  );
}
