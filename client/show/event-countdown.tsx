import { useEffect, useRef, useState } from 'preact/hooks';
import { figure, listed } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { useSeconds } from '../panels/use-seconds.ts';
import { countdownParts, isSaid } from './countdown.ts';

/** From here on it pulses, as the ring of a question does in its last seconds, s. */
const PULSE_S = 60;

/** What is left until a show begins, large; a reader says it where it is looked for, and three times by itself. `now`: server ms. */
export function EventCountdown({ startsAt, now }: { startsAt: number; now: () => number }) {
  const leftS = useSeconds(startsAt, now) ?? 0;
  const before = useRef<number | null>(null);
  const [said, setSaid] = useState('');
  const parts = countdownParts(leftS);
  const words = t.show.begin(listed(parts.map(({ unit, n }) => `${figure(n)} ${t.show.event.units[unit](n)}`)));
  useEffect(() => {
    if (isSaid(leftS, before.current)) setSaid(words);
    before.current = leftS;
  }, [leftS]);
  if (leftS === 0)
    return (
      <p class="event-soon title" role="status">
        {t.show.soon}
      </p>
    );
  return (
    <>
      <div class={`event-countdown ${leftS < PULSE_S ? 'pulses' : ''}`} role="timer" aria-label={words}>
        {parts.map(({ unit, n }) => (
          <span key={unit} class="event-part" aria-hidden="true">
            <b class="number">
              {[...String(n).padStart(2, '0')].map((digit, place) => (
                <span key={`${place}${digit}`} class="event-digit rolls">
                  {digit}
                </span>
              ))}
            </b>
            <span class="label second-voice">{t.show.event.units[unit](n)}</span>
          </span>
        ))}
      </div>
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  );
}
