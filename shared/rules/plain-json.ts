/** Deeper than this nothing of ours is. */
const LEVELS_MAX = 8;

/**
 * Whether a value is what JSON gives back unchanged: no NaN, no undefined, no dates, no getters, nothing endless. What
 * a stranger sends and what a rule remembers must be, for a match is played again from its log.
 */
export function isPlainJson(value: unknown, depth = LEVELS_MAX): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object': {
      if (value === null) return true;
      if (depth === 0) return false;
      if (Array.isArray(value)) return value.every((item) => isPlainJson(item, depth - 1));
      const shape: unknown = Object.getPrototypeOf(value);
      if (shape !== Object.prototype && shape !== null) return false;
      return Object.entries(value).every(([key, item]) => key !== '__proto__' && isPlainJson(item, depth - 1));
    }
    default:
      return false;
  }
}
