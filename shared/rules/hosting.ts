import type { Mode } from '../modes/define-mode.ts';
import { setBots } from './bots.ts';
import type { MatchEvent, Step } from './events.ts';
import { enterPhase, leavePhase } from './flow.ts';
import type { Intent } from './input.ts';
import type { Match } from './match.ts';
import { resumeMatch } from './pause.ts';
import { leave } from './people.ts';
import { assertNever } from './phase.ts';
import { refuse } from './refusals.ts';
import type { Seat } from './seat.ts';

type HostIntent = Extract<Intent, { type: 'start' | 'pause' | 'resume' | 'skip' | 'end' | 'bots' | 'lock' | 'kick' }>;

/** What only the host may do (H1 to H9). The caller has checked that `seat` is the host. */
export function takeHostIntent(mode: Mode, match: Match, seat: Seat, intent: HostIntent, at: number): Step {
  const events: MatchEvent[] = [];
  switch (intent.type) {
    case 'start':
      if (match.hereCount < mode.players.min) return refuse('match/too-few');
      enterPhase(mode, match, mode.phases.waiting.next(match), at, events);
      break;
    case 'pause':
      if (match.pausedAt !== null) return refuse('match/paused');
      match.pausedAt = at;
      events.push({ type: 'paused' });
      break;
    case 'resume':
      if (match.pausedAt === null) return refuse('match/not-paused');
      resumeMatch(mode, match, at, events);
      break;
    case 'skip':
      if (match.pausedAt !== null) return refuse('match/paused');
      leavePhase(mode, match, at, events);
      break;
    case 'end':
      match.pausedAt = null;
      enterPhase(mode, match, 'podium', at, events);
      break;
    case 'bots': {
      const bots = match.seats.filter((other) => other.kind === 'bot' && other.presence !== 'gone').length;
      if (match.taken - bots + intent.count > match.settings.maxSeats) return refuse('bots/too-many');
      setBots(match, intent.count, events);
      break;
    }
    case 'lock':
      if (match.locked !== intent.locked) events.push({ type: 'lock-changed' });
      match.locked = intent.locked;
      break;
    case 'kick': {
      const other = match.seats[intent.seat];
      if (!other || other.presence === 'gone') return refuse('kick/unknown');
      if (other === seat) return refuse('kick/yourself');
      return leave(mode, match, other, 'removed', at);
    }
    default:
      return assertNever(intent);
  }
  return { ok: true, events };
}
