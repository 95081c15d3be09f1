import type { ReadOnly } from './read-only.ts';

/** A rule wrote into what it may only look at. */
export class WroteIntoMatch extends TypeError {
  override readonly name = 'WroteIntoMatch';

  constructor(key: string | symbol) {
    super(
      `"${String(key)}" of the match was written to. A rule changes a match only through the verbs of its context.`,
    );
  }
}

/** One guard for each thing, so that the same seat looked at twice is the same. */
const guards = new WeakMap<object, object>();

/** The same thing, to look at only: whoever writes into it, however deep, throws. */
export function guarded<T extends object>(thing: T): ReadOnly<T> {
  let guard = guards.get(thing);
  if (!guard) {
    guard = new Proxy(thing, HANDLER);
    guards.set(thing, guard);
    guards.set(guard, guard);
  }
  return guard as ReadOnly<T>;
}

const HANDLER: ProxyHandler<object> = {
  get(thing, key) {
    return shown(thing, Reflect.get(thing, key));
  },
  getOwnPropertyDescriptor(thing, key) {
    const found = Reflect.getOwnPropertyDescriptor(thing, key);
    return found && 'value' in found ? { ...found, value: shown(thing, found.value) } : found;
  },
  set: (_thing, key) => no(key),
  deleteProperty: (_thing, key) => no(key),
  defineProperty: (_thing, key) => no(key),
  setPrototypeOf: () => no('prototype'),
  preventExtensions: () => no('shape'),
};

function shown(thing: object, value: unknown): unknown {
  // What is frozen must be shown as it is: a proxy that shows something else in its place throws.
  return typeof value === 'object' && value !== null && !Object.isFrozen(thing) ? guarded(value) : value;
}

function no(key: string | symbol): never {
  throw new WroteIntoMatch(key);
}
