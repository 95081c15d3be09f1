import type { OptionSpec, OptionValue } from '#shared/modes/option.ts';
import type { ModeCard, RuleCard } from '#shared/protocol/rule-card.ts';
import { t } from '../i18n/t.ts';

/** Choosing what a room plays: a mode, and what is added to it. Pure. */

export type Modifiers = ReadonlySet<string>;

/** What a mode has unless its opener chooses others, as far as the server has it. */
export function comesWith(mode: ModeCard, modifiers: readonly RuleCard[]): Modifiers {
  return new Set(modifiers.map(({ id }) => id).filter((id) => mode.comesWith.includes(id)));
}

/** Whether a modifier can be in a match of this mode at all. */
export function goesWith(mode: RuleCard, modifier: RuleCard): boolean {
  return !clash(mode, modifier);
}

/**
 * With one modifier switched: what it needs comes with it, what clashes with any of those goes, and whatever needed
 * what has gone goes too.
 */
export function switched(
  chosen: Modifiers,
  id: string,
  isOn: boolean,
  mode: ModeCard,
  modifiers: readonly RuleCard[],
): Modifiers {
  const card = (one: string): RuleCard | undefined => modifiers.find((modifier) => modifier.id === one);
  const next = new Set(chosen);
  if (isOn) {
    const come = [id];
    for (const one of come) {
      const needed = card(one)?.needs ?? [];
      come.push(...needed.filter((need) => need !== mode.id && !come.includes(need)));
    }
    for (const one of come) {
      for (const other of next) {
        const [a, b] = [card(one), card(other)];
        if (a && b && !come.includes(other) && clash(a, b)) next.delete(other);
      }
      next.add(one);
    }
  } else next.delete(id);
  for (let isDone = false; !isDone; ) {
    const orphan = [...next].find((one) => card(one)?.needs.some((need) => need !== mode.id && !next.has(need)));
    if (orphan === undefined) isDone = true;
    else next.delete(orphan);
  }
  return next;
}

function clash(a: RuleCard, b: RuleCard): boolean {
  return a.clashes.includes(b.id) || b.clashes.includes(a.id);
}

/** The values of a rule's options: those chosen, and the defaults of the others. */
export function optionsOf(
  rule: RuleCard,
  chosen: Readonly<Record<string, OptionValue>> = {},
): Record<string, OptionValue> {
  return Object.fromEntries(Object.entries(rule.options).map(([name, spec]) => [name, chosen[name] ?? spec.default]));
}

/** What a form shows for one value of an option: its label, or the number itself. */
export function valueWords(spec: OptionSpec & { kind: 'one-of' }, value: number): string {
  return spec.labels?.[spec.values.indexOf(value)] ?? String(value);
}

/** An option and its value in a few words, e.g. `10 questions` or `how it ends: in sudden death`; null: a switch that is off. */
export function optionWords(spec: OptionSpec, value: OptionValue): string | null {
  const say = t.create.chosen;
  if (spec.kind === 'switch') return value ? say.on(spec.title) : null;
  return spec.labels ? say.named(spec.title, valueWords(spec, Number(value))) : say.number(spec.title, Number(value));
}

/** At most this many lines are read before the first question. */
const LINES = 3;

/**
 * The rules of a room in three lines: the mode speaks first, but what was added to it is told before the rest of what
 * everybody expects.
 */
export function linesOf(cards: readonly RuleCard[], mode: ModeCard | undefined): string[] {
  const [first, ...others] = cards;
  if (!first) return [];
  const isUsual = ({ id }: RuleCard): boolean => mode?.comesWith.includes(id) ?? false;
  const added = others.filter((card) => !isUsual(card)).flatMap(({ lines }) => lines.slice(0, 1));
  const usual = others.filter(isUsual).flatMap(({ lines }) => lines.slice(0, 1));
  const own = first.lines.slice(0, Math.max(1, LINES - added.length));
  return [...own, ...added, ...usual].slice(0, LINES);
}
