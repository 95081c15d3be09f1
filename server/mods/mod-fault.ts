/** What can be wrong with a mod. The server goes on without it, and whoever hosts reads the sentence. */
export type ModFaultCode =
  | 'mod/no-manifest'
  | 'mod/bad-manifest'
  | 'mod/newer-game'
  | 'mod/older-game'
  | 'mod/missing-dependency'
  | 'mod/wrong-dependency'
  | 'mod/depends-on-itself'
  | 'mod/conflict'
  | 'mod/no-entry'
  | 'mod/failed-to-load'
  | 'mod/no-mod'
  | 'mod/taken-name'
  | 'mod/foreign-name'
  | 'mod/bad-rule'
  | 'mod/bad-pack'
  | 'mod/bad-words'
  | 'mod/failed-when-ready';

/** Why a mod, or a part of it, is not here. */
export class ModFault extends Error {
  override readonly name = 'ModFault';
  /** The mod's folder, or its id, which is the same. */
  readonly mod: string;
  readonly code: ModFaultCode;

  /** `sentence` says what is wrong and what would mend it; `cause` is what the mod threw, if it did. */
  constructor(mod: string, code: ModFaultCode, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.mod = mod;
    this.code = code;
  }
}

/** What somebody threw, in one line. */
export function lineOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

/** Where in the folder of a mod an error comes from, such as ` (server.ts:12)`; nothing where its stack does not say. */
export function placeIn(mod: string, error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  // Before all else of what cannot be read; else the first call that is the mod's. `?generation=` stands behind a file's name.
  const [, file, line] =
    new RegExp(`[\\\\/]${mod}[\\\\/]([\\w./\\\\-]+\\.ts)(?:\\?[^:\\s]*)?:(\\d+)`).exec(stack) ?? [];
  return file === undefined ? '' : ` (${file}:${line})`;
}
