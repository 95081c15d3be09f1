import type { Moment } from './blame.ts';
import { setBots } from './bots.ts';
import type { Step } from './events.ts';
import { endMatch, leaveLobby, leavePhase } from './flow.ts';
import type { HOST_INTENTS, Intent } from './input.ts';
import { playersHere, setLeads } from './leading.ts';
import { pauseMatch, resumeMatch } from './pause.ts';
import { leave } from './people.ts';
import { assertNever, isOtherPhase } from './phase.ts';
import { refuse } from './refusals.ts';
import type { Seat } from './seat.ts';

type HostIntent = Extract<Intent, { type: (typeof HOST_INTENTS)[number] }>;

/** What only the host may do (H1 to H11). The caller has checked that `seat` may (chair.ts). */
export function takeHostIntent(moment: Moment, seat: Seat, intent: HostIntent): Step {
  const { rules, match, events } = moment;
  switch (intent.type) {
    case 'start':
      if (playersHere(match) < rules.mode.players.min) return refuse('match/too-few');
      leaveLobby(moment);
      break;
    case 'pause':
      if (match.pausedAt !== null) return refuse('match/paused');
      pauseMatch(moment);
      break;
    case 'resume':
      if (match.pausedAt === null) return refuse('match/not-paused');
      resumeMatch(moment);
      break;
    case 'skip':
      if (match.pausedAt !== null) return refuse('match/paused');
      // A press is as slow as its line.
      if (intent.seen && isOtherPhase(match, intent.seen)) return refuse('match/other-phase');
      leavePhase(moment);
      break;
    case 'end':
      endMatch(moment);
      break;
    case 'bots': {
      const bots = match.seats.filter((other) => other.kind === 'bot' && other.presence !== 'gone').length;
      if (match.taken - bots + intent.count > match.settings.maxSeats) return refuse('bots/too-many');
      setBots(moment, intent.count);
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
      return leave(moment, other, 'removed');
    }
    case 'lead':
      if (seat.leads !== intent.leads) events.push({ type: 'led', seat: seat.seat });
      setLeads(match, seat, intent.leads);
      break;
    case 'phones':
      if (match.answersOnly !== intent.answersOnly) events.push({ type: 'phones-changed' });
      match.answersOnly = intent.answersOnly;
      break;
    case 'watchable':
      if (intent.watchable && match.settings.openerOnly) return refuse('watch/own');
      if (match.watchable !== intent.watchable) events.push({ type: 'watchable-changed' });
      match.watchable = intent.watchable;
      break;
    case 'cohost': {
      const other = intent.seat === null ? null : match.seats[intent.seat];
      if (other === undefined || other === seat) return refuse('cohost/unknown');
      if (other && (other.kind !== 'human' || other.presence === 'gone')) return refuse('cohost/unknown');
      if ((other?.playerId ?? null) !== match.coHost) events.push({ type: 'cohost-changed', seat: intent.seat });
      match.coHost = other?.playerId ?? null;
      break;
    }
    default:
      return assertNever(intent);
  }
  return { ok: true, events };
}
