import { classic } from '../modes/classic/mode.ts';
import { MODIFIERS } from '../modifiers/index.ts';
import type { Question } from '../questions/question.ts';
import { createMatch } from '../rules/create-match.ts';
import type { Input } from '../rules/input.ts';
import { keyedLuck } from '../rules/keyed-luck.ts';
import { type Match, type MatchHeader, NOBODY_YET, RULES_VERSION } from '../rules/match.ts';
import type { Refusal } from '../rules/refusals.ts';
import { Registry } from '../rules/registry.ts';
import { type MatchLog, replay } from '../rules/replay.ts';
import type { Mode } from '../rules/rule.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import type { Seat } from '../rules/seat.ts';
import { applyInput, nextDeadline, tick } from '../rules/step.ts';
import { ArenaLine } from '../shows/arena-line.ts';
import { DirectorLine } from '../shows/director-line.ts';
import type { Direction } from '../shows/order.ts';
import { aKey } from './a-key.ts';
import { BEGIN_MS } from './a-match.ts';
import { aDeck } from './a-question.ts';

/** Between two looks of a test show, ms. */
const STEP_MS = 25;
/** How often arenas and director speak though nothing has happened, ms. */
const BEAT_MS = 250;

/** What a player does in a round; null: says nothing. */
export type Plan = (player: string, round: number) => { readonly answer: string; readonly afterMs: number } | null;

/** What becomes of one message: after so many ms each; several: it comes more than once; none: it is lost. */
export type Net = () => readonly number[];

interface Part {
  readonly rules: Ruleset;
  match: Match;
  readonly header: MatchHeader;
  readonly inputs: Input[];
}

/**
 * A whole show in one thread: a director, arenas and what lies between them. Time moves only when told to.
 *
 *     aShow({ split: [['Ada', 'Bo'], ['Cy']], plan }).start().toTheEnd()
 */
export class TestShow {
  now = BEGIN_MS;
  readonly director: Part;
  readonly arenas: Part[];
  private readonly registry: Registry;
  private readonly plan: Plan;
  private readonly net: Net;
  private directorLine: DirectorLine;
  private readonly lines: ArenaLine[];
  private flying: { readonly at: number; readonly arrive: () => void }[] = [];
  private epoch = 1;
  private spoken = BEGIN_MS;
  /** Set, the director is not there. */
  isDirectorAway = false;

  constructor(args: {
    split: readonly (readonly string[])[];
    plan?: Plan;
    net?: Net;
    mode?: Mode;
    deck?: readonly Question[];
    options?: Record<string, number | boolean>;
  }) {
    const mode = args.mode ?? classic;
    this.plan = args.plan ?? (() => null);
    this.net = args.net ?? (() => [1]);
    this.registry = new Registry({ modes: [mode], modifiers: MODIFIERS });
    const refs = this.registry.refs(mode, args.options ?? {});
    const rules = this.registry.compose(refs);
    const part = (arena: number): Part => {
      const header: MatchHeader = {
        id: arena < 0 ? 'director' : `arena-${arena}`,
        rules: refs,
        key: aKey('show'),
        publicSeed: 'show',
        topic: 'atlas',
        deck: args.deck ?? aDeck(30),
        at: BEGIN_MS,
        ...NOBODY_YET,
        show: {
          ...{ show: 'test', title: 'A test', startsAt: BEGIN_MS, arena, arenas: args.split.length },
          role: arena < 0 ? 'director' : 'arena',
        },
        settings: { maxSeats: 1000, autoStartMs: null, fillTo: 0, pace: 0.05 },
      };
      return { rules, header, inputs: [], match: createMatch(rules, header) };
    };
    this.director = part(-1);
    this.arenas = args.split.map((_, i) => part(i));
    args.split.forEach((names, i) => {
      for (const name of names) this.join(i, name);
    });
    this.directorLine = this.newDirectorLine();
    this.lines = this.arenas.map((_, i) => this.newLine(i));
  }

  join(arena: number, name: string): void {
    const part = this.arenas[arena] as Part;
    this.put(part, { type: 'join', at: this.now, who: { playerId: `p-${name}`, name, avatar: 'a' } });
  }

  /** Presses a key of the host's page. */
  press(direction: Direction): Refusal | null {
    return this.put(this.director, { type: 'direct', at: this.now, direction });
  }

  start(): this {
    this.press({ do: 'open' });
    const playing = this.seats().filter(({ plays }) => plays).length;
    const no = this.press({ do: 'start', playing });
    if (no) throw new Error(no.sentence);
    return this;
  }

  /** Lets time pass until this holds. */
  until(what: string, holds: () => boolean, boundMs = 20 * 60 * 1000): this {
    const deadline = this.now + boundMs;
    while (!holds()) {
      if (this.now > deadline) {
        const { phase, round, show } = this.director.match;
        throw new Error(`never ${what}: ${phase.name} of question ${round?.index}, waits for ${show?.awaits}`);
      }
      this.step();
    }
    return this;
  }

  toTheEnd(): this {
    const isOver = ({ match }: Part) => match.phase.stage === 'over';
    return this.until('the end', () => isOver(this.director) && this.arenas.every(isOver));
  }

  untilPhase(phase: string, round?: number): this {
    return this.until(`${phase} in all arenas`, () =>
      this.arenas.every(
        ({ match }) => match.phase.name === phase && (round === undefined || match.round?.index === round),
      ),
    );
  }

  seats(): Seat[] {
    return this.arenas.flatMap(({ match }) => match.seats);
  }

  seat(name: string): Seat {
    const seat = this.seats().find(({ playerId }) => playerId === `p-${name}`);
    if (!seat) throw new Error(`nobody called ${name} sits in this show`);
    return seat;
  }

  log({ header, inputs }: Part): MatchLog {
    return { rulesVersion: RULES_VERSION, header, inputs };
  }

  replayed(part: Part): Match {
    return replay(this.registry, this.log(part));
  }

  /** The director's process is gone, and another one goes on from its journal. */
  replaceDirector(): void {
    this.director.match = this.replayed(this.director);
    this.epoch++;
    this.directorLine = this.newDirectorLine();
    this.put(this.director, { type: 'restart', since: this.director.inputs.at(-1)?.at ?? this.now, at: this.now });
  }

  /** The same of an arena. */
  replaceArena(number: number): void {
    const arena = this.arenas[number] as Part;
    arena.match = this.replayed(arena);
    this.put(arena, { type: 'restart', since: arena.inputs.at(-1)?.at ?? this.now, at: this.now });
    for (const { playerId, name } of arena.match.seats)
      this.put(arena, { type: 'join', at: this.now, who: { playerId, name, avatar: 'a' } });
    this.lines[number] = this.newLine(number);
  }

  private newDirectorLine(): DirectorLine {
    const { epoch, now: since } = this;
    return new DirectorLine({ match: () => this.director.match, epoch, arenas: this.arenas.length, since });
  }

  private newLine(number: number): ArenaLine {
    const part = this.arenas[number] as Part;
    return new ArenaLine({ match: () => part.match, apply: (input) => void this.put(part, input), born: this.now });
  }

  private step(): void {
    this.now += STEP_MS;
    for (const { match, rules, inputs } of this.isDirectorAway ? this.arenas : [this.director, ...this.arenas]) {
      const due = nextDeadline(match);
      const events = due !== null && due <= this.now ? tick(rules, match, this.now) : [];
      if (events.some(({ type }) => type === 'phase-changed')) inputs.push({ type: 'tick', at: this.now });
    }
    for (const arena of this.arenas) this.answer(arena);
    const arriving = this.flying.filter(({ at }) => at <= this.now).sort((a, b) => a.at - b.at);
    this.flying = this.flying.filter(({ at }) => at > this.now);
    for (const { arrive } of arriving) arrive();
    for (const line of this.lines) line.act(this.now);
    const direction = this.isDirectorAway ? null : this.directorLine.next(this.now);
    if (direction) this.press(direction);
    if (this.now < this.spoken + BEAT_MS) return;
    this.spoken = this.now;
    const down = this.directorLine.say(this.now);
    if (!this.isDirectorAway) for (const line of this.lines) this.send(down, (copy) => line.hear(copy, this.now));
    for (const line of this.lines) line.look(this.now);
    for (const line of this.lines) this.send(line.report(), (copy) => this.directorLine.hear(copy, this.now));
  }

  /** As over Redis: a copy, as often as the net says. */
  private send<T>(message: T, arrive: (copy: T) => void): void {
    const text = JSON.stringify(message);
    for (const delayMs of this.net())
      this.flying.push({ at: this.now + delayMs, arrive: () => arrive(JSON.parse(text) as T) });
  }

  private answer(arena: Part): void {
    const { match } = arena;
    const { round, phase } = match;
    if (phase.stage !== 'open' || !round) return;
    for (const seat of match.seats) {
      if (!seat.plays || seat.presence !== 'here' || round.given[seat.seat]) continue;
      const planned = this.plan(seat.playerId.slice(2), round.index);
      const at = round.opensAt + (planned?.afterMs ?? 0);
      if (!planned || at > this.now) continue;
      const intent = { type: 'answer', round: round.index, answer: planned.answer } as const;
      this.put(arena, { type: 'intent', at: Math.max(at, match.now), seat: seat.seat, intent });
    }
  }

  private put(part: Part, input: Input): Refusal | null {
    const { step } = applyInput(part.rules, part.match, input);
    if (step.ok) part.inputs.push(input);
    return step.ok ? null : step;
  }
}

export function aShow(args: ConstructorParameters<typeof TestShow>[0]): TestShow {
  return new TestShow(args);
}

/** Everybody answers by the luck of this seed: mostly right, some wrong, some not at all. */
export function plansOf(seed: string): Plan {
  return (player, round) => {
    const luck = keyedLuck(aKey(seed), player, round);
    const roll = luck.next();
    const afterMs = 200 + 100 * Math.floor(luck.next() * 20);
    if (roll < 0.15) return null;
    return { answer: roll < 0.7 ? 'yes' : 'no', afterMs };
  };
}
