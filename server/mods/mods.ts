import { join, resolve } from 'node:path';
import type { Logger } from 'pino';
import { DAILY_MODES, MODES } from '#shared/modes/index.ts';
import { MODIFIERS } from '#shared/modifiers/index.ts';
import type { AnswerKind } from '#shared/rules/answers/answer-kind.ts';
import { heldKind } from '#shared/rules/answers/held-kind.ts';
import { ANSWER_KINDS } from '#shared/rules/answers/index.ts';
import { Registry } from '#shared/rules/registry.ts';
import type { Mode, Modifier } from '#shared/rules/rule.ts';
import { findMods, type Wanted } from './find-mods.ts';
import { FreshImports } from './fresh-imports.ts';
import { type LoadedMod, loadMod, type Present } from './load-mod.ts';
import { lineOf, ModFault } from './mod-fault.ts';
import { orderMods } from './order-mods.ts';

export interface ModsArgs {
  /** The folder of mods. */
  readonly root: string;
  readonly wanted: Wanted;
  /** The version of the game that mods are asked to go with. */
  readonly gameVersion: string;
  readonly log: Logger;
  /** What measures mods while they run; the time this thread has worked when absent, ms. */
  readonly now?: () => number;
}

const HOME = resolve(import.meta.dirname, '..', '..', 'package.json');

/**
 * The mods of an app, from finding them to their end: found, looked through, put in order, set up, frozen in a registry,
 * told that all is ready, and in the end disposed of. One that is wrong stays out, and `faults` says why.
 */
export class Mods {
  private readonly args: ModsArgs;
  private readonly imports = new FreshImports(HOME);
  private readonly generations = new Map<string, number>();
  private loaded: LoadedMod[] = [];
  /** Rules as they were, for rooms that began with them. */
  private past: { modes: Mode[]; modifiers: Modifier[] } = { modes: [], modifiers: [] };
  private current: Registry;
  private wrong: ModFault[] = [];

  private constructor(args: ModsArgs) {
    this.args = args;
    this.current = this.freeze();
  }

  /** Finds and loads all that are wanted. It never throws for what is wrong with a mod. */
  static async open(args: ModsArgs): Promise<Mods> {
    const mods = new Mods(args);
    await mods.load();
    return mods;
  }

  /** What can be played now. Another one after each `reload`; whoever began with an older one keeps it. */
  get registry(): Registry {
    return this.current;
  }

  /** In the order they were loaded. */
  get list(): readonly LoadedMod[] {
    return this.loaded;
  }

  /** What is wrong with those that are not there, and with parts of those that are. */
  get faults(): readonly ModFault[] {
    return this.wrong;
  }

  /** The mod that brings a rule or a kind; null: the game itself. */
  modOf(id: string): LoadedMod | null {
    return this.loaded.find(({ manifest }) => id.startsWith(`${manifest.id}:`)) ?? null;
  }

  /** Everything is here: each mod is told. */
  ready(): void {
    for (const mod of this.loaded) this.tellReady(mod);
  }

  /**
   * Reads these mods anew, and those that build on them. One that is wrong now stays as it was, and its fault comes back.
   * Rooms that are open keep the rules they began with.
   */
  async reload(ids: readonly string[]): Promise<readonly ModFault[]> {
    const changed = new Set(ids);
    for (const { manifest } of this.loaded)
      if (Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }).some((id) => changed.has(id)))
        changed.add(manifest.id);
    for (const id of changed) this.generations.set(id, this.generationOf(id) + 1);
    const before = new Map(this.loaded.map((mod) => [mod.manifest.id, mod]));
    await this.load();
    for (const mod of this.loaded) {
      const old = before.get(mod.manifest.id);
      if (old === mod) continue;
      if (old) this.tellDisposed(old);
      this.tellReady(mod);
    }
    return this.wrong.filter(({ mod }) => changed.has(mod));
  }

  /** The server ends. */
  dispose(): void {
    for (const mod of [...this.loaded].reverse()) this.tellDisposed(mod);
    this.loaded = [];
    this.imports.end();
  }

  /** A part of a mod turned out to be wrong after it was loaded. */
  blame(fault: ModFault): void {
    this.wrong.push(fault);
  }

  private async load(): Promise<void> {
    const { root, wanted, gameVersion } = this.args;
    const { manifests, faults } = await findMods(root, wanted, gameVersion);
    const ordered = orderMods(manifests);
    this.wrong = [...faults, ...ordered.faults];
    const before = new Map(this.loaded.map((mod) => [mod.manifest.id, mod]));
    const loaded: LoadedMod[] = [];
    for (const manifest of ordered.order) {
      const { id } = manifest;
      const missing = Object.keys(manifest.dependencies).find(
        (other) => !loaded.some((mod) => mod.manifest.id === other),
      );
      const known = before.get(id);
      const generation = this.generationOf(id);
      if (known?.generation === generation) loaded.push(known);
      else if (missing !== undefined)
        this.wrong.push(
          new ModFault(
            id,
            'mod/missing-dependency',
            `Mod "${id}" needs the mod "${missing}", which could not be loaded.`,
          ),
        );
      else {
        try {
          loaded.push(await loadMod(this.imports, { manifest, folder: join(root, id), generation }, presentOf(loaded)));
        } catch (error) {
          if (!(error instanceof ModFault)) throw error;
          this.wrong.push(error);
          // What worked a moment ago is better than nothing, for whoever is in the middle of writing it.
          if (known) loaded.push(known);
        }
      }
    }
    this.loaded = loaded;
    this.current = this.freeze();
  }

  private generationOf(id: string): number {
    return this.generations.get(id) ?? 1;
  }

  private freeze(): Registry {
    const { log, now = workedMs } = this.args;
    const { modes, modifiers, answerKinds } = presentOf(this.loaded);
    this.past = { modes: withNew(this.past.modes, modes), modifiers: withNew(this.past.modifiers, modifiers) };
    const strangers = new Set(
      this.loaded.flatMap(({ parts }) => [...(parts.modes ?? []), ...(parts.modifiers ?? [])].map(({ id }) => id)),
    );
    const onFault = (kind: string, what: string, error: unknown): void =>
      log.error({ err: error, kind, what, mod: kind.split(':', 1)[0] }, 'a kind of question failed');
    return new Registry({
      ...this.past,
      answerKinds: answerKinds.map((kind) => (kind.kind.includes(':') ? heldKind(kind, onFault, now) : kind)),
      offered: { modes: modes.map(({ id }) => id), modifiers: modifiers.map(({ id }) => id) },
      watch: { watches: (rule) => strangers.has(rule), now },
    });
  }

  private tellReady({ manifest, parts }: LoadedMod): void {
    const { log } = this.args;
    try {
      parts.ready?.({ log: (sentence) => log.info({ mod: manifest.id }, sentence) });
    } catch (error) {
      const sentence = `Mod "${manifest.id}" failed when everything was ready: ${lineOf(error)}`;
      this.blame(new ModFault(manifest.id, 'mod/failed-when-ready', sentence, error));
    }
  }

  private tellDisposed({ manifest, parts }: LoadedMod): void {
    try {
      parts.dispose?.();
    } catch (error) {
      this.args.log.error({ err: error, mod: manifest.id }, 'a mod failed as it was disposed of');
    }
  }
}

function presentOf(mods: readonly LoadedMod[]): Present {
  const all = <T>(of: (mod: LoadedMod) => readonly T[] | undefined): T[] => mods.flatMap((mod) => [...(of(mod) ?? [])]);
  return {
    modes: [...MODES, ...DAILY_MODES, ...all(({ parts }) => parts.modes)],
    modifiers: [...MODIFIERS, ...all(({ parts }) => parts.modifiers)],
    answerKinds: [...ANSWER_KINDS, ...all<AnswerKind>(({ parts }) => parts.answerKinds)],
  };
}

/** The rules there were, with those that are new: what has changed under its old version number takes the next one. */
function withNew<T extends Mode | Modifier>(past: readonly T[], now: readonly T[]): T[] {
  const all = [...past];
  for (const rule of now) {
    if (all.some((one) => one === rule || origin.get(one) === rule)) continue;
    const versions = all.filter(({ id }) => id === rule.id).map(({ version }) => version);
    if (!versions.includes(rule.version)) all.push(rule);
    else {
      const next: T = Object.freeze({ ...(rule as T), version: Math.max(...versions) + 1 });
      origin.set(next, rule);
      all.push(next);
    }
  }
  return all;
}

/** Of a rule that took another version number: as its mod made it. */
const origin = new WeakMap<object, object>();

/** How long this thread has worked: what another process does to the machine is no mod's fault. */
function workedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
