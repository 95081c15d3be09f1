import { z } from 'zod';
import type { OptionSpecs } from '../modes/option.ts';
import { GROUP_BY_DEFAULT, type RuleGroup } from '../rules/group.ts';
import type { Stage } from '../rules/phase.ts';
import type { Mode, Rule, RuleIntent, Speaker } from '../rules/rule.ts';

/**
 * What a page knows of a rule it has never heard of: enough to choose it, to explain it and to play it. The catalogue
 * brings it, so a mod's rule needs no code of its own in the browser.
 */
export interface RuleCard {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Up to three, for whoever is about to play it. */
  readonly lines: readonly string[];
  readonly icon: string;
  readonly options: OptionSpecs;
  /** Where the create screen shows it, if it is a modifier. */
  readonly group: RuleGroup;
  readonly clashes: readonly string[];
  readonly needs: readonly string[];
  readonly intents: readonly IntentCard[];
}

/** A mode: what a room plays. */
export interface ModeCard extends RuleCard {
  readonly players: { readonly min: number; readonly max: number };
  /** Ids of the modifiers that a match of it has unless its opener chose others. */
  readonly comesWith: readonly string[];
  /** Played alone, once a day: no room of it is opened, and it is begun from its card. */
  readonly isDaily: boolean;
  /** It can be part of a show. */
  readonly inShows: boolean;
  /** What not even the host of such a match may wish for. */
  readonly denies: readonly string[];
}

/** A wish that players of a rule have. */
export interface IntentCard {
  readonly name: string;
  readonly title: string;
  readonly stages: readonly Stage[];
  /** Null: in all phases of those stages. */
  readonly phases: readonly string[] | null;
  readonly who: Speaker;
  /** What has to be chosen. Null: more than a form can ask; only the rule's own view can send it. */
  readonly fields: readonly FieldCard[] | null;
}

export type FieldCard = {
  readonly name: string;
  readonly title: string;
  /** Whether nothing is an answer too (null on the wire), and what that is called. */
  readonly none: string | null;
} & (
  | { readonly kind: 'seat' }
  /** An option of the question that is shown, by its id. */
  | { readonly kind: 'option' }
  | { readonly kind: 'one-of'; readonly values: readonly { readonly value: string | number; readonly title: string }[] }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly step: number }
  | { readonly kind: 'text'; readonly max: number }
);

type Described = Pick<Rule, 'id' | 'title' | 'summary' | 'icon' | 'options'> &
  Partial<Pick<Rule, 'lines' | 'clashes' | 'needs' | 'group'>> & {
    readonly intents?: Readonly<Record<string, Omit<RuleIntent, 'take'>>>;
  };

/** The card of a rule. One that has no lines of its own says its summary. */
export function ruleCard(rule: Described): RuleCard {
  const { id, title, summary, icon, options, lines = [summary], clashes = [], needs = [], intents } = rule;
  const { group = GROUP_BY_DEFAULT } = rule;
  return {
    id,
    title,
    summary,
    lines: lines.slice(0, 3),
    icon,
    options,
    group,
    clashes,
    needs,
    intents: intentCards(intents),
  };
}

/** The card of a mode. */
export function modeCard(
  mode: Described & Pick<Mode, 'players'> & Partial<Pick<Mode, 'comesWith' | 'isDaily' | 'inShows' | 'denies'>>,
): ModeCard {
  const { players, comesWith = [], isDaily = false, inShows = false, denies = [] } = mode;
  return { ...ruleCard(mode), players, comesWith, isDaily, inShows, denies };
}

/** For the schema of an intent: somebody who plays, by seat number. `none`: nobody is a choice too, under this name. */
export function seatField(title: string): z.ZodType<number>;
export function seatField(title: string, none: string): z.ZodType<number | null>;
export function seatField(title: string, none?: string): z.ZodType<number | null> {
  const seat = z.int().min(0).max(99_999);
  return none === undefined ? seat.meta({ title, asks: 'seat' }) : seat.nullable().meta({ title, asks: 'seat', none });
}

/** For the schema of an intent: an option of the question that is shown, by its id. */
export function optionField(title: string): z.ZodType<string> {
  return z.string().min(1).max(80).meta({ title, asks: 'option' });
}

/** For the schema of an intent: one of a few, by key; the values are what a player reads. */
export function choiceField<const T extends string>(title: string, titles: Readonly<Record<T, string>>): z.ZodType<T> {
  return z.enum(Object.keys(titles) as [T, ...T[]]).meta({ title, titles });
}

/** The cards of a rule's intents. */
export function intentCards(intents: Readonly<Record<string, Omit<RuleIntent, 'take'>>> = {}): IntentCard[] {
  return Object.entries(intents).map(([name, { title, stages, phases, who, schema }]) => ({
    name,
    title,
    stages,
    phases: phases ?? null,
    who,
    fields: fieldsOf(schema),
  }));
}

interface JsonField {
  /** A list where nothing is an answer too and the rest needs no bounds: `["boolean", "null"]`. */
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly asks?: string;
  readonly none?: string;
  readonly titles?: Readonly<Record<string, string>>;
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly anyOf?: readonly JsonField[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly multipleOf?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, JsonField>>;
  readonly required?: readonly string[];
}

/** A number asked for without a bound is asked for within this one. */
const WIDEST = 1000;
const LONGEST_CHARS = 200;

function fieldsOf(schema: z.ZodType): FieldCard[] | null {
  const form = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonField;
  if (form.type !== 'object') return null;
  const fields: FieldCard[] = [];
  for (const [name, field] of Object.entries(form.properties ?? {})) {
    const card = fieldOf(name, field);
    // What a form cannot ask and the schema does not need is left out.
    if (card) fields.push(card);
    else if (form.required?.includes(name)) return null;
  }
  return fields;
}

function fieldOf(name: string, field: JsonField): FieldCard | null {
  const ways = field.anyOf ?? (typeof field.type === 'object' ? field.type.map((type) => ({ type })) : []);
  const rest: readonly JsonField[] = ways.filter(({ type }) => type !== 'null');
  const isNullable = rest.length < ways.length;
  const [only] = rest;
  const inner: JsonField =
    isNullable && rest.length === 1 && only?.type ? { ...only, ...field, type: only.type, anyOf: [] } : field;
  const base = { name, title: field.title ?? name, none: isNullable ? (field.none ?? 'None') : null };
  if (inner.asks === 'seat' || inner.asks === 'option') return { ...base, kind: inner.asks };
  const values = inner.enum ?? constants(rest);
  if (values)
    return {
      ...base,
      kind: 'one-of',
      values: values.map((value) => ({ value, title: field.titles?.[String(value)] ?? String(value) })),
    };
  const type = inner.type ?? rest[0]?.type;
  switch (type) {
    case 'boolean':
      return { ...base, kind: 'yes-no' };
    case 'integer':
    case 'number': {
      const { minimum = 0, maximum = WIDEST, multipleOf } = { ...rest[0], ...inner };
      const bound = (value: number) => Math.max(-1e6, Math.min(1e6, value));
      return { ...base, kind: 'number', min: bound(minimum), max: bound(maximum), step: multipleOf ?? 1 };
    }
    case 'string':
      return { ...base, kind: 'text', max: { ...rest[0], ...inner }.maxLength ?? LONGEST_CHARS };
    default:
      return null;
  }
}

function constants(list: readonly JsonField[]): (string | number)[] | null {
  const values = list.flatMap((one) => (one.const === undefined ? [] : [one.const]));
  return values.length > 0 && values.length === list.length ? values : null;
}
