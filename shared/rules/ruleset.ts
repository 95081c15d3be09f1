import { ANSWER_KINDS } from './answers/index.ts';
import { AnswerKinds } from './answers/kinds.ts';
import type { Hooks, Mode, Modifier, PhaseDef } from './rule.ts';
import type { Watch } from './watch.ts';

/** A phase and whose it is. */
export interface OwnedPhase {
  readonly def: PhaseDef;
  /** Place of its rule in the match's list: 0 is the mode. */
  readonly owner: number;
  /** What its rule is asked for, in the words of a fault. */
  readonly asked: { readonly next: string; readonly lasts: string; readonly when: string };
}

/**
 * The rules of a match, in the order of its header, looked through once so that no answer has to. It holds nothing of
 * any match: one may serve many.
 */
export class Ruleset {
  readonly mode: Mode;
  /** The mode first. */
  readonly rules: readonly Modifier[];
  readonly kinds: AnswerKinds;
  /** Which of them are watched while they run, by place. */
  readonly watched: readonly boolean[];
  readonly watch: Watch | null;
  readonly lobby: string;
  readonly over: string;
  /** Phases that modifiers put between those of the mode, in the order they come: those before a question are last. */
  readonly inserted: readonly OwnedPhase[];
  /** Places of the rules that have each hook. */
  readonly hears: Readonly<Record<keyof Hooks, readonly number[]>>;
  /** Places of the rules that think for bots. */
  readonly thinksForBots: readonly number[];
  /** Whether any rule acts by itself. */
  readonly hasDue: boolean;
  /** Whether some seat may be told what nobody else is. */
  readonly hasSecrets: boolean;
  /** Whether the host's console shows something. */
  readonly hasConsole: boolean;
  private readonly phases = new Map<string, OwnedPhase>();
  private readonly acting = new Map<string, readonly number[]>();
  private readonly places = new Map<string, number>();
  private readonly open: PhaseDef;

  /** Throws a sentence for a modder where the rules do not fit together. */
  constructor(
    mode: Mode,
    modifiers: readonly Modifier[] = [],
    { kinds, watch = null }: { kinds?: AnswerKinds; watch?: Watch | null } = {},
  ) {
    this.mode = mode;
    this.rules = [mode, ...modifiers];
    this.kinds = kinds ?? new AnswerKinds(ANSWER_KINDS);
    this.watch = watch;
    this.watched = this.rules.map(({ id }) => watch?.watches(id) ?? false);
    const inserted: OwnedPhase[] = [];
    this.rules.forEach((rule, owner) => {
      if (this.places.has(rule.id)) throw new Error(`rule "${rule.id}" is in the match twice`);
      for (const id of rule.needs ?? [])
        if (!this.places.has(id)) throw new Error(`rule "${rule.id}" needs "${id}" in the match before it`);
      for (const id of rule.clashes ?? [])
        if (this.rules.some((other) => other.id === id)) throw new Error(`rule "${rule.id}" does not go with "${id}"`);
      this.places.set(rule.id, owner);
      for (const def of rule.phases ?? []) {
        if (this.phases.has(def.name)) throw new Error(`rule "${rule.id}": there is a phase "${def.name}" already`);
        const { name } = def;
        const phase = { def, owner, asked: { next: `${name}.next`, lasts: `${name}.lasts`, when: `${name}.when` } };
        this.phases.set(name, phase);
        if (owner > 0) inserted.push(phase);
      }
    });
    this.inserted = [
      ...inserted.filter(({ def }) => def.before === undefined),
      ...inserted.filter(({ def }) => def.before !== undefined),
    ];
    const first = (stage: PhaseDef['stage']): PhaseDef => {
      const def = mode.phases.find((phase) => phase.stage === stage);
      if (!def) throw new Error(`mode "${mode.id}" has no phase of stage "${stage}"`);
      return def;
    };
    this.lobby = first('lobby').name;
    this.over = first('over').name;
    this.open = first('open');
    const placesWhere = (has: (rule: Modifier) => unknown): number[] =>
      this.rules.flatMap((rule, place) => (has(rule) ? [place] : []));
    const hears = (name: keyof Hooks): number[] => placesWhere(({ on }) => on?.[name]);
    this.hears = {
      phase: hears('phase'),
      roundBegan: hears('roundBegan'),
      answered: hears('answered'),
      closed: hears('closed'),
      judged: hears('judged'),
      joined: hears('joined'),
      left: hears('left'),
    };
    this.hasDue = this.rules.some((rule) => rule.due);
    for (const name of this.phases.keys())
      this.acting.set(
        name,
        placesWhere((rule) => rule.due && (rule.duePhases?.includes(name) ?? true)),
      );
    this.thinksForBots = placesWhere((rule) => rule.bot);
    this.hasConsole = this.rules.some((rule) => rule.sees?.host);
    this.hasSecrets = this.rules.some((rule) => rule.sees?.own);
  }

  /** The answer window of the mode, before any rule has changed its length. */
  get window(): PhaseDef {
    return this.open;
  }

  /** The phase of this name; there is none only by a mistake of a rule, so it throws. */
  phase(name: string): OwnedPhase {
    const phase = this.phases.get(name);
    if (!phase)
      throw new Error(`there is no phase "${name}" in this match; there are: ${[...this.phases.keys()].join(', ')}`);
    return phase;
  }

  /** Places of the rules that are asked in this phase when they act next. */
  actingIn(phase: string): readonly number[] {
    return this.acting.get(phase) ?? [];
  }

  /** Place of a rule in the list; undefined where the match does not have it. */
  placeOf(id: string): number | undefined {
    return this.places.get(id);
  }
}
