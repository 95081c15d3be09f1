import { t } from '../i18n/t.ts';
import { Icon } from '../panels/art.tsx';
import type { AnswerViewProps } from './answer-view.ts';

/** The one press that counts, for kinds whose answer is put together first. */
export function LockKey({
  isGiven,
  isLocked,
  delivery,
  isOpen,
  isReady,
  onLock,
}: Pick<AnswerViewProps, 'isLocked' | 'delivery'> & {
  isGiven: boolean;
  isOpen: boolean;
  isReady: boolean;
  onLock: () => void;
}) {
  return (
    <button
      type="button"
      data-delivery={delivery ?? (isLocked ? 'locked' : 'none')}
      class="button primary big wide lock-key"
      disabled={isGiven || !isOpen || !isReady}
      onClick={onLock}
    >
      <Icon name={isLocked ? 'lock' : delivery === 'again' || delivery === 'missed' ? 'warn' : 'check'} size="large" />
      {isLocked ? t.answers.locked : delivery ? t.delivery[delivery] : isGiven ? t.delivery.sending : t.answers.lock}
    </button>
  );
}
