import { z } from 'zod';

/**
 * One setting a host may choose. A mode's `options` are a record of these: the server reads a
 * stranger's values with them, the client draws the form from them.
 */
export type OptionSpec =
  | {
      readonly kind: 'one-of';
      readonly title: string;
      readonly values: readonly number[];
      readonly default: number;
      readonly unit?: string;
      /** What a form shows for each value, in their order; the values themselves where absent. */
      readonly labels?: readonly string[];
    }
  | { readonly kind: 'switch'; readonly title: string; readonly default: boolean };

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;
export type OptionValue = number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

type OptionsSchema = z.ZodType<Record<string, OptionValue>>;
/** To compile one takes longer than to read a thousand values with it. */
const compiled = new WeakMap<OptionSpecs, OptionsSchema>();

/** The zod schema of a mode's options; absent ones take their default, unknown names are refused. */
export function optionsSchema(specs: OptionSpecs): OptionsSchema {
  const known = compiled.get(specs);
  if (known) return known;
  const shape: Record<string, z.ZodType<OptionValue>> = {};
  for (const [name, spec] of Object.entries(specs)) {
    shape[name] =
      spec.kind === 'switch'
        ? z.boolean().default(spec.default)
        : z
            .number()
            .refine((value) => spec.values.includes(value), `${spec.title}: one of ${spec.values.join(', ')}`)
            .default(spec.default);
  }
  const schema = z.strictObject(shape) as unknown as OptionsSchema;
  compiled.set(specs, schema);
  return schema;
}

/** A number option's value; a name the mode did not declare is a mistake of the mode, so it throws. */
export function numberOption(values: OptionValues, name: string): number {
  const value = values[name];
  if (typeof value !== 'number')
    throw new TypeError(`the mode asked for a number option "${name}", found ${String(value)}`);
  return value;
}
