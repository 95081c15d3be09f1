import type { OptionValues } from '../modes/option.ts';
import { optionsSchema } from '../modes/option.ts';
import type { AnswerKind } from './answers/answer-kind.ts';
import { ANSWER_KINDS } from './answers/index.ts';
import { AnswerKinds } from './answers/kinds.ts';
import type { RuleRef } from './match.ts';
import type { Mode, Modifier } from './rule.ts';
import { Ruleset } from './ruleset.ts';
import type { Watch } from './watch.ts';

/** What an app can play. */
export interface Playables {
  readonly modes: readonly Mode[];
  readonly modifiers?: readonly Modifier[];
  /** Ids of those that new matches may take, in this order; all when absent. The rest are for matches under way. */
  readonly offered?: { readonly modes: readonly string[]; readonly modifiers: readonly string[] };
  /** The built-in ones when absent. */
  readonly answerKinds?: readonly AnswerKind[];
  /** Whose code is watched while it runs, and how; nobody's when absent. */
  readonly watch?: Watch;
}

/**
 * The modes, modifiers and kinds of questions of one app: made where the app is composed, and never changed. Several versions of a rule may
 * be in it, the newest last: new matches take that one, and a match in flight keeps the one it began with.
 */
export class Registry {
  /** The newest of each, in the order given. */
  readonly modes: readonly Mode[];
  readonly modifiers: readonly Modifier[];
  readonly kinds: AnswerKinds;
  private readonly watch: Watch | null;
  private readonly byVersion = new Map<string, Mode | Modifier>();
  private readonly sets = new Map<string, Ruleset>();

  constructor(args: Playables) {
    this.kinds = new AnswerKinds(args.answerKinds ?? ANSWER_KINDS);
    this.watch = args.watch ?? null;
    const modifiers = args.modifiers ?? [];
    for (const rule of [...args.modes, ...modifiers]) {
      const key = versioned(rule);
      if (this.byVersion.has(key)) throw new Error(`rule "${rule.id}" version ${rule.version} is registered twice`);
      this.byVersion.set(key, rule);
    }
    this.modes = newest(args.modes, args.offered?.modes);
    this.modifiers = newest(modifiers, args.offered?.modifiers);
  }

  mode(id: string): Mode | undefined {
    return this.modes.find((mode) => mode.id === id);
  }

  /**
   * What a header says of a new match: the mode, and the modifiers it comes with unless others are chosen. Options that
   * are absent take their defaults; throws where a modifier is unknown or an option cannot be read.
   */
  refs(mode: Mode, options: OptionValues, chosen?: Readonly<Record<string, OptionValues>>): RuleRef[] {
    const wanted = chosen ?? Object.fromEntries((mode.comesWith ?? []).map((id) => [id, {}]));
    const modifiers = Object.entries(wanted).map(([id, own]) => {
      const modifier = this.modifiers.find((rule) => rule.id === id);
      if (!modifier) throw new Error(`there is no modifier "${id}"`);
      return refOf(modifier, own);
    });
    return [refOf(mode, options), ...modifiers];
  }

  /** Whether a mode, with what it comes with, can be part of a show. */
  fitsShows(mode: Mode): boolean {
    const beside = (mode.comesWith ?? []).map((id) => this.modifiers.find((rule) => rule.id === id));
    return [mode, ...beside].every((rule) => rule?.inShows === true);
  }

  /** The rules of a header. Throws where one is not here in the version the match began with. */
  compose(refs: readonly RuleRef[]): Ruleset {
    const key = refs.map(versioned).join(' ');
    let set = this.sets.get(key);
    if (!set) {
      const [mode, ...modifiers] = refs.map((ref) => {
        const rule = this.byVersion.get(versioned(ref));
        if (!rule) throw new Error(`rule "${ref.id}" version ${ref.version} is not here`);
        return rule;
      });
      if (!mode || !('players' in mode)) throw new Error(`the first rule of a match is a mode, not "${refs[0]?.id}"`);
      set = new Ruleset(mode, modifiers, { kinds: this.kinds, watch: this.watch });
      this.sets.set(key, set);
    }
    return set;
  }
}

/** How a header names a rule, with its options read. */
export function refOf(rule: Mode | Modifier, options: OptionValues = {}): RuleRef {
  return { id: rule.id, version: rule.version, options: optionsSchema(rule.options).parse(options) };
}

function versioned({ id, version }: { id: string; version: number }): string {
  return `${id}@${version}`;
}

function newest<T extends { id: string }>(rules: readonly T[], offered?: readonly string[]): T[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return offered ? offered.flatMap((id) => byId.get(id) ?? []) : [...byId.values()];
}
