import { nameKey } from '../people/name-key.ts';
import { answerLikeABot, BOT_LEAST_MS } from './answer-like-a-bot.ts';
import { ask, type Moment } from './blame.ts';
import { keyedLuck } from './keyed-luck.ts';
import type { Match } from './match.ts';
import { isPlainJson } from './plain-json.ts';
import { luck } from './random.ts';
import { rememberSeat } from './remember.ts';
import type { BotMove, Modifier } from './rule.ts';
import { newSeat, type Seat } from './seat.ts';
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

/** Of a phase in which no bot means to do anything: one list for all of them. */
export const NO_MOVES: Match['botMoves'] = [];
/** What one bot may mean to do in one phase. */
const MOVES_MAX = 100;

/** Makes the room have exactly `count` bots: new ones take free seats, the newest leave first. */
export function setBots(moment: Moment, count: number): void {
  const { match, events } = moment;
  const bots = match.seats.filter((seat) => seat.kind === 'bot' && seat.presence === 'here');
  for (const seat of bots.slice(count)) vacate(match, seat);
  for (let i = bots.length; i < count; i++) addBot(moment);
  if (bots.length !== count) events.push({ type: 'bots-changed' });
}

/** Bots take free seats until `total` seats are taken. */
export function fillWithBots(moment: Moment, total: number): void {
  const { match } = moment;
  const bots = match.seats.filter((seat) => seat.kind === 'bot' && seat.presence === 'here').length;
  const missing = Math.min(total, match.settings.maxSeats) - match.taken;
  if (missing > 0) setBots(moment, bots + missing);
}

/** Seats one more bot and gives its number; null where no seat is free. */
export function seatBot(moment: Moment, name?: string): number | null {
  const { match, events } = moment;
  if (match.taken >= match.settings.maxSeats) return null;
  const seat = addBot(moment, name);
  events.push({ type: 'bots-changed' });
  return seat;
}

function addBot(moment: Moment, wanted?: string): number {
  const { match } = moment;
  const number = freeSeatNumber(match);
  const name = wanted ?? freeBotName(match, number);
  const round = match.round ? match.round.index + (match.round.verdicts ? 1 : 0) : 0;
  const seat = newSeat(
    number,
    { playerId: `bot:${number}`, name, avatar: `bot/${match.publicSeed}/${number}` },
    'bot',
    round,
  );
  occupy(match, seat);
  rememberSeat(moment, seat);
  return number;
}

function freeBotName(match: Match, number: number): string {
  const order = luck(match.publicSeed, 'bot-names').shuffle(NAMES);
  return order.find((candidate) => match.names[nameKey(candidate)] === undefined) ?? `Bot ${number + 1}`;
}

/** What every bot does in the phase that has just begun, decided now and in the order it will come. */
export function planBots(moment: Moment): void {
  const { rules, match } = moment;
  const answersByItself = !rules.mode.bot && match.phase.stage === 'open';
  if (match.hereCount === match.humansHere || (rules.thinksForBots.length === 0 && !answersByItself)) return;
  const lasts = (match.phase.endsAt ?? 0) - match.phase.startedAt;
  const moves: (BotMove & { seat: number; rule: number })[] = [];
  const plan = (place: number, seat: Seat, think: (rule: Modifier) => readonly BotMove[]): void => {
    for (const move of think(rules.rules[place] ?? rules.mode)) {
      const leastMs = move.wish.type === 'answer' ? Math.min(BOT_LEAST_MS, lasts / 2) : 0; // B5
      const afterMs = Math.max(leastMs, Math.round(move.afterMs));
      if (afterMs < lasts) moves.push({ ...move, afterMs, seat: seat.seat, rule: place });
    }
  };
  for (const seat of match.seats) {
    if (seat.kind !== 'bot' || seat.presence !== 'here') continue;
    if (answersByItself)
      ask(moment, 0, 'bot', undefined, (_rule, c) =>
        plan(0, seat, () => answerLikeABot(c, seat, luckOf(match, seat, ''))),
      );
    for (const place of rules.thinksForBots)
      ask(moment, place, 'bot', undefined, (_rule, c) =>
        plan(place, seat, (rule) => checked(rule.bot?.(c, c.seen(seat), luckOf(match, seat, rule.id)) ?? [])),
      );
  }
  match.botMoves = moves.sort((a, b) => a.afterMs - b.afterMs || a.seat - b.seat || a.rule - b.rule);
}

/** The luck of one bot in one phase, for one rule. */
function luckOf(match: Match, seat: Seat, rule: string): ReturnType<typeof keyedLuck> {
  return keyedLuck(match.key, 'bot', match.round?.index ?? -1, match.phase.name, rule, seat.seat);
}

function checked(moves: readonly BotMove[]): readonly BotMove[] {
  if (moves.length > MOVES_MAX) throw new RangeError(`a bot makes at most ${MOVES_MAX} moves in a phase`);
  for (const { afterMs, wish } of moves)
    if (!Number.isFinite(afterMs) || !isPlainJson(wish) || (wish?.type !== 'answer' && wish?.type !== 'do'))
      throw new TypeError('a move of a bot is an answer or a wish of its rule, in plain JSON');
  return moves;
}
