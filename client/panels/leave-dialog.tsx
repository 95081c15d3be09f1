import { en } from '../i18n/en.ts';
import { Sheet } from './sheet.tsx';

/** Asks once before a running match is left. */
export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <Sheet title={en.match.leave} onClose={onStay}>
      <p class="second-voice">{en.match.leaveAsk}</p>
      <button type="button" class="button primary big wide" onClick={onStay}>
        {en.match.stay}
      </button>
      <button type="button" class="button danger wide" onClick={onLeave}>
        {en.match.leave}
      </button>
    </Sheet>
  );
}
