import type { Question } from '#shared/questions/question.ts';
import type { Mode } from '../modes/define-mode.ts';
import { nameKey } from '../people/name-key.ts';
import type { MatchEvent } from './events.ts';
import { keyedLuck } from './keyed-luck.ts';
import type { Match } from './match.ts';
import { luck } from './random.ts';
import type { Round } from './round.ts';
import { newSeat } from './seat.ts';
import { freeSeatNumber, occupy, vacate } from './seating.ts';

const NAMES = [
  'RookieBot',
  'Beep',
  'Sprocket',
  'Toggle',
  'Pixel',
  'Widget',
  'Gizmo',
  'Bolt',
  'Cog',
  'Dial',
  'Echo',
  'Fuse',
  'Glitch',
  'Hertz',
  'Joule',
  'Kilo',
  'Lumen',
  'Modem',
  'Nano',
  'Ohm',
  'Ping',
  'Quark',
  'Relay',
  'Servo',
] as const;

/** Makes the room have exactly `count` bots: new ones take free seats, the newest leave first. */
export function setBots(match: Match, count: number, events: MatchEvent[]): void {
  const bots = match.seats.filter((seat) => seat.kind === 'bot' && seat.presence === 'here');
  for (const seat of bots.slice(count)) vacate(match, seat);
  for (let i = bots.length; i < count; i++) addBot(match);
  if (bots.length !== count) events.push({ type: 'bots-changed' });
}

/** Bots take free seats until `total` seats are taken. */
export function fillWithBots(match: Match, total: number, events: MatchEvent[]): void {
  const bots = match.seats.filter((seat) => seat.kind === 'bot' && seat.presence === 'here').length;
  const missing = Math.min(total, match.settings.maxSeats) - match.taken;
  if (missing > 0) setBots(match, bots + missing, events);
}

function addBot(match: Match): void {
  const number = freeSeatNumber(match);
  const order = luck(match.publicSeed, 'bot-names').shuffle(NAMES);
  const name = order.find((candidate) => match.names[nameKey(candidate)] === undefined) ?? `Bot ${number + 1}`;
  occupy(
    match,
    newSeat(number, { playerId: `bot:${number}`, name, avatar: `bot/${match.publicSeed}/${number}` }, 'bot', 0),
  );
}

/** Every bot's answer to a question, decided when it is asked and in the order they will come. */
export function planBots(
  mode: Mode,
  match: Match,
  question: Question,
  round: number,
  windowMs: number,
): Round['botMoves'] {
  const moves: { seat: number; afterMs: number; answer: NonNullable<ReturnType<Mode['bot']>>['answer'] }[] = [];
  for (const seat of match.seats) {
    if (seat.kind !== 'bot' || seat.presence !== 'here') continue;
    const move = mode.bot({ question, seat, windowMs, luck: keyedLuck(match.key, 'bot', round, seat.seat) });
    if (move && move.afterMs < windowMs)
      moves.push({ seat: seat.seat, afterMs: Math.max(0, Math.round(move.afterMs)), answer: move.answer });
  }
  return moves.sort((a, b) => a.afterMs - b.afterMs || a.seat - b.seat);
}
