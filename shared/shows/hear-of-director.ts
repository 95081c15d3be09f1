import type { Moment } from '../rules/blame.ts';
import type { Step } from '../rules/events.ts';
import { endMatch } from '../rules/flow.ts';
import { isRunning } from '../rules/match.ts';
import { pauseMatch, resumeMatch } from '../rules/pause.ts';
import { refuse } from '../rules/refusals.ts';

/**
 * What an arena knows of its director: it speaks; it has been silent for long, and what is next is waited for; or it comes
 * no more, and the show has ended here with the places that stood.
 */
export type DirectorIs = 'heard' | 'missed' | 'gone';

/** SW10: an arena whose director is silent waits with a clock that stands, and ends by itself if nobody comes back. */
export function hearOfDirector(moment: Moment, is: DirectorIs): Step {
  const { match, events } = moment;
  const { show, phase } = match;
  if (show?.role !== 'arena' || show.director === is || show.director === 'gone') return refuse('show/order');
  if (phase.stage === 'over') return refuse('match/over');
  if (is === 'missed') {
    if (!isRunning(match)) return refuse('match/not-started');
    if (match.pausedAt !== null) return refuse('match/paused'); // by the host: then it is no news that nothing comes
    pauseMatch(moment);
  }
  if (is === 'heard') resumeMatch(moment);
  show.director = is;
  if (is === 'gone') {
    show.awaits = null;
    endMatch(moment);
  }
  return { ok: true, events };
}
