import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BROWSER_TARGETS, STREAM_TARGETS } from '../scripts/browser-targets.ts';

/** What MDN knows of one feature in one browser. */
interface Support {
  readonly version_added: string | boolean | null;
  readonly version_removed?: string | boolean | null;
  readonly prefix?: string;
  readonly alternative_name?: string;
  readonly flags?: unknown;
  readonly partial_implementation?: boolean;
}
interface Feature {
  readonly __compat?: { readonly support: Readonly<Record<string, Support | readonly Support[] | undefined>> };
  readonly [member: string]: unknown;
}
type Features = Readonly<Record<string, Feature>>;
interface CompatData {
  readonly api: Features;
  readonly javascript: { readonly builtins: Features };
}

type Targets = typeof BROWSER_TARGETS | typeof STREAM_TARGETS;

/** Names of a global, or of a member of one, static or of its instances. */
export interface Missing {
  readonly owner: string;
  /** Null: the owner itself. */
  readonly member: string | null;
  /** Null: nobody says whether it is the owner's or its instances'. */
  readonly isStatic: boolean | null;
}

/** Everything that at least one of these browsers does not have, of the browser's interfaces and of the language. */
export function missingIn(targets: Targets): Missing[] {
  const file = createRequire(import.meta.url).resolve('@mdn/browser-compat-data');
  const { api, javascript } = JSON.parse(readFileSync(file, 'utf8')) as CompatData;
  const missing: Missing[] = [];
  for (const features of [api, javascript.builtins]) {
    const isMarked = features === api; // MDN marks what is static of interfaces, not of the language's own objects
    for (const [owner, feature] of Object.entries(features)) {
      if (!isEverywhere(feature, targets)) missing.push({ owner, member: null, isStatic: null });
      for (const [key, member] of Object.entries(feature)) {
        const name = key.replace(/_static$/, '');
        if (!/^\w+$/.test(name) || key.startsWith('__') || key.endsWith('_event') || name === owner) continue;
        const isStatic = isMarked ? key.endsWith('_static') : null;
        if (!isEverywhere(member as Feature, targets)) missing.push({ owner, member: name, isStatic });
      }
    }
  }
  return missing;
}

/** Runs in the page before anything else: takes away what the oldest browsers do not have. */
export function takeAway(missing: readonly Missing[]): void {
  const globals = globalThis as unknown as Record<string, (object & { prototype?: object }) | undefined>;
  for (const { owner, member, isStatic } of missing) {
    if (member === null) delete globals[owner];
    else if (owner === 'Window') delete globals[member];
    else {
      const own = isStatic === false ? undefined : globals[owner];
      const instances = isStatic === true ? undefined : globals[owner]?.prototype;
      for (const holder of [own, instances])
        if (holder && Object.hasOwn(holder, member)) Reflect.deleteProperty(holder, member);
    }
  }
}

function isEverywhere({ __compat }: Feature, targets: Targets): boolean {
  if (!__compat) return true; // a heading, not a feature
  return targets.every(({ id, version }) => {
    const known = __compat.support[id];
    if (known === undefined) return true; // nobody knows
    return [known].flat().some((one) => isIn(one as Support, version));
  });
}

function isIn({ version_added, version_removed, prefix, alternative_name, flags }: Support, version: number): boolean {
  if (!version_added || prefix || alternative_name || flags) return false;
  const from = version_added === true ? 0 : Number.parseFloat(version_added.replace('≤', ''));
  const to = typeof version_removed === 'string' ? Number.parseFloat(version_removed.replace('≤', '')) : Infinity;
  return from <= version && version < to; // `preview` is no number, and in nothing
}
