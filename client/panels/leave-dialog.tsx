import { t } from '../i18n/t.ts';
import { Sheet } from './sheet.tsx';

/** Asks once before a running match is left. */
export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <Sheet title={t.match.leave} onClose={onStay}>
      <p class="second-voice">{t.match.leaveAsk}</p>
      <button type="button" class="button primary big wide" onClick={onStay}>
        {t.match.stay}
      </button>
      <button type="button" class="button danger wide" onClick={onLeave}>
        {t.match.leave}
      </button>
    </Sheet>
  );
}
