import semver from 'semver';
import type { Manifest } from './manifest.ts';
import { ModFault } from './mod-fault.ts';

/**
 * The order in which mods are loaded: each after those it depends on, else by id. Of two that conflict the one that
 * says so stays out; whoever depends on one that is out stays out as well.
 */
export function orderMods(manifests: readonly Manifest[]): { order: Manifest[]; faults: ModFault[] } {
  const all = new Map([...manifests].sort((a, b) => (a.id < b.id ? -1 : 1)).map((one) => [one.id, one]));
  const faults = new Map<string, ModFault>();
  const order: Manifest[] = [];
  const visit = (mod: Manifest, way: readonly string[]): void => {
    if (faults.has(mod.id) || order.includes(mod)) return;
    if (way.includes(mod.id)) {
      const circle = [...way.slice(way.indexOf(mod.id)), mod.id];
      const said = circle.length === 2 ? 'itself' : `itself by way of ${circle.slice(1, -1).join(', ')}`;
      faults.set(
        mod.id,
        new ModFault(
          mod.id,
          'mod/depends-on-itself',
          `Mod "${mod.id}" depends on ${said}, so none of them can be first.`,
        ),
      );
      return;
    }
    const further = [...way, mod.id];
    for (const id of Object.keys({ ...mod.optionalDependencies, ...mod.dependencies })) {
      const other = all.get(id);
      if (other) visit(other, further);
    }
    if (faults.has(mod.id)) return;
    const fault = whyNot(mod, order, all);
    if (fault) faults.set(mod.id, fault);
    else order.push(mod);
  };
  for (const mod of all.values()) visit(mod, []);
  return { order, faults: [...faults.values()] };
}

function whyNot(mod: Manifest, loaded: readonly Manifest[], all: ReadonlyMap<string, Manifest>): ModFault | null {
  for (const [id, range] of Object.entries(mod.dependencies)) {
    const other = loaded.find((one) => one.id === id);
    if (!other)
      return new ModFault(
        mod.id,
        'mod/missing-dependency',
        all.has(id)
          ? `Mod "${mod.id}" needs the mod "${id}", which could not be loaded.`
          : `Mod "${mod.id}" needs the mod "${id}" (${range}), which is not in mods/. Put it there too.`,
      );
    if (!semver.satisfies(other.version, range))
      return new ModFault(
        mod.id,
        'mod/wrong-dependency',
        `Mod "${mod.id}" needs version ${range} of the mod "${id}", and ${other.version} is here.`,
      );
  }
  for (const [id, range] of Object.entries(mod.optionalDependencies)) {
    const other = loaded.find((one) => one.id === id);
    if (other && !semver.satisfies(other.version, range))
      return new ModFault(
        mod.id,
        'mod/wrong-dependency',
        `Mod "${mod.id}" goes with version ${range} of the mod "${id}", and ${other.version} is here.`,
      );
  }
  for (const [id, range] of Object.entries(mod.conflicts)) {
    const other = all.get(id);
    if (other && semver.satisfies(other.version, range))
      return new ModFault(
        mod.id,
        'mod/conflict',
        `Mod "${mod.id}" cannot be together with the mod "${id}", so it stays out. Take one of them out of mods/.`,
      );
  }
  return null;
}
