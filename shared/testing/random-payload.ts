import { z } from 'zod';
import type { Luck } from '../rules/random.ts';

/** What strangers send that no schema means. */
const NONSENSE: readonly unknown[] = [
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  1e308,
  2 ** 53,
  '',
  'x'.repeat(3_000),
  [],
  [[[[[[[[[[[[]]]]]]]]]]]],
  {},
  JSON.parse('{"__proto__":{"polluted":true}}'),
  { constructor: { prototype: {} } },
  { seat: '__proto__' },
  true,
  undefined,
];

interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
}

const known = new WeakMap<z.ZodType, JsonSchema>();

/** A payload that a schema may let through, or what somebody with bad manners would send. For tests of rules. */
export function randomPayload(schema: z.ZodType, luck: Luck): unknown {
  if (luck.chance(0.15)) return luck.pick(NONSENSE);
  let shape = known.get(schema);
  if (!shape) {
    shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
    known.set(schema, shape);
  }
  return sampleOf(shape, luck);
}

function sampleOf(shape: JsonSchema, luck: Luck): unknown {
  if ('const' in shape) return shape.const;
  if (shape.enum) return luck.pick(shape.enum);
  const either = shape.anyOf ?? shape.oneOf;
  if (either) return sampleOf(luck.pick(either), luck);
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {})
          .filter(([name]) => shape.required?.includes(name) || luck.chance(0.5))
          .map(([name, part]) => [name, sampleOf(part, luck)]),
      );
    case 'array':
      return Array.from({ length: luck.int(shape.minItems ?? 0, 3) }, () => sampleOf(shape.items ?? {}, luck));
    case 'integer':
    case 'number': {
      const low = Math.max(shape.minimum ?? -20, -1_000_000);
      // Mostly small: a seat, a place of an option.
      return luck.int(low, Math.min(shape.maximum ?? 20, luck.chance(0.8) ? low + 12 : 1_000_000));
    }
    case 'boolean':
      return luck.chance(0.5);
    case 'string':
      return 'yes no maybe'.slice(0, Math.max(shape.minLength ?? 0, luck.int(0, 12)));
    case 'null':
      return null;
    default:
      return luck.pick([null, 1, 'x', true]);
  }
}
