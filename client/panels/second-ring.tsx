import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import { secondsToEnd } from '../model/selectors.ts';

/** More segments than this cannot be told apart: then one stands for several seconds. */
const SEGMENTS_MAX = 30;
/** The part of a segment that is drawn; the rest is the gap to the next. */
const DRAWN = 0.78;

/** The timer ring of the canvas for a panel: a segment a second of the current phase, and the seconds inside. */
export function SecondRing({ model }: { model: MatchModel }) {
  const { room } = model;
  const left = secondsToEnd(model, model.clock.now());
  if (!room || left === null) return null;
  const lasts = room.stage === 'open' ? room.windowMs : room.endsAt - room.startedAt;
  const total = Math.max(1, Math.round(lasts / 1000));
  const segments = Math.min(SEGMENTS_MAX, total);
  const lit = Math.min(segments, Math.ceil((left / total) * segments));
  return (
    <b class="number second-ring" role="timer" aria-label={t.rules.secondsLeft(left)}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle class="unlit" cx="50" cy="50" r="45" pathLength={segments} stroke-dasharray={`${DRAWN} ${1 - DRAWN}`} />
        {lit > 0 && (
          <circle
            class="lit"
            cx="50"
            cy="50"
            r="45"
            pathLength={segments}
            stroke-dasharray={litDashes(lit, segments)}
          />
        )}
      </svg>
      {left}
    </b>
  );
}

function litDashes(lit: number, segments: number): string {
  const dashes = Array.from({ length: lit - 1 }, () => `${DRAWN} ${1 - DRAWN}`);
  return [...dashes, `${DRAWN} ${segments}`].join(' ');
}
