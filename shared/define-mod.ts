import type { AnswerKind } from './rules/answers/answer-kind.ts';
import type { Mode, Modifier } from './rules/rule.ts';

/** A file of questions in the mod's folder, in any format that `npm run questions -- import` reads. */
export interface Pack {
  /** From the mod's folder, e.g. `capitals.gift`. */
  readonly file: string;
  /** Topic of questions that name none, e.g. `atlas`. */
  readonly topic?: string;
  readonly lang?: string;
  readonly licence?: string;
  readonly author?: string;
}

/**
 * What a mod says, in other languages: by the language (`de`), then by the English as the mod says it. `{0}`, `{1}`
 * stand for what is put in: `{ de: { '{0} is in the hot seat.': '{0} sitzt auf dem heißen Stuhl.' } }`.
 */
export type ModWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a mod brings. Ids of its rules and kinds begin with the mod's own and a colon: `mymod:blitz`. */
export interface ModParts {
  readonly modes?: readonly Mode[];
  readonly modifiers?: readonly Modifier[];
  readonly answerKinds?: readonly AnswerKind[];
  readonly packs?: readonly Pack[];
  /** What of it the game says in its own languages stays as the game says it. */
  readonly words?: ModWords;
  /** Everything is loaded and frozen, nobody has come in yet. */
  ready?(host: ModHost): void;
  /** The server ends, or a newer version of the mod has taken this one's place. */
  dispose?(): void;
}

/** What a mod finds when it is set up: the built-in rules, and those of the mods it depends on. */
export interface Game {
  /** Throws where there is none of this id. */
  mode(id: string): Mode;
  modifier(id: string): Modifier;
  /** Whether there is a rule of this id, for optional dependencies. */
  has(id: string): boolean;
}

/** What a mod may ask of the server it runs in. */
export interface ModHost {
  /** A line in the server's log, under the mod's name. */
  log(sentence: string): void;
}

/** The default export of a mod's `server.ts`. */
export interface Mod {
  setup(game: Game): ModParts;
}

const made = new WeakSet<object>();

/**
 * Makes a mod: what it brings, or, where it builds on other rules, a function that is told what is there.
 *
 * @example
 * export default defineMod({ modifiers: [defineModifier({ id: 'mymod:bonus', ... })] });
 * export default defineMod((game) => ({ modes: [defineMode({ ...game.mode('classic'), id: 'mymod:quiet' })] }));
 */
export function defineMod(parts: ModParts | ((game: Game) => ModParts)): Mod {
  const mod: Mod = Object.freeze({ setup: typeof parts === 'function' ? parts : () => parts });
  made.add(mod);
  return mod;
}

/** Whether something was made by `defineMod`. */
export function isMod(thing: unknown): thing is Mod {
  return typeof thing === 'object' && thing !== null && made.has(thing);
}
