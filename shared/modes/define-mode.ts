import type { Question } from '#shared/questions/question.ts';
import type { AnswerValue } from '../rules/answers/answer-kind.ts';
import type { Intent } from '../rules/input.ts';
import type { Match } from '../rules/match.ts';
import type { PhaseName, Stage } from '../rules/phase.ts';
import type { Luck } from '../rules/random.ts';
import type { Seat } from '../rules/seat.ts';
import type { OptionSpecs } from './option.ts';

/** How long a phase lasts and what follows it. */
export interface PhaseRule {
  /** What the phase means to whoever does not know this mode. */
  readonly stage: Stage;
  /** Milliseconds at normal pace; null: until somebody acts. */
  lasts(match: Match): number | null;
  /** The phase that follows when the time is up or the host skips. */
  next(match: Match): PhaseName;
}

/** What a mode knows when it gives points for one answer. */
export interface ScoreContext {
  /** 0 (wrong) to 1 (fully right). */
  readonly credit: number;
  /** Answer time after latency credit, ms, and the length of the window, ms. */
  readonly ms: number;
  readonly windowMs: number;
  /** Right answers in a row, this one included; 0 when wrong. */
  readonly streak: number;
  readonly match: Match;
  readonly seat: Seat;
}

export interface Points {
  readonly points: number;
  /** The part of `points` that came from a streak. */
  readonly bonus: number;
}

export interface BotContext {
  readonly question: Question;
  readonly seat: Seat;
  readonly windowMs: number;
  /** A stream of luck of this bot and round alone. */
  readonly luck: Luck;
}

/** What a bot does with a question: answer after so many ms of the open window, or null to stay silent. */
export type BotMove = { readonly afterMs: number; readonly answer: AnswerValue } | null;

/**
 * A mode is data: one record, and the generic match plays it. Built-in modes and mods use the same record.
 *
 * @example
 * export const blitz = defineMode({ ...classic, id: 'blitz', title: 'Blitz', summary: 'Five seconds each.' });
 */
export interface Mode {
  /** Lower case with dashes; also the name of the Colyseus room type. A mod's is `modid:thing`. */
  readonly id: string;
  readonly title: string;
  /** One sentence a player reads on the create screen. */
  readonly summary: string;
  /** A name from client/theme/icons.ts. */
  readonly icon: string;
  readonly players: { readonly min: number; readonly max: number };
  readonly options: OptionSpecs;
  readonly phases: Readonly<Record<PhaseName, PhaseRule>>;
  /** Which intents each phase takes; the others are refused with a reason. */
  readonly accepts: Readonly<Record<PhaseName, readonly Intent['type'][]>>;
  score(context: ScoreContext): Points;
  bot(context: BotContext): BotMove;
  /** The crowd meter shows, live, how the room leans. */
  readonly crowdMeter: boolean;
}

/** Checks a mode at the door, so that a mistake is found at start and not in a match. */
export function defineMode(mode: Mode): Mode {
  const where = `mode "${mode.id}"`;
  if (!/^[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?$/.test(mode.id)) {
    throw new Error(`${where}: an id is lower case with dashes, e.g. "last-brain-standing" or "mymod:blitz"`);
  }
  if (!(mode.players.min >= 1 && mode.players.max >= mode.players.min)) {
    throw new Error(`${where}: players.min ${mode.players.min} and players.max ${mode.players.max} make no range`);
  }
  for (const [name, option] of Object.entries(mode.options)) {
    if (option.kind === 'one-of' && !option.values.includes(option.default)) {
      throw new Error(
        `${where}: option "${name}" has default ${option.default}, which is none of ${option.values.join(', ')}`,
      );
    }
  }
  return Object.freeze({ ...mode });
}
