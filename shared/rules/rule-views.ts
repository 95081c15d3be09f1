import { atOnce, isOff } from './blame.ts';
import { Looking } from './make-look.ts';
import type { Match } from './match.ts';
import { checkShown } from './memory.ts';
import { momentOf } from './moment.ts';
import type { Modifier } from './rule.ts';
import type { Ruleset } from './ruleset.ts';
import type { Seat } from './seat.ts';
import { CALL_BUDGET_MS, TooSlow } from './watch.ts';

/** What a stranger's rule shows everybody, and one seat, letters of JSON: all of it is sent to whoever comes in. */
const SHOWN_LETTERS = 16_000;
const OWN_LETTERS = 2_000;

/**
 * What the rules of a match show, to each audience what is its own (`sees`). Looking changes nothing: a rule that
 * throws here shows nothing, and `onFault` hears of it, so that the room can put `{ type: 'off' }` into the log.
 */
export interface RuleView {
  /** The rule failed and takes no part any more. */
  readonly isOff: boolean;
  /** What `sees.all` gave; null: nothing. */
  readonly all: unknown;
}

export type OnFault = (rule: string, error: unknown) => void;

/** Every rule of the match, the mode first, with what everybody may see of it. */
export function ruleViews(rules: Ruleset, match: Match, onFault: OnFault = ignore): Record<string, RuleView> {
  const views: Record<string, RuleView> = {};
  rules.rules.forEach((rule, place) => {
    const all = rule.sees?.all ? look(rules, match, place, onFault, (asked, c) => asked.sees?.all?.(c)) : null;
    views[rule.id] = { isOff: isOff(match, place), all: all ?? null };
  });
  return views;
}

/** What each rule shows this seat alone, by rule; rules that show nothing are not named. */
export function secretsOf(
  rules: Ruleset,
  match: Match,
  seat: Seat,
  onFault: OnFault = ignore,
): Record<string, unknown> {
  const secrets: Record<string, unknown> = {};
  if (!rules.hasSecrets) return secrets;
  rules.rules.forEach((rule, place) => {
    if (!rule.sees?.own) return;
    const own = look(rules, match, place, onFault, (asked, c) => asked.sees?.own?.(c, c.seen(seat)), OWN_LETTERS);
    if (own !== null && own !== undefined) secrets[rule.id] = own;
  });
  return secrets;
}

/** What each rule shows on the host's console. */
export function hostViews(rules: Ruleset, match: Match, onFault: OnFault = ignore): Record<string, unknown> {
  const views: Record<string, unknown> = {};
  rules.rules.forEach((rule, place) => {
    if (!rule.sees?.host) return;
    const host = look(rules, match, place, onFault, (asked, c) => asked.sees?.host?.(c));
    if (host !== null && host !== undefined) views[rule.id] = host;
  });
  return views;
}

/** Whether one of the rules lets everybody see how the answers lean. */
export function showsLeans(rules: Ruleset, match: Match, onFault: OnFault = ignore): boolean {
  return rules.rules.some(
    (rule, place) => rule.sees?.leans && look(rules, match, place, onFault, (asked, c) => asked.sees?.leans?.(c)),
  );
}

/** Whether one of the rules may let everybody see that at some moment of a question. */
export function mayShowLeans(rules: Ruleset, match: Match): boolean {
  return rules.rules.some((rule, place) => rule.sees?.leans !== undefined && !isOff(match, place));
}

function look<T>(
  rules: Ruleset,
  match: Match,
  place: number,
  onFault: OnFault,
  question: (rule: Modifier, c: Looking) => T,
  most = SHOWN_LETTERS,
): T | null {
  const ref = match.rules[place];
  if (!ref || ref.isOff) return null;
  const rule = rules.rules[place];
  const clock = rules.watched[place] ? rules.watch?.now : undefined;
  const began = clock?.() ?? 0;
  try {
    if (!rule) return null;
    const seen = atOnce(question(rule, new Looking(momentOf(rules, match, match.now), place)));
    if (rules.watched[place]) checkShown(seen, most);
    return seen;
  } catch (error) {
    onFault(ref.id, error);
    return null;
  } finally {
    const ms = (clock?.() ?? 0) - began;
    if (ms >= CALL_BUDGET_MS) onFault(ref.id, new TooSlow('sees', ms));
  }
}

function ignore(): void {}
