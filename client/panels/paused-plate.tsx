import { t } from '../i18n/t.ts';
import { Icon } from './art.tsx';
import './paused-plate.css';

/** Says that the clock stands still; `isMissed`: not because the host wants it, but as the director of the show is away. */
export function PausedPlate({ isMissed }: { isMissed: boolean }) {
  return (
    <div class={`paused-plate glass ${isMissed ? 'missed' : ''}`} role="status">
      <Icon name="pause" />
      <b class="title">{t.match.paused}</b>
      <p class="second-voice">{isMissed ? t.match.missedNote : t.match.pausedNote}</p>
    </div>
  );
}
